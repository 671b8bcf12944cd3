package io.kfuncdoc.processor.diag;

import java.util.List;

/// A problem at a place.
public record Finding(Problem problem, Place place, List<String> details) {

  public Finding {
    details = List.copyOf(details);
  }

  public static Finding at(Place place, Problem problem, Object... details) {
    return new Finding(problem, place, List.of(details).stream().map(Object::toString).toList());
  }

  /// `[K302] 'page_count' is neither a parameter nor ... Did you mean 'page_cnt'?`
  public String message() {
    return problem.message(details);
  }
}
