package io.kfuncdoc.benchmarks.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The arena's family and its terms under other names, each family with terms of its own.
final class Families {

  private static final String FOLDER = "/io/kfuncdoc/sample/";

  /// What of the sample the arena's family and its terms use.
  private static final String IMPORTS = """
      package many;

      import io.kfuncdoc.sample.ArenaCells;
      import io.kfuncdoc.sample.ArenaSituations;
      import io.kfuncdoc.sample.MapPtr;
      import io.kfuncdoc.sample.UserPtr;""";

  private Families() {}

  /// The sources of families, two files each.
  static List<SourceText> sources(int count) {
    String stub = read("ArenaKfuncs");
    String terms = read("ArenaTerms");
    List<SourceText> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(new SourceText(type(i), named(stub, i)));
      sources.add(new SourceText("many.F" + number(i) + "Terms", named(terms, i)));
    }
    return sources;
  }

  /// The qualified name of a family's stub.
  static String type(int i) {
    return "many.F" + number(i) + "Kfuncs";
  }

  /// Where a family's page is put.
  static String page(int i) {
    return "META-INF/kfuncdoc/pages/bpf/f" + number(i) + "-kfuncs.rst";
  }

  private static String named(String text, int i) {
    return text
        .replace("package io.kfuncdoc.sample;", IMPORTS)
        .replace("ArenaKfuncs", "F" + number(i) + "Kfuncs")
        .replace("ArenaTerms", "F" + number(i) + "Terms")
        .replace("bpf/arena-kfuncs", "bpf/f" + number(i) + "-kfuncs")
        .replace("bpf_arena_", "bpf_f" + number(i) + "_");
  }

  private static String number(int i) {
    return String.format(Locale.ROOT, "%04d", i);
  }

  private static String read(String type) {
    try (InputStream in = Objects.requireNonNull(Families.class.getResourceAsStream(FOLDER + type + ".java"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
