package io.kfuncdoc.model;

import java.util.List;

/// A word of a family's vocabulary.
///
/// @param name       the method of the vocabulary
/// @param parameters without the state that a term over the state reads
/// @param type       of its value
/// @param phrase     in English, with `{name}` for a parameter; empty if there is none
/// @param negated    the phrase of its negation, for truths; empty if there is none
/// @param meaning    where its value comes from
public record Term(
    String name, List<Parameter> parameters, CType type, String phrase, String negated, Meaning meaning) {

  public Term {
    parameters = List.copyOf(parameters);
  }

  public record Parameter(String name, CType type) {}

  public sealed interface Meaning {

    /// An expression, expanded for code, boundaries and analysis.
    record Defined(Definition body) implements Meaning {}

    /// A static method of the vocabulary, asked at run time. The range bounds a number, in the term's own type.
    record Observed(long min, long max, List<Long> samples) implements Meaning {
      public Observed {
        samples = List.copyOf(samples);
      }
    }

    /// As observed, but read from the family's observable state; only for `@Ensures`.
    record OverState(long min, long max) implements Meaning {}
  }

  /// A definition with the text it was written as.
  public record Definition(String source, Expr expr) {}
}
