package io.kfuncdoc.processor.expr;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.processor.diag.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Types a text over one parameter of each C type and a small vocabulary.
final class Typed {

  static final Scope SCOPE = new Scope(parameters(), terms(), constants(), Set.of("broken"), null, false);

  private Typed() {}

  private static Map<String, CType> parameters() {
    Map<String, CType> parameters = new LinkedHashMap<>();
    parameters.put("b", new CType.Scalar("bool", 1, false));
    for (int bits : List.of(8, 16, 32, 64)) {
      parameters.put("u" + bits + "_", new CType.Scalar("u" + bits, bits, false));
      parameters.put("s" + bits + "_", new CType.Scalar("s" + bits, bits, true));
    }
    parameters.put("addr", new CType.Pointer("void *", "", false));
    parameters.put("box", new CType.Pointer("struct box *", "", true));
    parameters.put("other", new CType.Pointer("struct box *", "", true));
    return parameters;
  }

  private static Map<String, Expr.Constant> constants() {
    return Map.of(
        "NONE", new Expr.Constant("NONE", -1, ExprType.S64),
        "LIMIT", new Expr.Constant("LIMIT", 7, ExprType.S64));
  }

  private static Map<String, Term> terms() {
    CType u32 = new CType.Scalar("u32", 32, false);
    CType u64 = new CType.Scalar("u64", 64, false);
    CType s64 = new CType.Scalar("long", 64, true);
    CType handle = new CType.Pointer("void *", "", true);
    Expr low = Expr.binary(io.kfuncdoc.model.BinaryOp.BIT_AND, Expr.unsignedParameter("a"), Expr.number(0xfff));
    return Map.of(
        "room", term("room", s64, new Term.Meaning.Observed(0, 100, List.of()), handle),
        "start", term("start", u64, new Term.Meaning.Observed(Long.MIN_VALUE, Long.MAX_VALUE, List.of()), handle),
        "atLeastOne", term("atLeastOne", u64, new Term.Meaning.Observed(1, Long.MAX_VALUE, List.of()), handle),
        "balance", term("balance", s64, new Term.Meaning.Observed(Long.MIN_VALUE, 5, List.of()), handle),
        "low", new Term("low", List.of(new Term.Parameter("a", u64)), u64, "", "",
            new Term.Meaning.Defined(new Term.Definition("a & 0xfff", low))),
        "narrow", term("narrow", u32, new Term.Meaning.Observed(Long.MIN_VALUE, Long.MAX_VALUE, List.of()), u32),
        "held", term("held", s64, new Term.Meaning.OverState(0, 9), handle));
  }

  private static Term term(String name, CType type, Term.Meaning meaning, CType parameter) {
    return new Term(name, List.of(new Term.Parameter("p", parameter)), type, "", "", meaning);
  }

  static Expr type(String text) throws ExpressionFault {
    return ExpressionTyper.any(new ExpressionParser(List.of(text)), text, SCOPE);
  }

  /// `=> ` and the type and structure of an expression, or the id of its problem.
  static String show(String text) {
    try {
      Expr expr = type(text);
      return expr.type() + " " + show(expr);
    } catch (ExpressionFault fault) {
      return fault.at(() -> 0).map(Finding::problem).map(p -> p.id()).orElse("-");
    }
  }

  /// With every operation in parentheses, and unsigned ones marked.
  static String show(Expr expr) {
    return switch (expr) {
      case Expr.Literal(long value, ExprType type) ->
          type == ExprType.U64 ? Long.toUnsignedString(value) + "u" : Long.toString(value);
      case Expr.Truth(boolean value) -> Boolean.toString(value);
      case Expr.Constant(String name, _, _) -> name;
      case Expr.Parameter(String name, _) -> name;
      case Expr.Result _ -> "result";
      case Expr.Unary unary -> "(" + unary.op().symbol() + show(unary.operand()) + ")";
      case Expr.Binary binary -> "(" + show(binary.left()) + " " + binary.op().symbol()
          + (binary.operandType() == ExprType.U64 ? "u " : " ") + show(binary.right()) + ")";
      case Expr.Choice(Expr condition, Expr then, Expr otherwise) ->
          "(" + show(condition) + " ? " + show(then) + " : " + show(otherwise) + ")";
      case Expr.Apply(String term, List<Expr> arguments, _) ->
          term + arguments.stream().map(Typed::show).collect(Collectors.joining(", ", "(", ")"));
      case Expr.Reinterpret r -> r.word() + "(" + show(r.operand()) + ")";
      case Expr.Old(Expr operand) -> "old(" + show(operand) + ")";
      case Expr.AfterDeferred(Expr operand) -> "afterDeferred(" + show(operand) + ")";
    };
  }
}
