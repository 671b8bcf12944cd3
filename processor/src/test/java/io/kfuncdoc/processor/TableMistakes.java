package io.kfuncdoc.processor;

import io.kfuncdoc.processor.diag.Problem;
import java.util.List;

/// Mistakes in a table: its order, its decisions and its results.
final class TableMistakes {

  private TableMistakes() {}

  private static Mistake result(Problem problem, String text) {
    return Mistake.of(problem, text).with("\"-EFAULT\"", '"' + text + '"').at("@Returns(|\"" + text + '"');
  }

  static List<Mistake> all() {
    return List.of(
        Mistake.of(Problem.NO_DECISION, "guard forgotten").with("    @When(\"count == 0\")\n", "")
            .at("|@Returns(\"0\")\n    NOTHING").says("row NOTHING_TO_DO"),
        Mistake.of(Problem.NO_DECISION, "success forgotten").with("    @Success\n    @Ensures", "    @Ensures")
            .at("|@Ensures(\"held").says("row PUT"),
        Mistake.of(Problem.TWO_DECISIONS, "on the success")
            .with("    @Success\n    @Ensures", "    @Success @Reported(fault = \"LID\")\n    @Ensures")
            .at("|@Success @Reported").says("row PUT"),
        Mistake.of(Problem.GUARD_AFTER_REPORTED, "guard last").with("    /// the lid cannot be opened\n", "")
            .with("    @When(\"count > room(box)\")\n    @Returns(\"-E2BIG\")\n    TOO_MANY,\n", "")
            .with("    LID_STUCK,\n",
                "    LID_STUCK,\n    @When(\"count > room(box)\")\n    @Returns(\"-E2BIG\")\n    TOO_MANY,\n")
            .with("    @Reported(fault = \"LID\")", "    /// the lid\n    @Reported(fault = \"LID\")")
            .at("@When(|\"count > room").says("row TOO_MANY").says("after LID_STUCK"),
        Mistake.of(Problem.DUPLICATE_ROW, "one guard twice").with("count > room(box)", "0 + count == 0 + 0")
            .with("\"count == 0\"", "\"0 + count == 0 + (0)\"")
            .at("@When(|\"0 + count == 0 + 0\"").says("row TOO_MANY has the guard of NOTHING_TO_DO"),
        Mistake.of(Problem.AFTER_ALWAYS_TRUE, "range of the type").with("count > room(box)", "count >= 0")
            .at("|@Reported(fault = \"LID\")").says("row LID_STUCK").says("guard of TOO_MANY"),
        Mistake.of(Problem.ROW_COVERED, "by a weaker guard").with("count > room(box)", "count == 0 && room(box) > 3")
            .at("@When(|\"count == 0 && room").says("row TOO_MANY").says("before by NOTHING_TO_DO, as with "),
        Mistake.of(Problem.ALWAYS_FALSE, "range of the type").with("count > room(box)", "count < 0")
            .at("@When(|\"count < 0\"").says("row TOO_MANY"),
        result(Problem.RESULT_TYPE, " NULL ").says("int demo_put cannot return NULL").says("an integer is not NULL"),
        result(Problem.RESULT_TYPE, "2147483648").says("int ends at -2147483648 and 2147483647"),
        Mistake.of(Problem.RESULT_TYPE, "errno as a pointer").with("\"NULL\"", "\"-EINVAL\"")
            .at("@Returns(|\"-EINVAL\"").says("void *demo_look cannot return -EINVAL")
            .says("a pointer is NULL or result"),
        Mistake.of(Problem.RESULT_TYPE, "errno as unsigned").with("  int demo_put", "  @U32 int demo_put")
            .with("\"-EFAULT\"", "\"1\"").with("\"-E2BIG\"", "\"2\"").with("\"-EBUSY\"", "\"3\"")
            .at("@Returns(|\"-EEXIST\"").says("an unsigned type has no negative errno"),
        Mistake.of(Problem.RESULT_TYPE, "of an undefined row")
            .with("    @Undefined(\"room(box) == 0\")\n", "    @Undefined(\"room(box) == 0\")\n    @Returns(\"7\")\n")
            .at("@Returns(|\"7\"").says("an @Undefined row promises no result"),
        result(Problem.UNKNOWN_ERRNO, "-EINVLA").says("'-EINVLA' is no errno (did you mean 'EINVAL'?)"),
        Mistake.of(Problem.NO_SUCCESS, "reported instead")
            .with("    @Success\n    SHAKEN", "    /// it is\n    @Reported(fault = \"LID\")\n    SHAKEN")
            .at("void |demo_shake").says("Shake has no @Success row"),
        Mistake.of(Problem.NO_SUCCESS, "no rows")
            .with("void demo_shake(@BoxPtr Box box);", "void demo_shake(@BoxPtr Box box);\n"
                + "  /// Nothing.\n  @Kfunc(outcomes = Nothing.class)\n  void demo_nothing();\n  enum Nothing {}")
            .at("void |demo_nothing").says("Nothing has no @Success row"),
        Mistake.of(Problem.SUCCESS_NOT_LAST, "before a reported row").with("    @Success\n    SHAKEN",
                "    @Success\n    SHAKEN,\n    /// it is\n    @Reported(fault = \"LID\")\n    LATE")
            .at("|@Success\n    SHAKEN,").says("@Success row SHAKEN is not the last of Shake"),
        Mistake.of(Problem.NO_RESULT, "forgotten").with("    @Returns(\"-EFAULT\")\n", "")
            .at("|@When(value").says("row MISALIGNED"),
        Mistake.of(Problem.RESULT_OF_VOID, "0")
            .with("    @Success\n    SHAKEN", "    @Success\n    @Returns(\"00\")\n    SHAKEN")
            .at("@Returns(|\"00\")").says("row SHAKEN returns something"),
        result(Problem.NOT_A_RESULT, "EINVAL").says("'EINVAL' is not a result"),
        result(Problem.NOT_A_RESULT, "count + 1").says("'count + 1'"),
        result(Problem.NOT_A_RESULT, "99999999999999999999"),
        Mistake.of(Problem.NO_WITNESS, "nothing").with("@Reported(fault = \"LID\")", "@Reported")
            .at("|@Reported\n").says("row LID_STUCK"),
        Mistake.of(Problem.ROW_OUTSIDE, "between releases")
            .with("since = \"7.1\", backported = \"6.18.40\"", "since = \"7.2\"")
            .at("@When(value = |\"!aligned").says("row MISALIGNED").says("[6.18.44, 7.1]"));
  }
}
