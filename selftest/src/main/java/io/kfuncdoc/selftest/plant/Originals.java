package io.kfuncdoc.selftest.plant;

import io.kfuncdoc.model.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The files of a family as they are: stub, vocabulary, world and adapter, page, and the simulation behind it.
public final class Originals {

  private static final String SAMPLE = "sample/src/main/java/io/kfuncdoc/sample";
  private static final String ARENA = "runtime/src/main/java/io/kfuncdoc/runtime/arena";
  private static final String PAGE = "docs-out/bpf/arena-kfuncs.rst";

  private final Map<String, SourceText> files = new TreeMap<>();

  /// @param root the folder of the whole project
  public Originals(Path root) throws IOException {
    for (String folder : List.of(SAMPLE, ARENA)) {
      try (Stream<Path> found = Files.list(root.resolve(folder))) {
        for (Path file : found.filter(f -> f.toString().endsWith(".java")).toList()) {
          read(root, folder + "/" + file.getFileName());
        }
      }
    }
    read(root, PAGE);
  }

  private void read(Path root, String path) throws IOException {
    files.put(path, SourceText.read(root, path));
  }

  /// The sources of the package with the stub.
  public List<SourceText> family() {
    return files.values().stream()
        .filter(f -> f.path().startsWith(SAMPLE + "/") && !f.name().equals("package-info.java")).toList();
  }

  public SourceText page() {
    return file(PAGE);
  }

  SourceText stub() {
    return file(SAMPLE + "/ArenaKfuncs.java");
  }

  SourceText terms() {
    return file(SAMPLE + "/ArenaTerms.java");
  }

  SourceText adapter() {
    return file(SAMPLE + "/ArenaEngine.java");
  }

  SourceText arena(String type) {
    return file(ARENA + "/" + type + ".java");
  }

  private SourceText file(String path) {
    SourceText found = files.get(path);
    if (found == null) {
      throw new IllegalStateException("no file " + path);
    }
    return found;
  }

  /// Every mutant, kind by kind.
  public List<Mutant> mutants(Contract contract) {
    List<Mutant> all = new ArrayList<>();
    Bed stubBed = new Bed(stub());
    Stub stub = new Stub(stub());
    new RowPlanter(stub, stubBed).plant();
    new GuardPlanter(stub, stubBed).plantRows();
    new SignaturePlanter(stub, stubBed).plant();
    new ProsePlanter(stub, stubBed).plant();
    new ClaimPlanter(contract, stub, stubBed).plant();
    all.addAll(stubBed.mutants());
    Bed termBed = new Bed(terms());
    new GuardPlanter(new Stub(terms()), termBed).plantTerms();
    all.addAll(termBed.mutants());
    Bed pageBed = new Bed(page());
    new PagePlanter(pageBed).plant();
    all.addAll(pageBed.mutants());
    Bed adapterBed = new Bed(adapter());
    new AdapterPlanter(adapter(), stub, adapterBed).plant();
    all.addAll(adapterBed.mutants());
    for (ArenaFile file : ArenaFile.ALL) {
      Bed bed = new Bed(arena(file.type()));
      new ArenaPlanter(arena(file.type()), file, bed).plant();
      all.addAll(bed.mutants());
    }
    all.sort(Comparator.comparing(Mutant::kind));
    return all;
  }
}
