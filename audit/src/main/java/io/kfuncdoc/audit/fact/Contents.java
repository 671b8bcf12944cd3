package io.kfuncdoc.audit.fact;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Ensure;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.UnaryOp;
import java.util.List;
import java.util.regex.Pattern;

/// What a call leaves in the memory that it was about, as far as the phrases of the terms in an `@Ensures` tell.
///
/// @param zeroed there is memory, and it is all zero
/// @param absent there is no memory
public record Contents(boolean zeroed, boolean absent) {

  private static final Pattern ZEROED = Pattern.compile("\\b(?:all|is|are) zero\\b|\\bzeroed\\b|\\bzero-filled\\b");
  private static final Pattern ABSENT = Pattern.compile("\\b(?:have|has|is|are|with) ?(?:no|out) memory\\b");

  static Contents of(List<Ensure> ensures, Contract contract) {
    boolean zeroed = ensures.stream().anyMatch(e -> says(e.condition().expr(), contract, ZEROED, 0));
    boolean absent = ensures.stream().anyMatch(e -> says(e.condition().expr(), contract, ABSENT, 0));
    return new Contents(zeroed && !absent, absent && !zeroed);
  }

  private static boolean says(Expr expr, Contract contract, Pattern words, int depth) {
    if (expr instanceof Expr.Old || expr instanceof Expr.Unary(UnaryOp op, _) && op == UnaryOp.NOT
        || depth > contract.terms().size()) {
      return false;
    }
    if (expr instanceof Expr.Apply(String name, _, _)) {
      for (Term term : contract.terms()) {
        if (term.name().equals(name)) {
          return term.meaning() instanceof Term.Meaning.Defined(Term.Definition body)
              ? says(body.expr(), contract, words, depth + 1)
              : words.matcher(term.phrase()).find();
        }
      }
    }
    return expr.operands().stream().anyMatch(o -> says(o, contract, words, depth));
  }
}
