package io.kfuncdoc.processor.lint;

import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.prose.Sentence;
import java.util.List;

/// A claim that does not hold: which lint says so, where in the sentence, and the details after line and column.
record Claim(Problem problem, int at, List<String> details) {

  /// The words from start to end say what `fact` contradicts.
  static Claim of(Problem problem, Sentence sentence, int start, int end, String fact) {
    return new Claim(problem, start, List.of(sentence.text().substring(start, end).strip(), fact));
  }
}
