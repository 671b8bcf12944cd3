package io.kfuncdoc.processor;

import io.kfuncdoc.processor.diag.Problem;
import java.util.List;

/// Mistakes in comments.
final class CommentMistakes {

  private static final String COUNT = "  /// @param count how many\n";

  private CommentMistakes() {}

  static List<Mistake> all() {
    return List.of(
        Mistake.of(Problem.NOT_DESCRIBED, "forgotten").with(COUNT, "")
            .at("int |count)").says("parameter count").says("'@param count ...'"),
        Mistake.of(Problem.DESCRIBED_TWICE, "twice").with(COUNT, COUNT + COUNT).at("int |demo_put(")
            .says("parameter count"),
        Mistake.of(Problem.DESCRIBED_BUT_ABSENT, "one too many").with(COUNT, COUNT + "  /// @param other what else\n")
            .at("int |demo_put(").says("@param other describes no parameter"),
        Mistake.of(Problem.DESCRIBED_BUT_ABSENT, "typo").with(COUNT, "  /// @param cuont how many\n")
            .at("int |demo_put(").says("@param cuont").says("(did you mean 'count'?)"),
        Mistake.of(Problem.DESCRIBED_OUT_OF_ORDER, "swapped")
            .with("  /// @param box   the box\n  /// @param addr  where the things are\n",
                "  /// @param addr  where the things are\n  /// @param box   the box\n")
            .at("int |demo_put(").says("@param box comes after"),
        Mistake.of(Problem.PROSE, "HTML").with("/// Shake a box.", "/// Shake a <br>box.")
            .at("void |demo_shake(").says("comment line 1, column 9"),
        Mistake.of(Problem.PROSE, "of the family").with("/// A box holds things.", "/// A box <br>holds things.")
            .at("public |interface Demo").says("comment line 3, column 7"),
        Mistake.of(Problem.PROSE, "of a row").with("/// there is a thing already", "/// there is a ![thing](x) already")
            .at("|@Reported(given").says("comment line 1, column 12"),
        Mistake.of(Problem.PROSE, "of a description").with("/// Shake a box.", "/// Shake a box.\n  ///\n  /// A ![box](x).")
            .at("void |demo_shake(").says("comment line 3, column 3"),
        Mistake.of(Problem.PROSE, "of a parameter").with(COUNT, "  /// @param count how ![many](x)\n")
            .at("int |demo_put(").says("comment line 5, column 18"),
        Mistake.of(Problem.PROSE, "a tag").with("/// Shake a box.\n", "/// Shake a box.\n  ///\n  /// @return nothing\n")
            .at("void |demo_shake(").says("tag @return is not supported"),
        Mistake.of(Problem.PROSE, "a tag of the family").with("/// A box holds things.", "/// @see Box")
            .at("public |interface Demo").says("tag @see is not supported"),
        Mistake.of(Problem.NO_PURPOSE, "no comment").with("  /// Shake a box.\n  ///\n  /// @param box the box\n", "")
            .at("void |demo_shake(").says("demo_shake has no comment"),
        Mistake.of(Problem.NO_PURPOSE, "parameters only").with("  /// Shake a box.\n  ///\n", "")
            .at("void |demo_shake(").says("demo_shake has no comment"),
        Mistake.of(Problem.GUARD_NOT_NAMED, "one of two")
            .with("    @When(\"count > room(box)\")",
                "    /// there is not enough room for `count`\n    @When(\"count > room(box)\")")
            .at("|@When(\"count > room").says("row TOO_MANY does not name box,"),
        Mistake.of(Problem.GUARD_NOT_NAMED, "of an undefined row")
            .with("    @Undefined(", "    /// there is no room\n    @Undefined(")
            .at("|@Undefined(").says("row NO_ROOM does not name box,"),
        Mistake.of(Problem.ROW_WITHOUT_WORDS, "forgotten").with("    /// the lid cannot be opened\n", "")
            .at("|@Reported(fault").says("row LID_STUCK"),
        Mistake.of(Problem.NO_TITLE, "no heading").with("/// # Demo kfuncs\n///\n", "")
            .at("public |interface Demo").says("the text of Demo"),
        Mistake.of(Problem.UNWRITTEN, "purpose").with("/// Shake a box.", "/// TODO")
            .at("void |demo_shake(").says("the comment of demo_shake is still to be written"),
        Mistake.of(Problem.UNWRITTEN, "description").with("/// Shake a box.", "/// Shake a box.\n  ///\n  /// TODO: more")
            .at("void |demo_shake(").says("the description of demo_shake is still"),
        Mistake.of(Problem.UNWRITTEN, "parameter").with(COUNT, "  /// @param count TODO: how many\n")
            .at("int |demo_put(").says("parameter count"),
        Mistake.of(Problem.UNWRITTEN, "source").with("\"kernel/demo.c\"", "\"TODO\"")
            .at("public |interface Demo").says("the source of Demo"),
        Mistake.of(Problem.UNWRITTEN, "text").with("/// A box holds things.", "/// TODO")
            .at("public |interface Demo").says("the text of Demo is still"),
        Mistake.of(Problem.UNWRITTEN, "row").with("    /// the lid cannot be opened\n", "    /// TODO\n")
            .at("|@Reported(fault").says("row LID_STUCK of demo_put"));
  }
}
