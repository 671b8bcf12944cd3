package io.kfuncdoc.runtime.family;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The slot kfuncs as they should be, with one error planted. Answers the C value and names its row.
public final class SlotEngine implements SlotSituations {

  /// What can be wrong.
  public enum Bug {
    NONE, WRONG_ERRNO, WRONG_ROW, SWAPPED_GUARDS, SWAPPED_GIVEN, SWAPPED_FAULTS, GUARD_TOO_WIDE, GUARD_TOO_NARROW,
    LEAK_ON_FAILURE, LEAK_ON_GUARD, NO_EFFECT, TOO_MUCH_EFFECT, EAGER, NEVER_RUN, ALSO_DEFERRED, UNDECLARED,
    OTHER_RELEASE, WRONG_RESULT, NARROW_INDEX, THROWS, FAULT_FIRST, SPOILS_OTHERS
  }

  /// The row of the last answer, null if the engine does not know one.
  @Nullable String row;

  private final Bug bug;
  private final Set<String> faults = new HashSet<>();
  private final Deque<Runnable> deferred = new ArrayDeque<>();
  private boolean atomic;

  SlotEngine(Bug bug) {
    this.bug = bug;
  }

  void inject(String fault) {
    faults.add(fault);
  }

  void runDeferred() {
    deferred.forEach(Runnable::run);
    deferred.clear();
  }

  @Override
  public void fill(Object pool) {
    java.util.Arrays.fill(((Pool) pool).taken, true);
  }

  @Override
  public void atomic() {
    atomic = true;
  }

  int take(Object map, int index) {
    if (bug == Bug.FAULT_FIRST && faults.remove("LOCK")) {
      return answer("CONTENDED", -16);
    }
    if (!(map instanceof Pool pool)) {
      return answer("NOT_A_POOL", -22);
    }
    int checked = bug == Bug.NARROW_INDEX ? index & 0xffff : index;
    int limit = bug == Bug.GUARD_TOO_NARROW ? pool.slots() + 1 : pool.slots();
    if (Integer.compareUnsigned(checked, limit) >= 0) {
      return answer("OUT_OF_RANGE", bug == Bug.WRONG_ERRNO ? -22 : -34);
    }
    if (bug == Bug.UNDECLARED && index == 1) {
      return answer(null, -1);
    }
    if (bug == Bug.THROWS && index == 1) {
      throw new IllegalStateException("planted");
    }
    if (bug == Bug.OTHER_RELEASE && index == 1) {
      return answer("CONTENDED", -16);
    }
    if (bug == Bug.SWAPPED_FAULTS && faults.remove("MEMORY")) {
      return answer("NO_MEMORY", -12);
    }
    if (faults.remove("LOCK")) {
      return answer("CONTENDED", -16);
    }
    if (bug == Bug.SWAPPED_GIVEN && faults.remove("MEMORY")) {
      return answer("NO_MEMORY", -12);
    }
    if (checked < pool.slots() && pool.taken[checked]) {
      return answer("TAKEN", -17);
    }
    boolean failing = faults.remove("MEMORY");
    if (checked < pool.slots()) {
      pool.taken[checked] = !failing || bug == Bug.LEAK_ON_FAILURE;
    }
    if (failing && bug == Bug.SPOILS_OTHERS) {
      pool.taken[pool.slots() - 1] = false;
    }
    return failing ? answer("NO_MEMORY", -12) : answer("OK", 0);
  }

  void put(Object map, int index, int cnt) {
    if (!(map instanceof Pool pool)) {
      answer("NOT_A_POOL", 0);
    } else if (cnt == 0) {
      answer("NONE", 0);
    } else if (atomic && faults.remove("MEMORY")) {
      answer("LOST", 0);
    } else if (atomic) {
      deferred.add(() -> release(pool, index, bug == Bug.NEVER_RUN ? 0 : cnt));
      if (bug == Bug.EAGER) {
        runDeferred();
      }
      answer("QUEUED", 0);
    } else {
      release(pool, index, bug == Bug.NO_EFFECT ? 0 : cnt);
      answer("PUT", 0);
    }
  }

  private void release(Pool pool, int index, int cnt) {
    for (int i = index; i < index + cnt; i++) {
      pool.taken[i] = false;
    }
    if (bug == Bug.TOO_MUCH_EFFECT && index + cnt < pool.slots()) {
      pool.taken[index + cnt] ^= true;
    }
  }

  int grab(Object map, int hint, long flags) {
    if (!(map instanceof Pool pool)) {
      return answer("NOT_A_POOL", -22);
    }
    boolean badFlags = Long.compareUnsigned(flags, 3) > 0;
    if (badFlags && bug == Bug.SWAPPED_GUARDS) {
      return answer("BAD_FLAGS", -95);
    }
    if (hint < -1 || hint >= pool.slots() - (bug == Bug.GUARD_TOO_WIDE ? 1 : 0)) {
      return answer("BAD_HINT", -34);
    }
    if (badFlags) {
      pool.taken[0] |= bug == Bug.LEAK_ON_GUARD;
      return answer("BAD_FLAGS", -95);
    }
    int free = 0;
    while (free < pool.slots() && pool.taken[free]) {
      free++;
    }
    if (free == pool.slots()) {
      return bug == Bug.WRONG_ROW ? answer("NO_NAME", -12) : answer("FULL", -28);
    }
    if (faults.remove("NAMES")) {
      return answer("NO_NAME", -12);
    }
    pool.taken[free] = true;
    int other = free;
    if (bug == Bug.ALSO_DEFERRED) {
      deferred.add(() -> pool.taken[other] = false);
    }
    return answer("GRABBED", bug == Bug.WRONG_RESULT ? pool.slots() : free);
  }

  private int answer(@Nullable String answered, int value) {
    row = answered;
    return value;
  }
}
