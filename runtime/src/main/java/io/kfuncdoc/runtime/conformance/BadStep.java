package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.runtime.CallText;
import java.util.Objects;

/// A witness that cannot be done as it is written.
final class BadStep extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadStep(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /// @throws BadStep if a number is not one that the parameter's C type has
  static void requireFit(Param parameter, Expr written, Object value) {
    if (value instanceof Long number && !Candidates.numberType(parameter).holds(number, written.type())) {
      throw new BadStep(CallText.value(parameter.type(), number) + " is no value of " + parameter.name()
          + ", whose type is " + parameter.type().c());
    }
  }
}
