package io.kfuncdoc.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the other processors work on.
final class OtherTypes {

  private OtherTypes() {}

  /// Value classes of five properties.
  static List<SourceText> autoValue(int count) {
    List<SourceText> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(source("V", i, """
          package many;

          @com.google.auto.value.AutoValue
          public abstract class V%04d {
            public abstract int count();
            public abstract long size();
            public abstract String name();
            public abstract java.util.List<String> tags();
            public abstract boolean open();
          }
          """));
    }
    return sources;
  }

  /// Classes as a binary tree, each given the two below it, and one component that offers the uppermost.
  static List<SourceText> dagger(int count) {
    List<SourceText> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(source("D", i, """
          package many;

          public class D%04d {
            @javax.inject.Inject D%04d(""" + below("D", i, count) + ") {}\n}\n"));
    }
    sources.add(new SourceText("many.Main", """
        package many;

        @dagger.Component
        public interface Main {
          D0000 top();
        }
        """));
    return sources;
  }

  /// Singletons as a binary tree, each given the two below it.
  static List<SourceText> avaje(int count) {
    List<SourceText> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(source("A", i, """
          package many;

          @jakarta.inject.Singleton
          public class A%04d {
            public A%04d(""" + below("A", i, count) + ") {}\n}\n"));
    }
    return sources;
  }

  private static String below(String letter, int i, int count) {
    return IntStream.rangeClosed(2 * i + 1, 2 * i + 2)
        .filter(other -> other < count)
        .mapToObj(other -> String.format(Locale.ROOT, "%s%04d other%d", letter, other, other))
        .collect(Collectors.joining(", "));
  }

  private static SourceText source(String letter, int i, String text) {
    String name = String.format(Locale.ROOT, "many.%s%04d", letter, i);
    return new SourceText(name, String.format(Locale.ROOT, text, i, i));
  }
}
