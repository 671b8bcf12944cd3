package io.kfuncdoc.processor.expr;

import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Place;
import io.kfuncdoc.processor.diag.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a text is no expression of the language. It becomes a finding where the text was written.
public final class ExpressionFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Problem problem;
  private final transient Object[] details;

  ExpressionFault(Problem problem, Object... details) {
    super(problem.id(), null, false, false);
    this.problem = problem;
    this.details = details.clone();
  }

  private ExpressionFault() {
    super("follows from another problem", null, false, false);
    this.problem = null;
    this.details = new Object[0];
  }

  /// Something that it names could not be read, and that is reported where it stands.
  static ExpressionFault followUp() {
    return new ExpressionFault();
  }

  /// Empty if it only follows from a problem that is reported elsewhere.
  public Optional<Finding> at(Place place) {
    return Optional.ofNullable(problem).map(p -> Finding.at(place, p, details));
  }
}
