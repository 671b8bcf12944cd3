package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.ContextNote;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Ensure;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import java.util.List;
import java.util.Set;

/// A kfunc of the model as the body of the Java method that builds it again.
final class KfuncCode {

  private static final ClassName PARAM = Names.model("Param");
  private static final ClassName FLAGS = Names.model("Kfunc").nestedClass("FlagUse");
  private static final ClassName CONTEXT = Names.model("ContextNote");
  private static final ClassName ROW = Names.model("Row");
  private static final ClassName ENSURE = Names.model("Ensure");
  private static final ClassName WITNESS = Names.model("Witness");
  private static final ClassName STEP = WITNESS.nestedClass("Step");
  private static final ClassName ARGUMENT = WITNESS.nestedClass("Argument");
  private static final ClassName EXPR = Names.model("Expr");

  private final ExprCode expressions;

  private KfuncCode(ExprCode expressions) {
    this.expressions = expressions;
  }

  static CodeBlock body(Kfunc kfunc) {
    ExprCode expressions = ExprCode.within(kfunc);
    CodeBlock value = new KfuncCode(expressions).kfunc(kfunc);
    CodeBlock.Builder body = CodeBlock.builder();
    expressions.locals().forEach(l -> body.addStatement("$L", l));
    return body.addStatement("return $L", value).build();
  }

  private CodeBlock kfunc(Kfunc kfunc) {
    return CodeBlock.of(
        "new $T(\n$S, $L,\n$L,\n$L,\n$L,\n$L,\n$S,\n$S,\n$S,\n$L)",
        Names.model("Kfunc"), kfunc.name(), ModelCode.type(kfunc.result()),
        ModelCode.lines(PARAM, kfunc.parameters(), KfuncCode::param), ModelCode.availability(kfunc.availability()),
        ModelCode.lines(FLAGS, kfunc.flags(), KfuncCode::flags), ModelCode.lines(CONTEXT, kfunc.contexts(), KfuncCode::context),
        kfunc.purpose(), kfunc.description(), kfunc.table(), ModelCode.lines(ROW, kfunc.rows(), this::row));
  }

  private static CodeBlock param(Param param) {
    return CodeBlock.of(
        "new $T($S, $L,$W$S)", PARAM, param.name(), ModelCode.type(param.type()), param.text());
  }

  private static CodeBlock flags(Kfunc.FlagUse use) {
    CodeBlock flags = CodeBlock.join(
        use.flags().stream().map((KfFlag f) -> CodeBlock.of("$T.$L", Names.model("KfFlag"), f.name())).toList(),
        ",$W");
    return CodeBlock.of(
        "new $T($T.of($L),$W$L)", FLAGS, Set.class, flags,
        ModelCode.availability(use.availability()));
  }

  private static CodeBlock context(ContextNote note) {
    return CodeBlock.of(
        "new $T($S, $L,$W$L)", CONTEXT, note.nonSleepableVariant(), note.underSpinLock(),
        ModelCode.availability(note.availability()));
  }

  private CodeBlock row(Row row) {
    CodeBlock afterwards = CodeBlock.of(
        row.ensures().isEmpty() ? "$L, $L, $L" : "$L,\n$L,\n$L", outcome(row.outcome()),
        ModelCode.lines(ENSURE, row.ensures(), this::ensure), ModelCode.availability(row.availability()));
    return CodeBlock.of(
        "new $T($S,\n$>$>$L,\n$L,\n$L,\n$S)$<$<", ROW, row.name(), decision(row.decision()), afterwards,
        ModelCode.lines(WITNESS, row.witnesses(), this::witness), row.comment());
  }

  private CodeBlock decision(Decision decision) {
    var kinds = Names.model("Decision");
    return switch (decision) {
      case Decision.Guarded(Condition guard) ->
          CodeBlock.of("new $T($L)", kinds.nestedClass("Guarded"), condition(guard));
      case Decision.Undefined(Condition guard) ->
          CodeBlock.of("new $T($L)", kinds.nestedClass("Undefined"), condition(guard));
      case Decision.Reported() -> CodeBlock.of("new $T()", kinds.nestedClass("Reported"));
      case Decision.Success() -> CodeBlock.of("new $T()", kinds.nestedClass("Success"));
    };
  }

  private CodeBlock condition(Condition condition) {
    return CodeBlock.of(
        "new $T($S,$W$L)", Names.model("Condition"), condition.source(), expressions.of(condition.expr()));
  }

  private CodeBlock ensure(Ensure ensure) {
    return CodeBlock.of(
        "new $T($L$L)", ENSURE, condition(ensure.condition()), restriction(ensure.availability()));
  }

  private static CodeBlock outcome(Outcome outcome) {
    var kinds = Names.model("Outcome");
    return switch (outcome) {
      case Outcome.Errno(String name, int number) ->
          CodeBlock.of("new $T($S, $L)", kinds.nestedClass("Errno"), name, number);
      case Outcome.Null() -> CodeBlock.of("new $T()", kinds.nestedClass("Null"));
      case Outcome.Number(long value) ->
          CodeBlock.of("new $T($L)", kinds.nestedClass("Number"), ModelCode.number(value));
      case Outcome.Value() -> CodeBlock.of("new $T()", kinds.nestedClass("Value"));
      case Outcome.Nothing() -> CodeBlock.of("new $T()", kinds.nestedClass("Nothing"));
    };
  }

  private CodeBlock witness(Witness witness) {
    CodeBlock given = ModelCode.lines(STEP, witness.given(), this::step);
    CodeBlock call = ModelCode.lines(ARGUMENT, witness.call(), this::argument);
    CodeBlock fault = witness.fault() == null ? CodeBlock.of("null") : CodeBlock.of("$S", witness.fault());
    boolean plain = witness.given().isEmpty() && witness.call().isEmpty();
    return CodeBlock.of(
        plain ? "new $T($L, $L, $L$L)" : "new $T(\n$>$>$L,\n$L,\n$L$L)$<$<", WITNESS, given, call, fault,
        restriction(witness.availability()));
  }

  private CodeBlock step(Witness.Step step) {
    return switch (step) {
      case Witness.Step.Call(String source, String kfunc, List<Expr> arguments) -> CodeBlock.of(
          "new $T($S,$W$S,$W$L)", STEP.nestedClass("Call"), source, kfunc,
          ModelCode.list(EXPR, arguments, expressions::of));
      case Witness.Step.Situation(String source, String name, List<Expr> arguments) -> CodeBlock.of(
          "new $T($S,$W$S,$W$L)", STEP.nestedClass("Situation"), source, name,
          ModelCode.list(EXPR, arguments, expressions::of));
    };
  }

  private CodeBlock argument(Witness.Argument argument) {
    return CodeBlock.of(
        "new $T($S,$W$S,$W$L)", ARGUMENT, argument.source(),
        argument.parameter(), expressions.of(argument.value()));
  }

  /// The last argument of a constructor that may do without it.
  private static CodeBlock restriction(Availability availability) {
    return availability.equals(Availability.ALWAYS)
        ? CodeBlock.of("")
        : CodeBlock.of(",$W$L", ModelCode.availability(availability));
  }
}
