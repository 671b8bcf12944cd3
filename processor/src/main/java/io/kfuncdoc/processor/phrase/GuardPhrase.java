package io.kfuncdoc.processor.phrase;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.UnaryOp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Says in English when a truth holds: `**page_cnt** is 0`, `**addr** is not page-aligned`.
///
/// A negation is pushed inwards to where there are words for it. Mixed "and" and "or" are kept apart by "either",
/// "both" or parentheses. What has no good words is shown as it is written, as a literal.
public final class GuardPhrase {

  private final TermPhrases terms;
  private final Nouns nouns;
  private final BitPhrase bits;

  /// @param terms  the vocabulary
  /// @param inline turns the Markdown of a term's phrase to reStructuredText
  public GuardPhrase(List<Term> terms, UnaryOperator<String> inline) {
    this.terms = new TermPhrases(terms, inline);
    this.nouns = new Nouns(this.terms);
    this.bits = new BitPhrase(nouns);
  }

  /// The words for when it holds.
  public String of(Expr expr) {
    return say(expr, true).text();
  }

  /// The words for when it does not.
  public String negationOf(Expr expr) {
    return say(expr, false).text();
  }

  /// What holds after a call.
  public String afterwards(Expr expr) {
    return switch (expr) {
      case Expr.AfterDeferred(Expr operand) when operand.type() == ExprType.BOOL ->
          "after deferred work: " + afterwards(operand);
      case Expr.Old(Expr operand) when operand.type() == ExprType.BOOL -> "before the call: " + of(operand);
      case Expr.Binary(BinaryOp op, Expr.Unary(UnaryOp not, Expr premise), Expr then)
          when op == BinaryOp.OR && not == UnaryOp.NOT ->
          "if " + say(premise, true).inParentheses() + ", then " + say(then, true).inParentheses();
      default -> of(expr);
    };
  }

  private Clause say(Expr expr, boolean holds) {
    return switch (expr) {
      case Expr.Unary(UnaryOp op, Expr operand) when op == UnaryOp.NOT -> say(operand, !holds);
      case Expr.Binary(BinaryOp op, _, _) when op == BinaryOp.AND || op == BinaryOp.OR -> {
        List<Expr> parts = new ArrayList<>();
        flatten(op, expr, parts);
        BinaryOp joining = holds == (op == BinaryOp.AND) ? BinaryOp.AND : BinaryOp.OR;
        yield Clause.join(joining, parts.stream().map(p -> say(p, holds)).toList());
      }
      case Expr.Binary(BinaryOp op, Expr left, Expr right) when op.isComparison() && left.type().isNumber() ->
          compare(holds ? op : op.opposite(), left, right);
      case Expr.Apply apply -> terms.truth(apply, holds, nouns);
      case Expr.Parameter _, Expr.Result _ -> Clause.of(nouns.say(expr).text() + (holds ? " is true" : " is false"));
      case Expr.Old(Expr operand) -> at("before the call", say(operand, holds));
      case Expr.AfterDeferred(Expr operand) -> at("after deferred work", say(operand, holds));
      default -> new Clause("``" + ExprSource.of(holds ? expr : Expr.not(expr)) + "``", Clause.Joint.NONE);
    };
  }

  private static Clause at(String moment, Clause clause) {
    return new Clause("(" + moment + ": " + clause.text() + ")", Clause.Joint.NONE);
  }

  private static void flatten(BinaryOp op, Expr expr, List<Expr> parts) {
    if (expr instanceof Expr.Binary(BinaryOp own, Expr left, Expr right) && own == op) {
      flatten(op, left, parts);
      flatten(op, right, parts);
    } else {
      parts.add(expr);
    }
  }

  private Clause compare(BinaryOp op, Expr left, Expr right) {
    String bitTest = bits.say(op, left, right);
    if (!bitTest.isEmpty()) {
      return Clause.of(bitTest);
    }
    Noun subject = nouns.say(left);
    String relation = switch (op) {
      case EQUAL -> "";
      case NOT_EQUAL -> "not ";
      case LESS -> "less than ";
      case AT_MOST -> "at most ";
      case GREATER -> "greater than ";
      default -> "at least ";
    };
    return Clause.of(subject.text() + " " + subject.is() + " " + relation + nouns.say(right).text());
  }
}
