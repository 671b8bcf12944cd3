package io.kfuncdoc.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  /// Classes that are given two others, and one component that offers the last.
  static List<SourceText> dagger(int count) {
    List<SourceText> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(source("D", i, """
          package many;

          public class D%04d {
            @javax.inject.Inject D%04d(""" + needed("D", i) + ") {}\n}\n"));
    }
    sources.add(new SourceText("many.Main", String.format(Locale.ROOT, """
        package many;

        @dagger.Component
        public interface Main {
          D%04d last();
        }
        """, count - 1)));
    return sources;
  }

  /// Singletons that are given two others.
  static List<SourceText> avaje(int count) {
    List<SourceText> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(source("A", i, """
          package many;

          @jakarta.inject.Singleton
          public class A%04d {
            public A%04d(""" + needed("A", i) + ") {}\n}\n"));
    }
    return sources;
  }

  private static String needed(String letter, int i) {
    return i == 0 ? "" : String.format(Locale.ROOT, "%s%04d one, %s%04d other", letter, i - 1, letter, i / 2);
  }

  private static SourceText source(String letter, int i, String text) {
    String name = String.format(Locale.ROOT, "many.%s%04d", letter, i);
    return new SourceText(name, String.format(Locale.ROOT, text, i, i));
  }
}
