package io.kfuncdoc.processor.check;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.processor.expr.Scope;
import io.kfuncdoc.processor.scan.Written;
import java.util.Map;
import java.util.Objects;

/// A family as it was written and as it resolved. The contract lacks what did not resolve.
///
/// @param scopes by kfunc, what names mean in its guards
public record Draft(Written.Family written, Contract contract, Map<String, Scope> scopes) {

  Kfunc resolved(Written.Kfunc kfunc) {
    return contract.kfunc(kfunc.name());
  }

  Scope scope(Written.Kfunc kfunc) {
    return Objects.requireNonNull(scopes.get(kfunc.name()), kfunc.name());
  }
}
