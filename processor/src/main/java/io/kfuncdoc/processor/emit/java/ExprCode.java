package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.UnaryOp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Expressions of the model as the Java expressions that build them again.
///
/// In the method of a kfunc its parameters and its result are local variables; [#locals()] declares those that were
/// used, so it is asked last.
final class ExprCode {

  private static final ClassName EXPR = Names.model("Expr");
  /// Types and packages that the code names, which no local variable may be called like.
  private static final List<String> NAMED = List.of(
      "io", "java", "Availability", "BinaryOp", "CType", "Condition", "ContextNote", "Decision", "Ensure", "Expr",
      "ExprType", "KfFlag", "Kfunc", "List", "Long", "Outcome", "Param", "Row", "Set", "UnaryOp", "Witness");

  private final Map<String, String> names = new LinkedHashMap<>();
  /// Their declarations, by their names in the code.
  private final Map<String, CodeBlock> used = new HashMap<>();
  private final String result;

  private ExprCode(List<String> parameters) {
    List<String> taken = new ArrayList<>(NAMED);
    taken.addAll(parameters);
    for (String parameter : parameters) {
      String name = NAMED.contains(parameter) ? Names.free(parameter, taken) : parameter;
      names.put(parameter, name);
      taken.add(name);
    }
    result = Names.free("result", taken);
  }

  /// Without local variables.
  static ExprCode inline() {
    return new ExprCode(List.of());
  }

  static ExprCode within(Kfunc kfunc) {
    return new ExprCode(kfunc.parameters().stream().map(Param::name).toList());
  }

  /// The declarations of what was used, in the order of the parameters.
  List<CodeBlock> locals() {
    return Stream.concat(names.values().stream(), Stream.of(result)).filter(used::containsKey).map(used::get).toList();
  }

  CodeBlock of(Expr expr) {
    return switch (expr) {
      case Expr.Literal(long value, ExprType type) -> CodeBlock.of(
          type == ExprType.U64 ? "$T.unsigned($L)" : "$T.number($L)", EXPR, ModelCode.number(value));
      case Expr.Truth(boolean value) -> CodeBlock.of("new $T($L)", EXPR.nestedClass("Truth"), value);
      case Expr.Constant(String name, long value, ExprType type) -> CodeBlock.of(
          "new $T($S, $L, $L)", EXPR.nestedClass("Constant"), name, ModelCode.number(value), type(type));
      case Expr.Parameter parameter when names.containsKey(parameter.name()) ->
          local(names.get(parameter.name()), parameter(parameter));
      case Expr.Parameter parameter -> parameter(parameter);
      case Expr.Result(ExprType type) ->
          local(result, CodeBlock.of("new $T($L)", EXPR.nestedClass("Result"), type(type)));
      case Expr.Unary(UnaryOp op, Expr operand) when op == UnaryOp.NOT ->
          CodeBlock.of("$T.not($L)", EXPR, of(operand));
      case Expr.Unary(UnaryOp op, Expr operand) -> CodeBlock.of(
          "new $T($T.$L, $L)", EXPR.nestedClass("Unary"), Names.model("UnaryOp"), op.name(), of(operand));
      case Expr.Binary(var op, Expr left, Expr right) -> CodeBlock.of(
          "$T.binary($T.$L,$W$L,$W$L)", EXPR, Names.model("BinaryOp"), op.name(), of(left), of(right));
      case Expr.Choice(Expr condition, Expr then, Expr otherwise) -> CodeBlock.of(
          "new $T($L,$W$L,$W$L)", EXPR.nestedClass("Choice"), of(condition), of(then), of(otherwise));
      case Expr.Apply(String term, List<Expr> arguments, ExprType type) -> apply(term, arguments, type);
      case Expr.Reinterpret(int bits, boolean signed, Expr operand) -> CodeBlock.of(
          "new $T($L, $L,$W$L)", EXPR.nestedClass("Reinterpret"), bits, signed, of(operand));
      case Expr.Old(Expr operand) -> CodeBlock.of("new $T($L)", EXPR.nestedClass("Old"), of(operand));
      case Expr.AfterDeferred(Expr operand) ->
          CodeBlock.of("new $T($L)", EXPR.nestedClass("AfterDeferred"), of(operand));
    };
  }

  private CodeBlock local(String name, CodeBlock value) {
    used.putIfAbsent(name, CodeBlock.of("$T $L = $L", EXPR, name, value));
    return CodeBlock.of("$L", name);
  }

  private static CodeBlock parameter(Expr.Parameter parameter) {
    String factory = switch (parameter.type()) {
      case BOOL -> "truthParameter";
      case S64 -> "signedParameter";
      case U64 -> "unsignedParameter";
      case HANDLE -> "handle";
    };
    return CodeBlock.of("$T.$L($S)", EXPR, factory, parameter.name());
  }

  private CodeBlock apply(String term, List<Expr> arguments, ExprType type) {
    String factory = switch (type) {
      case BOOL -> "holds";
      case S64 -> "signed";
      case U64 -> "unsigned";
      case HANDLE -> throw new IllegalArgumentException("a term is no object: " + term);
    };
    CodeBlock all = CodeBlock.join(arguments.stream().map(a -> CodeBlock.of(",$W$L", of(a))).toList(), "");
    return CodeBlock.of("$T.$L($S$L)", EXPR, factory, term, all);
  }

  private static CodeBlock type(ExprType type) {
    return CodeBlock.of("$T.$L", Names.model("ExprType"), type.name());
  }
}
