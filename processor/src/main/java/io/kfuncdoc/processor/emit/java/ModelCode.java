package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.ContextNote;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Ensure;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.UnaryOp;
import io.kfuncdoc.model.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// The model as the Java expressions that build it again.
final class ModelCode {

  private final Contract contract;

  ModelCode(Contract contract) {
    this.contract = contract;
  }

  CodeBlock contract() {
    return CodeBlock.of(
        "new $T(\n$>$>$S, $S, $S, $S,\n$L,\n$S,\n$L,\n$L,\n$L$L)$<$<",
        Names.model("Contract"), contract.name(), contract.packageName(), contract.page(), contract.source(),
        list(contract.releases(), ModelCode::release), contract.text(),
        contract.terms().isEmpty() ? list(List.of(), _ -> CodeBlock.of("")) : CodeBlock.of("terms()"),
        list(contract.faults(), f -> CodeBlock.of("$S", f)),
        list(contract.kfuncs(), k -> CodeBlock.of("$L()", name(k))),
        contract.draft() ? ",\ntrue" : "");
  }

  /// The method that builds a kfunc: its name, unless another method without parameters has it.
  static String name(Kfunc kfunc) {
    List<String> taken = new ArrayList<>(Names.OF_OBJECT);
    taken.addAll(List.of("contract", "stub", "terms"));
    return Names.free(kfunc.name(), taken);
  }

  CodeBlock kfunc(Kfunc kfunc) {
    return CodeBlock.of(
        "new $T(\n$>$>$S, $L,\n$L,\n$L,\n$L,\n$L,\n$S,\n$S,\n$S,\n$L)$<$<",
        Names.model("Kfunc"), kfunc.name(), type(kfunc.result()), lines(kfunc.parameters(), this::param),
        availability(kfunc.availability()), lines(kfunc.flags(), this::flags), lines(kfunc.contexts(), this::context),
        kfunc.purpose(), kfunc.description(), kfunc.table(), lines(kfunc.rows(), this::row));
  }

  CodeBlock terms() {
    return lines(contract.terms(), this::term);
  }

  private CodeBlock term(Term term) {
    CodeBlock parameters = list(
        term.parameters(),
        p -> CodeBlock.of("new $T($S, $L)", Names.model("Term").nestedClass("Parameter"), p.name(), type(p.type())));
    return CodeBlock.of(
        "new $T($S, $L, $L, $S, $S,\n$>$>$L)$<$<", Names.model("Term"), term.name(), parameters, type(term.type()),
        term.phrase(), term.negated(), meaning(term.meaning()));
  }

  private CodeBlock meaning(Term.Meaning meaning) {
    var kinds = Names.model("Term").nestedClass("Meaning");
    return switch (meaning) {
      case Term.Meaning.Defined(Term.Definition(String source, Expr expr)) -> CodeBlock.of(
          "new $T(new $T($S, $L))", kinds.nestedClass("Defined"), Names.model("Term").nestedClass("Definition"),
          source, expr(expr));
      case Term.Meaning.Observed(long min, long max, List<Long> samples) -> CodeBlock.of(
          "new $T($L, $L, $L)", kinds.nestedClass("Observed"), number(min), number(max),
          list(samples, s -> number(s)));
      case Term.Meaning.OverState(long min, long max) ->
          CodeBlock.of("new $T($L, $L)", kinds.nestedClass("OverState"), number(min), number(max));
    };
  }

  private CodeBlock param(Param param) {
    return CodeBlock.of("new $T($S, $L, $S)", Names.model("Param"), param.name(), type(param.type()), param.text());
  }

  private CodeBlock flags(Kfunc.FlagUse use) {
    CodeBlock flags = CodeBlock.join(
        use.flags().stream().map((KfFlag f) -> CodeBlock.of("$T.$L", Names.model("KfFlag"), f.name())).toList(), ", ");
    return CodeBlock.of(
        "new $T($T.of($L), $L)", Names.model("Kfunc").nestedClass("FlagUse"), Set.class, flags,
        availability(use.availability()));
  }

  private CodeBlock context(ContextNote note) {
    return CodeBlock.of(
        "new $T($S, $L, $L)", Names.model("ContextNote"), note.nonSleepableVariant(), note.underSpinLock(),
        availability(note.availability()));
  }

  private CodeBlock row(Row row) {
    return CodeBlock.of(
        "new $T($S,\n$>$>$L,\n$L, $L, $L,\n$L,\n$S)$<$<", Names.model("Row"), row.name(), decision(row.decision()),
        outcome(row.outcome()), list(row.ensures(), this::ensure), availability(row.availability()),
        list(row.witnesses(), this::witness), row.comment());
  }

  private CodeBlock decision(Decision decision) {
    var kinds = Names.model("Decision");
    return switch (decision) {
      case Decision.Guarded(Condition guard) -> CodeBlock.of("new $T($L)", kinds.nestedClass("Guarded"), condition(guard));
      case Decision.Undefined(Condition guard) ->
          CodeBlock.of("new $T($L)", kinds.nestedClass("Undefined"), condition(guard));
      case Decision.Reported() -> CodeBlock.of("new $T()", kinds.nestedClass("Reported"));
      case Decision.Success() -> CodeBlock.of("new $T()", kinds.nestedClass("Success"));
    };
  }

  private CodeBlock condition(Condition condition) {
    return CodeBlock.of("new $T($S, $L)", Names.model("Condition"), condition.source(), expr(condition.expr()));
  }

  private CodeBlock ensure(Ensure ensure) {
    return CodeBlock.of(
        "new $T($L$L)", Names.model("Ensure"), condition(ensure.condition()), restriction(ensure.availability()));
  }

  private static CodeBlock outcome(Outcome outcome) {
    var kinds = Names.model("Outcome");
    return switch (outcome) {
      case Outcome.Errno(String name, int number) ->
          CodeBlock.of("new $T($S, $L)", kinds.nestedClass("Errno"), name, number);
      case Outcome.Null() -> CodeBlock.of("new $T()", kinds.nestedClass("Null"));
      case Outcome.Number(long value) -> CodeBlock.of("new $T($L)", kinds.nestedClass("Number"), number(value));
      case Outcome.Value() -> CodeBlock.of("new $T()", kinds.nestedClass("Value"));
      case Outcome.Nothing() -> CodeBlock.of("new $T()", kinds.nestedClass("Nothing"));
    };
  }

  private CodeBlock witness(Witness witness) {
    var steps = Names.model("Witness").nestedClass("Step");
    CodeBlock given = list(witness.given(), step -> switch (step) {
      case Witness.Step.Call(String source, String kfunc, List<Expr> arguments) -> CodeBlock.of(
          "new $T($S, $S, $L)", steps.nestedClass("Call"), source, kfunc, list(arguments, this::expr));
      case Witness.Step.Situation(String source, String name, List<Expr> arguments) -> CodeBlock.of(
          "new $T($S, $S, $L)", steps.nestedClass("Situation"), source, name, list(arguments, this::expr));
    });
    CodeBlock call = list(
        witness.call(),
        a -> CodeBlock.of(
            "new $T($S, $S, $L)", Names.model("Witness").nestedClass("Argument"), a.source(), a.parameter(),
            expr(a.value())));
    CodeBlock restriction = restriction(witness.availability());
    return witness.fault() == null
        ? CodeBlock.of("new $T($L, $L, null$L)", Names.model("Witness"), given, call, restriction)
        : CodeBlock.of("new $T($L, $L, $S$L)", Names.model("Witness"), given, call,
            Objects.requireNonNull(witness.fault()), restriction);
  }

  /// The last argument of a constructor that may do without it.
  private static CodeBlock restriction(Availability availability) {
    return availability.equals(Availability.ALWAYS)
        ? CodeBlock.of("")
        : CodeBlock.of(", $L", availability(availability));
  }

  private static CodeBlock availability(Availability availability) {
    if (availability.equals(Availability.ALWAYS)) {
      return CodeBlock.of("$T.ALWAYS", Names.model("Availability"));
    }
    CodeBlock backported = CodeBlock.join(
        availability.backported().stream().map(b -> CodeBlock.of(", $S", b.toString())).toList(), "");
    return CodeBlock.of(
        "$T.of($S, $S$L)", Names.model("Availability"), text(availability.since()), text(availability.until()),
        backported);
  }

  private static String text(@org.jspecify.annotations.Nullable Release release) {
    return release == null ? "" : release.toString();
  }

  private static CodeBlock release(Release release) {
    return CodeBlock.of("$T.of($S)", Names.model("Release"), release.toString());
  }

  private static CodeBlock type(CType type) {
    var kinds = Names.model("CType");
    return switch (type) {
      case CType.Scalar(String c, int bits, boolean signed) ->
          CodeBlock.of("new $T($S, $L, $L)", kinds.nestedClass("Scalar"), c, bits, signed);
      case CType.Pointer(String c, String space, boolean handle) ->
          CodeBlock.of("new $T($S, $S, $L)", kinds.nestedClass("Pointer"), c, space, handle);
      case CType.Nothing() -> CodeBlock.of("new $T()", kinds.nestedClass("Nothing"));
    };
  }

  CodeBlock expr(Expr expr) {
    var factory = Names.model("Expr");
    return switch (expr) {
      case Expr.Literal(long value, ExprType type) ->
          CodeBlock.of(type == ExprType.U64 ? "$T.unsigned($L)" : "$T.number($L)", factory, number(value));
      case Expr.Truth(boolean value) -> CodeBlock.of("new $T($L)", factory.nestedClass("Truth"), value);
      case Expr.Constant(String name, long value, ExprType type) -> CodeBlock.of(
          "new $T($S, $L, $T.$L)", factory.nestedClass("Constant"), name, number(value), Names.model("ExprType"),
          type.name());
      case Expr.Parameter(String name, ExprType type) -> CodeBlock.of(
          "$T.$L($S)", factory,
          switch (type) {
            case BOOL -> "truthParameter";
            case S64 -> "signedParameter";
            case U64 -> "unsignedParameter";
            case HANDLE -> "handle";
          },
          name);
      case Expr.Result(ExprType type) ->
          CodeBlock.of("new $T($T.$L)", factory.nestedClass("Result"), Names.model("ExprType"), type.name());
      case Expr.Unary(UnaryOp op, Expr operand) when op == UnaryOp.NOT ->
          CodeBlock.of("$T.not($L)", factory, expr(operand));
      case Expr.Unary(UnaryOp op, Expr operand) -> CodeBlock.of(
          "new $T($T.$L, $L)", factory.nestedClass("Unary"), Names.model("UnaryOp"), op.name(), expr(operand));
      case Expr.Binary(var op, Expr left, Expr right) -> CodeBlock.of(
          "$T.binary($T.$L, $L, $L)", factory, Names.model("BinaryOp"), op.name(), expr(left), expr(right));
      case Expr.Choice(Expr condition, Expr then, Expr otherwise) -> CodeBlock.of(
          "new $T($L, $L, $L)", factory.nestedClass("Choice"), expr(condition), expr(then), expr(otherwise));
      case Expr.Apply(String term, List<Expr> arguments, ExprType type) -> apply(term, arguments, type);
      case Expr.Reinterpret(int bits, boolean signed, Expr operand) -> CodeBlock.of(
          "new $T($L, $L, $L)", factory.nestedClass("Reinterpret"), bits, signed, expr(operand));
      case Expr.Old(Expr operand) -> CodeBlock.of("new $T($L)", factory.nestedClass("Old"), expr(operand));
      case Expr.AfterDeferred(Expr operand) ->
          CodeBlock.of("new $T($L)", factory.nestedClass("AfterDeferred"), expr(operand));
    };
  }

  private CodeBlock apply(String term, List<Expr> arguments, ExprType type) {
    CodeBlock all = CodeBlock.join(arguments.stream().map(a -> CodeBlock.of(", $L", expr(a))).toList(), "");
    return switch (type) {
      case BOOL -> CodeBlock.of("$T.holds($S$L)", Names.model("Expr"), term, all);
      case S64 -> CodeBlock.of("$T.signed($S$L)", Names.model("Expr"), term, all);
      case U64 -> CodeBlock.of("$T.unsigned($S$L)", Names.model("Expr"), term, all);
      case HANDLE -> throw new IllegalArgumentException("a term is no object: " + term);
    };
  }

  private static CodeBlock number(long value) {
    return value == Long.MIN_VALUE ? CodeBlock.of("$T.MIN_VALUE", Long.class) : CodeBlock.of("$LL", value);
  }

  private static <T> CodeBlock list(List<T> elements, Function<T, CodeBlock> code) {
    return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(elements.stream().map(code).toList(), ", "));
  }

  /// As [#list], an element a line.
  private static <T> CodeBlock lines(List<T> elements, Function<T, CodeBlock> code) {
    return elements.size() < 2
        ? list(elements, code)
        : CodeBlock.of("$T.of(\n$>$>$L)$<$<", List.class, CodeBlock.join(elements.stream().map(code).toList(), ",\n"));
  }
}
