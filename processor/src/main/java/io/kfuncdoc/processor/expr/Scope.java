package io.kfuncdoc.processor.expr;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What names mean where an expression stands.
///
/// @param parameters  of the kfunc or of the term, in order
/// @param terms       by name
/// @param constants   by name
/// @param unusable    names of the vocabulary that could not be read; whatever uses one is not reported again
/// @param result      the C type behind `result`; null where there is no result to speak of
/// @param afterwards  whether `old`, `afterDeferred` and terms over the state have a meaning
public record Scope(
    Map<String, CType> parameters,
    Map<String, Term> terms,
    Map<String, Expr.Constant> constants,
    Set<String> unusable,
    @Nullable CType result,
    boolean afterwards) {

  /// The same names where `@Ensures` is written.
  public Scope afterCall(@Nullable CType resultType) {
    return new Scope(parameters, terms, constants, unusable, resultType, true);
  }

  /// The same vocabulary over other parameters.
  public Scope over(Map<String, CType> others) {
    return new Scope(others, terms, constants, unusable, result, afterwards);
  }

  List<String> names() {
    List<String> names = new ArrayList<>(parameters.keySet());
    names.addAll(terms.keySet());
    names.addAll(constants.keySet());
    return names;
  }
}
