package io.kfuncdoc.runtime.kernel.verify;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.runtime.conformance.Conformance;
import io.kfuncdoc.runtime.conformance.ConformanceReport;
import io.kfuncdoc.runtime.conformance.RowReport;
import io.kfuncdoc.runtime.conformance.Worlds;
import io.kfuncdoc.runtime.kernel.signature.SignatureCheck;
import io.kfuncdoc.runtime.kernel.signature.SignatureReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A contract held against a kernel, row by row.
///
/// @param kernel  as uname(1) prints it
/// @param release its number, by which rows are chosen
public record Verification(String family, String kernel, Release release, List<VerifiedKfunc> kfuncs) {

  private static final Pattern RELEASE = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");

  public Verification {
    kfuncs = List.copyOf(kfuncs);
  }

  /// The number that a kernel's own name for its release begins with.
  ///
  /// @throws IllegalArgumentException if it begins with none
  public static Release release(String kernel) {
    Matcher number = RELEASE.matcher(kernel);
    if (!number.lookingAt()) {
      throw new IllegalArgumentException("no kernel release: " + kernel);
    }
    return Release.of(number.group());
  }

  /// Runs every case that conformance plans.
  ///
  /// @param worlds     of an implementation that names no rows
  /// @param signatures of the same kernel
  public static Verification of(ContractProvider provider, Worlds worlds, String kernel, SignatureCheck signatures) {
    Release release = release(kernel);
    ConformanceReport report = Conformance.check(provider, worlds, release);
    List<VerifiedKfunc> kfuncs = new ArrayList<>();
    for (Kfunc kfunc : provider.contract().kfuncs()) {
      SignatureReport signature = signatures.check(kfunc);
      List<VerifiedRow> rows = kfunc.rows().stream().map(row -> verified(kfunc, row, report)).toList();
      List<String> foreign =
          report.foreign().stream().filter(outcome -> outcome.startsWith(kfunc.name() + ":")).toList();
      kfuncs.add(new VerifiedKfunc(kfunc, signature, rows, foreign));
    }
    return new Verification(provider.contract().name(), kernel, release, kfuncs);
  }

  /// Holds the signatures only, for a family without worlds in the running kernel.
  public static Verification ofSignatures(Contract contract, String kernel, SignatureCheck signatures) {
    Release release = release(kernel);
    List<VerifiedKfunc> kfuncs = new ArrayList<>();
    for (Kfunc kfunc : contract.kfuncs()) {
      String why = "no KernelWorlds for " + contract.name()
          + FamilyCaller.missing(kfunc).map(missing -> ", and " + missing).orElse("");
      List<VerifiedRow> rows = kfunc.rows().stream()
          .map(row -> kfunc.availability().includes(release) && row.availability().includes(release)
              ? new VerifiedRow(row, RowStatus.NOT_REACHABLE, 0, 0, why)
              : new VerifiedRow(row, RowStatus.NOT_IN_RELEASE, 0, 0, ""))
          .toList();
      kfuncs.add(new VerifiedKfunc(kfunc, signatures.check(kfunc), rows, List.of()));
    }
    return new Verification(contract.name(), kernel, release, kfuncs);
  }

  private static VerifiedRow verified(Kfunc kfunc, Row row, ConformanceReport report) {
    Optional<RowReport> found = report.rows().stream()
        .filter(r -> r.kfunc().equals(kfunc) && r.row().equals(row)).findFirst();
    if (found.isEmpty()) {
      return new VerifiedRow(row, RowStatus.NOT_IN_RELEASE, 0, 0, "");
    }
    RowReport seen = found.get();
    if (seen.wrong() > 0) {
      return new VerifiedRow(
          row, RowStatus.DIFFERS, seen.reached(), seen.notTried(), seen.failures().getFirst().toString());
    }
    if (seen.reached() > 0) {
      return new VerifiedRow(row, RowStatus.HOLDS, seen.reached(), seen.notTried(), "");
    }
    return new VerifiedRow(row, RowStatus.NOT_REACHABLE, 0, seen.notTried(), why(seen));
  }

  private static String why(RowReport seen) {
    if (seen.row().decision() instanceof Decision.Undefined) {
      return "undefined for the caller, so no kernel is asked";
    }
    String reasons = seen.notes().stream()
        .map(note -> note.replaceFirst("^in .*?, its witness cannot be arranged: ", ""))
        .distinct().collect(Collectors.joining("; "));
    return reasons.isEmpty() ? "no case is sure to have reached it" : reasons;
  }

  /// How many rows have a status.
  public int count(RowStatus status) {
    return kfuncs.stream().mapToInt(kfunc -> kfunc.count(status)).sum();
  }

  /// How many things differ.
  public int differences() {
    return kfuncs.stream().mapToInt(VerifiedKfunc::differences).sum();
  }
}
