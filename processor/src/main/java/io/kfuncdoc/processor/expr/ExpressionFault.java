package io.kfuncdoc.processor.expr;

import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Place;
import io.kfuncdoc.processor.diag.Problem;

/// Why a text is no expression of the language. It becomes a finding where the text was written.
public final class ExpressionFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient Object[] details;

  ExpressionFault(Problem problem, Object... details) {
    super(problem.id(), null, false, false);
    this.problem = problem;
    this.details = details.clone();
  }

  public Finding at(Place place) {
    return Finding.at(place, problem, details);
  }
}
