package demo;

import static io.kfuncdoc.model.KfFlag.KF_ACQUIRE;
import static io.kfuncdoc.model.KfFlag.KF_IMPLICIT_ARGS;
import static io.kfuncdoc.model.KfFlag.KF_RCU;
import static io.kfuncdoc.model.KfFlag.KF_SLEEPABLE;

import io.kfuncdoc.annotations.*;
import io.kfuncdoc.model.State;

/// # Demo kfuncs
///
/// A box holds things.
@KfuncFamily(
    page = "demo/kfuncs",
    source = "kernel/demo.c",
    releases = {"6.18.44", "7.1"},
    terms = Terms.class,
    faults = Fault.class,
    situations = Situations.class)
public interface Demo {

  /// Put things into a box.
  ///
  /// @param box   the box
  /// @param addr  where the things are
  /// @param count how many
  @Kfunc(since = "6.9", outcomes = Put.class)
  @Flags(value = KF_RCU, until = "7.0")
  @Context(underSpinLock = true, since = "7.0")
  int demo_put(@BoxPtr Box box, @ThingPtr long addr, @U32 int count);

  enum Put {
    @When("count == 0")
    @Returns("0")
    NOTHING_TO_DO,
    @When(value = "!aligned(addr)", since = "7.1", backported = "6.18.40")
    @Returns("-EFAULT")
    MISALIGNED,
    @When("count > room(box)")
    @Returns("-E2BIG")
    TOO_MANY,
    /// the lid cannot be opened
    @Reported(fault = "LID")
    @Returns("-EBUSY")
    LID_STUCK,
    /// there is a thing already
    @Reported(given = {"demo_put(box, addr, 1)", "shaken(box)"}, call = {"addr = 4096", "count = 1"})
    @Witness(given = "demo_put(box, addr, LIMIT)")
    @Returns("-EEXIST")
    THERE_ALREADY,
    /// the things are in
    @Success
    @Ensures("held(box) == old(held(box)) + count")
    @Ensures("result == 0")
    @Returns("0")
    PUT
  }

  /// Look into a box.
  ///
  /// @param box the box
  @Kfunc(outcomes = Look.class)
  @ThingPtr long demo_look(@BoxPtr Box box);

  enum Look {
    @When("room(box) == 0")
    @Returns("NULL")
    NO_ROOM,
    @Success
    @Returns("result")
    LOOKED
  }

  /// Shake a box.
  ///
  /// @param box the box
  @Kfunc(outcomes = Shake.class)
  void demo_shake(@BoxPtr Box box);

  enum Shake {
    @Undefined("room(box) == 0")
    NO_ROOM,
    @Success
    SHAKEN
  }
}

interface Terms {

  int LIMIT = 7;

  @Observed(min = 0, max = 1000)
  @Phrase("the room in {box}")
  static int room(Box box) {
    return 5;
  }

  @Defined("(addr & 7) == 0")
  @Phrase(value = "{addr} is aligned", negated = "{addr} is not aligned")
  boolean aligned(@ThingPtr long addr);

  @Observed
  @Phrase("the things in {box}")
  static int held(State state, Box box) {
    return 0;
  }
}

enum Fault { LID, MEMORY }

interface Situations {
  void shaken(Box box);
}

interface Box {}

@PointerKind(c = "struct box *")
@interface BoxPtr {}

@PointerKind(c = "void *", space = "address of things")
@interface ThingPtr {}
