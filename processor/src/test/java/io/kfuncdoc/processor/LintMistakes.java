package io.kfuncdoc.processor;

import io.kfuncdoc.processor.diag.Problem;
import java.util.List;

/// Sentences that the table, the flags or the signature contradict, and silences; one of each kind.
final class LintMistakes {

  private static final String PUT = "  /// Put things into a box.\n";
  private static final String KFUNC = "  @Kfunc(since = \"6.9\", outcomes = Put.class)\n";

  private LintMistakes() {}

  private static Mistake sentence(Problem problem, String text) {
    return Mistake.of(problem, text).with(PUT, PUT + "  ///\n  /// " + text + "\n").at("int |demo_put(")
        .says("comment line 3, column ");
  }

  private static Mistake silence(Problem problem, String annotation) {
    return Mistake.of(problem, annotation).with(KFUNC, "  " + annotation + "\n" + KFUNC);
  }

  static List<Mistake> all() {
    return List.of(
        sentence(Problem.LINT_RESULT, "Returns `-EPERM` if the box is not yours.").says("EPERM"),
        sentence(Problem.LINT_CONTEXT, "May be called by sleepable programs only.").says("sleepable"),
        sentence(Problem.LINT_SPACE, "The `addr` is a kernel pointer.").says("address of things"),
        sentence(Problem.LINT_OUTCOME, "It never fails.").says("row"),
        sentence(Problem.LINT_PARAMETER, "The `counts` are kept.").says("'count'"),
        sentence(Problem.LINT_FUNCTION, "Calls `demo_take()` first.").says("demo_take()"),
        sentence(Problem.LINT_LIMIT, "The `count` must be a multiple of 8.").says("'count must be a multiple of 8'"),
        silence(Problem.SILENCE_UNUSED, "@Silence(lint = \"K904\", reason = \"none\")")
            .at("|@Silence(").says("K904"),
        silence(Problem.SILENCE_UNKNOWN, "@Silence(lint = \"K302\", reason = \"none\")")
            .at("lint = |\"K302\"").says("'K302' is no lint of prose"),
        silence(Problem.SILENCE_REASON, "@Silence(lint = \"K906\", reason = \" \")")
            .at("reason = |\" \"").says("K906"));
  }
}
