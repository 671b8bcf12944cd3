package corners;

import io.kfuncdoc.annotations.*;
import io.kfuncdoc.model.KfFlag;

/// # Corners
///
/// Names that generated code uses too, every width, and texts with "quotes", \\backslashes, $L and unicode – ä.
@KfuncFamily(page = "corners", source = "kernel/*/corners.c", releases = {"6.18", "7.0", "7.1"}, terms = Words.class,
    situations = Happenings.class)
public interface Corners {

  /// Clashes with locals and fields.
  ///
  /// @param row        a
  /// @param call       b
  /// @param result     c
  /// @param engine     d
  /// @param observer   e
  /// @param slot       f
  /// @param comparison g
  /// @param release    h
  /// @param row_       i
  @Kfunc(since = "6.1", until = "8.0", outcomes = Clash.class)
  @Flags(value = {KfFlag.KF_SLEEPABLE, KfFlag.KF_DESTRUCTIVE}, until = "7.0")
  @Flags(value = KfFlag.KF_RCU, since = "7.0")
  long clash(@U8 byte row, @S8 byte call, @U16 short result, short engine, @U32 int observer, int slot,
      @U64 long comparison, long release, boolean row_);

  enum Clash {
    @When("row == 200") @Returns("1") ROW,
    @When("call == -1") @Returns("2") CALL,
    @When("result == 65535") @Returns("3") RESULT,
    @When("engine == -1") @Returns("4") ENGINE,
    @When("observer == 0xffffffff") @Returns("5") OBSERVER,
    @When("slot == -1") @Returns("6") SLOT,
    @When("comparison == 0xffffffffffffffffL") @Returns("7") COMPARISON,
    @When("release == -1") @Returns("8") RELEASE,
    @When(value = "row_ || row == 3", since = "7.1", backported = {"6.18"}) @Returns("-9223372036854775808") ROW_,
    @Success @Ensures("result == 1 || old(result) == result") @Returns("result") DONE
  }

  /// No parameters.
  @Kfunc(outcomes = Release.class)
  @U8 byte contract();

  /// Named as what generated code imports.
  enum Release {
    /// it is
    @Reported(given = "happen()") @Returns("200") BUSY,
    @Success @Returns("result") DONE
  }

  /// A kfunc called as a term is, with the same parameters.
  ///
  /// @param x x
  @Kfunc(outcomes = Comparison.class)
  @U16 short even(long x);

  /// Named as what generated code imports.
  enum Comparison {
    @When("even(x) && !size(narrow(9)) && toString(x) == -1") @Returns("65535") EVEN,
    @Success @Returns("0") ODD
  }

  /// A truth.
  ///
  /// @param yes a truth
  @Kfunc(outcomes = Override.class)
  boolean truth(boolean yes);

  /// Named as what generated code is annotated with.
  enum Override {
    @When("yes == (LIMIT < 8)") @Returns("1") SAME,
    @Success @Witness(call = "yes = true", given = "happen()") @Returns("result") OTHER
  }

  /// Parameters named as types.
  ///
  /// @param Expr  a
  /// @param List  b
  /// @param Row   c
  /// @param Expr_ d
  @Kfunc(outcomes = Types.class)
  int types(int Expr, int List, int Row, int Expr_);

  enum Types {
    @When("Expr > List && Row == 1 && Expr_ > 0") @Returns("1") MORE,
    @Success @Ensures("result == Expr - List") @Returns("result") DONE
  }

  /// Every unsigned result.
  ///
  /// @param size s
  @Kfunc(outcomes = Long.class)
  @U32 int size(@SizeT long size);

  /// Named as what generated code calls.
  enum Long {
    @When("size > 5 ? size < 10 : size / 2 == 1") @Returns("0xffffffff") MOST,
    @Undefined("size % 3 == 1") THREE,
    @Success @Returns("result") SIZE
  }
}

interface Words {
  int LIMIT = 7;
  long FAR = 1L << 40;

  @Observed(min = -5)
  @Phrase("a \"byte\" of {x}\n$T")
  static byte narrow(byte x) {
    return x;
  }

  @Observed(max = 9, samples = {1, 9})
  static short wide(short x) {
    return x;
  }

  @Defined("x % 2 == 0 && LIMIT < FAR")
  boolean even(long x);

  @Defined("narrow(3) + wide(4) > x")
  boolean size(long x);

  @Defined("x > 0 ? -(-x) : ~x")
  long toString(long x);
}

interface Happenings {
  void happen();
}
