package io.kfuncdoc.runtime.conformance.junit;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Proofs;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.conformance.CaseReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Notes which tests have run and passed. A test is a proof if every case of it has.
final class ProofBook {

  /// The system property with the folder to write to; without it nothing is written.
  static final String FOLDER = "kfuncdoc.proofs";

  private final Contract contract;
  private final Map<Key, Integer> planned = new LinkedHashMap<>();
  private final Map<Key, Integer> passed = new LinkedHashMap<>();

  ProofBook(Contract contract) {
    this.contract = contract;
  }

  private record Key(String release, String kfunc, String row, String test) {
    static Key of(Release release, CaseReport report) {
      return new Key(release.toString(), report.kfunc().name(), report.row().name(), report.manner());
    }
  }

  void planned(Release release, CaseReport report) {
    planned.merge(Key.of(release, report), 1, Integer::sum);
  }

  void passed(Release release, CaseReport report) {
    passed.merge(Key.of(release, report), 1, Integer::sum);
  }

  Proofs proofs() {
    List<Proofs.Passed> proofs = new ArrayList<>();
    planned.forEach((key, cases) -> {
      if (cases.equals(passed.get(key))) {
        proofs.add(new Proofs.Passed(key.release(), key.kfunc(), key.row(), key.test(), cases));
      }
    });
    return new Proofs(Proofs.digest(contract), proofs);
  }

  /// Writes what has passed up to now, if the build says where.
  void write() throws IOException {
    String folder = System.getProperty(FOLDER, "");
    if (!folder.isEmpty()) {
      Files.createDirectories(Path.of(folder));
      Files.writeString(Path.of(folder).resolve(Proofs.fileName(contract)), proofs().text());
    }
  }
}
