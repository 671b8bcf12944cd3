package io.kfuncdoc.processor;

import io.kfuncdoc.processor.diag.Problem;
import java.util.List;

/// Mistakes in guards, definitions, promises and witnesses.
final class ExpressionMistakes {

  private static final String GUARD = "\"count == 0\"";
  private static final String STEP = "\"demo_put(box, addr, 1)\"";
  private static final String ASSIGNMENT = "\"count = 1\"";

  private ExpressionMistakes() {}

  private static Mistake guard(Problem problem, String text) {
    return Mistake.of(problem, text).with(GUARD, '"' + text + '"').at("@When(|\"" + text + '"');
  }

  private static Mistake step(Problem problem, String text) {
    return Mistake.of(problem, text).with(STEP, '"' + text + '"').at("{|\"" + text + '"');
  }

  private static Mistake argument(Problem problem, String text) {
    return Mistake.of(problem, text).with(ASSIGNMENT, '"' + text + '"').at(", |\"" + text + '"');
  }

  static List<Mistake> all() {
    return List.of(
        guard(Problem.SYNTAX, "count ==").says("cannot read 'count =='"),
        guard(Problem.SYNTAX, "").says("cannot read ''"),
        guard(Problem.UNKNOWN_NAME, "coutn == 0").says("'coutn'").says("(did you mean 'count'?)"),
        guard(Problem.UNKNOWN_NAME, "alinged(addr)").says("(did you mean 'aligned'?)"),
        guard(Problem.UNKNOWN_NAME, "count == LIMITS").says("(did you mean 'LIMIT'?)"),
        guard(Problem.UNKNOWN_NAME, "somethingElse == 0").says("'somethingElse' is neither"),
        guard(Problem.DOES_NOT_TYPE, "box + 1 == 0").says("'box' is an opaque object, not a number"),
        guard(Problem.DOES_NOT_TYPE, "aligned(box)").says("addr of aligned is an unsigned 64-bit number"),
        guard(Problem.NOT_BOOLEAN, "count + 1").says("'count + 1' is not boolean"),
        guard(Problem.NEGATIVE_WITH_U64, "addr > count - 1").says("'count - 1', which may be negative"),
        guard(Problem.NOT_SUPPORTED, "count == (int) 3").says("'(int) 3'"),
        guard(Problem.ONLY_AFTERWARDS, "result == 0").says("'result'"),
        guard(Problem.ONLY_AFTERWARDS, "old(count) == 0").says("'old'"),
        guard(Problem.ONLY_AFTERWARDS, "held(box) == 0").says("'held'"),
        guard(Problem.ARGUMENT_COUNT, "aligned(addr, 1)").says("aligned takes one argument, not 2"),
        Mistake.of(Problem.UNKNOWN_NAME, "second @Ensures").with("\"result == 0\"", "\"reslt == 0\"")
            .at("@Ensures(|\"reslt == 0\"").says("'reslt'"),
        Mistake.of(Problem.DOES_NOT_TYPE, "definition, used by a guard").with("(addr & 7) == 0", "addr & 7")
            .at("@Defined(|\"addr & 7\"").says("may not fit bool"),
        Mistake.of(Problem.UNKNOWN_NAME, "definition, used by a guard").with("(addr & 7) == 0", "(adr & 7) == 0")
            .at("@Defined(|\"(adr & 7)").says("(did you mean 'addr'?)"),
        Mistake.of(Problem.UNKNOWN_FAULT, "typo").with("fault = \"LID\"", "fault = \"LDI\"")
            .at("fault = |\"LDI\"").says("'LDI' is no fault of Fault").says("(did you mean 'LID'?)"),
        Mistake.of(Problem.UNKNOWN_FAULT, "no faults").with("    faults = Fault.class,\n", "")
            .at("fault = |\"LID\"").says("(it names no fault enum)"),
        step(Problem.WITNESS_STEP, "demo_putt(box, addr, 1)").says("(did you mean 'demo_put'?)"),
        step(Problem.WITNESS_STEP, "count == 1").says("'count == 1'"),
        step(Problem.ARGUMENT_COUNT, "demo_put(box)").says("demo_put takes 3 arguments, not 1"),
        step(Problem.WITNESS_TYPE, "demo_put(addr, addr, 1)").says("struct box * box"),
        step(Problem.UNKNOWN_NAME, "demo_put(bx, addr, 1)").says("(did you mean 'box'?)"),
        argument(Problem.WITNESS_ARGUMENT, "cnt = 1").says("demo_put").says("(did you mean 'count'?)"),
        argument(Problem.WITNESS_ARGUMENT, "count == 1").says("'count == 1'"),
        argument(Problem.WITNESS_TYPE, "count = true").says("'count = true' cannot be the u32 count"));
  }
}
