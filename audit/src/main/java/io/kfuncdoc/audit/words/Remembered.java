package io.kfuncdoc.audit.words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Answers to questions that are asked again. Forgets all of them when there are too many. Safe for several threads.
///
/// @param <Q> with an `equals` by content
public final class Remembered<Q, A> {

  static final int MOST = 16_384;

  private final Map<Q, A> answers = new ConcurrentHashMap<>();
  private final Function<Q, A> answerer;

  /// @param answerer always has the same answer to the same question
  public Remembered(Function<Q, A> answerer) {
    this.answerer = answerer;
  }

  public A answer(Q question) {
    A known = answers.get(question);
    if (known == null) {
      known = answerer.apply(question);
      if (answers.size() >= MOST) {
        answers.clear();
      }
      answers.put(question, known);
    }
    return known;
  }
}
