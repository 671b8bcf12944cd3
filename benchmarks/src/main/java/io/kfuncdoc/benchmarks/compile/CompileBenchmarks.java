package io.kfuncdoc.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `./kfuncdoc benchmarks compile`: what the processor adds to a compilation, as a page of tables.
public final class CompileBenchmarks {

  private CompileBenchmarks() {}

  /// @param args the file to write, then `short` for ten types compiled once, whose figures mean nothing
  public static void main(String[] args) throws IOException {
    boolean brief = List.of(args).contains("short");
    List<Integer> counts = brief ? List.of(10) : List.of(10, 100, 1000);
    List<Added> added = new ArrayList<>();
    Measurement measurement = new Measurement(brief);
    for (Contestant contestant : Contestant.values()) {
      try (Compiler compiler = new Compiler(contestant)) {
        measurement.warmUp(compiler);
        for (int count : counts) {
          added.add(measured(measurement, compiler, contestant, count));
          System.err.println(added.getLast());
        }
      }
    }
    double javadoc = JavadocRun.millis(brief ? 4 : 400);
    Files.writeString(Path.of(args[0]), new CompilePage(added, javadoc).text());
    System.out.println("written: " + args[0]);
  }

  /// A contestant that fails does not take the figures of the others with it.
  private static Added measured(Measurement measurement, Compiler compiler, Contestant contestant, int count) {
    try {
      return measurement.added(compiler, contestant, count);
    } catch (RuntimeException e) {
      System.err.println(contestant + " fails on " + count + " types: " + e);
      return Added.failed(contestant, count);
    }
  }
}
