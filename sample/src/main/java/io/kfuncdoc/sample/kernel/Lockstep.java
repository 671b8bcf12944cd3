package io.kfuncdoc.sample.kernel;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.kernel.FreeGate;
import io.kfuncdoc.runtime.kernel.Kernel;
import io.kfuncdoc.sample.fuzz.RandomSteps;
import io.kfuncdoc.sample.fuzz.ScriptShrinker;
import io.kfuncdoc.sample.replay.ArenaLine;
import io.kfuncdoc.sample.replay.ArenaStep;
import io.kfuncdoc.sample.replay.ScriptError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// The same random steps on an arena of the running kernel and on the simulated one: results, what is read on both
/// sides, user faults inside the mapping, and at the end of each arena which pages are free, which have memory, and what
/// is in it.
///
/// Arenas have 1 to 64 pages, one in sixteen 1,048,576; they stand at the start, inside and at the end of a 4 GiB window;
/// one in four has BPF_F_SEGV_ON_FAULT.
public final class Lockstep {

  private static final int STEPS = 4000;
  /// A large arena takes a second to look at in the end.
  private static final int STEPS_OF_LARGE = 16_000;
  private static final int LARGE = 1 << 20;
  private static final int SMALL = 64;
  private static final int MOST_OF_LARGE = 1024;
  private static final int WORDS = 512;
  private static final long PAGE = 4096;
  private static final long WINDOW = 1L << 32;
  private static final long BASE = 1L << 44;

  private final Function<ArenaLine, Machine> real;
  private final Release release;

  /// @param release of the contract that the simulated kernel stands for
  public Lockstep(Kernel kernel, Release release) {
    this(line -> new RealMachine(kernel, line), release);
  }

  Lockstep(Function<ArenaLine, Machine> real, Release release) {
    this.real = real;
    this.release = release;
  }

  /// The first difference of a seed.
  ///
  /// @param script the shortest that was found to show it, as replay plays it
  /// @param text   what differs at the end of the script
  public record Difference(long seed, List<String> script, String text) {

    public Difference {
      script = List.copyOf(script);
    }

    @Override
    public String toString() {
      return "# seed " + seed + "\n" + String.join("\n", script) + "\n# " + text + "\n";
    }
  }

  /// Does so many steps, on as many arenas as that takes.
  ///
  /// @param seed the same steps for the same seed
  public Optional<Difference> run(long seed, long steps) {
    Random random = new Random(seed);
    long left = steps;
    while (left > 0) {
      boolean large = random.nextInt(16) == 0;
      int here = (int) Math.min(large ? STEPS_OF_LARGE : STEPS, left);
      Optional<Difference> difference = arena(seed, random, large, here);
      if (difference.isPresent()) {
        return difference;
      }
      left -= here;
    }
    return Optional.empty();
  }

  private Optional<Difference> arena(long seed, Random random, boolean large, int steps) {
    int size = large ? LARGE : 1 + random.nextInt(64);
    long[] starts = {BASE, BASE + WINDOW - size * PAGE, BASE + WINDOW + 0x10_0000};
    long start = large ? BASE : starts[random.nextInt(starts.length)];
    int flags = random.nextInt(4) == 0 ? ArenaAttributes.BPF_F_SEGV_ON_FAULT : 0;
    ArenaLine line = new ArenaLine(ArenaAttributes.pages(size).startingAt(start).withFlags(flags), release);
    int most = random.nextInt(8) == 0 ? MOST_OF_LARGE : SMALL;
    RandomSteps next = new RandomSteps(random, size, start, Math.min(size, most), release);
    List<ArenaStep> done = new ArrayList<>(steps);
    String first;
    try (Machine kernel = real.apply(line); Machine simulated = new SimulatedMachine(line)) {
      String difference = "";
      while (done.size() < steps && difference.isEmpty()) {
        ArenaStep step = next.next();
        if (canBeDone(step, line.attributes())) {
          done.add(step);
          difference = step(step, kernel, simulated);
        }
      }
      if (difference.isEmpty()) {
        difference = state(size, kernel, simulated);
      }
      if (difference.isEmpty()) {
        return Optional.empty();
      }
      first = difference;
    }
    List<String> script = new ArrayList<>(List.of(line.toString()));
    done.forEach(step -> script.add(step.toString()));
    if (play(script).isEmpty()) {
      return Optional.of(new Difference(seed, script, first + "; played again, the script shows no difference"));
    }
    List<String> shrunk = ScriptShrinker.shrink(script, s -> !play(s).isEmpty());
    return Optional.of(new Difference(seed, shrunk, play(shrunk)));
  }

  /// Not a free below the start, and no user access across an end of the arena: what lies beyond is other memory of this
  /// process. No user write across pages either where the second may fault: the kernel, which makes it here for user
  /// space, has written the first part by then, a processor has not.
  private static boolean canBeDone(ArenaStep step, ArenaAttributes arena) {
    return switch (step) {
      case ArenaStep.Free(long ptr, _) -> FreeGate.isSafe(arena.mapExtra(), ptr);
      case ArenaStep.UserRead(long addr) -> isInside(addr, arena) == isInside(addr + Long.BYTES - 1, arena);
      case ArenaStep.UserWrite(long addr, _) -> isInside(addr, arena) == isInside(addr + Long.BYTES - 1, arena)
          && ((addr & (PAGE - 1)) <= PAGE - Long.BYTES
              || (arena.mapFlags() & ArenaAttributes.BPF_F_SEGV_ON_FAULT) == 0);
      default -> true;
    };
  }

  private static boolean isInside(long address, ArenaAttributes arena) {
    return Long.compareUnsigned(address - arena.mapExtra(), arena.maxEntries() * PAGE) < 0;
  }

  /// What differs when a script is played; empty if nothing does, or if the script cannot be played.
  String play(List<String> script) {
    try {
      if (script.isEmpty() || !(ArenaStep.parse(script.getFirst()).orElse(null) instanceof ArenaStep.Open(ArenaLine line))) {
        return "";
      }
      try (Machine kernel = real.apply(line); Machine simulated = new SimulatedMachine(line)) {
        for (String text : script.subList(1, script.size())) {
          Optional<ArenaStep> step = ArenaStep.parse(text);
          if (step.isPresent() && !canBeDone(step.get(), line.attributes())) {
            return "";
          }
          String difference = step.isEmpty() ? "" : step(step.get(), kernel, simulated);
          if (!difference.isEmpty()) {
            return difference;
          }
        }
        return state(line.attributes().maxEntries(), kernel, simulated);
      }
    } catch (ScriptError | StepRefused e) {
      return "";
    }
  }

  private static String step(ArenaStep step, Machine kernel, Machine simulated) {
    long came = kernel.apply(step);
    long expected = simulated.apply(step);
    if (came == expected && kernel.faulted() == simulated.faulted()) {
      return "";
    }
    return step + ": the kernel gives " + text(step, came, kernel) + ", the simulated arena "
        + text(step, expected, simulated);
  }

  private static String text(ArenaStep step, long value, Machine machine) {
    if (machine.faulted()) {
      return "fault";
    }
    return step instanceof ArenaStep.Alloc ? "0x" + Long.toHexString(value) : Long.toString(value);
  }

  private static String state(int pages, Machine kernel, Machine simulated) {
    kernel.look();
    simulated.look();
    long[] came = new long[WORDS];
    long[] expected = new long[WORDS];
    for (int page = 0; page < pages; page++) {
      if (kernel.isFree(page) != simulated.isFree(page)) {
        return "afterwards: page " + page + " is " + (kernel.isFree(page) ? "free" : "taken") + " in the kernel, and "
            + (simulated.isFree(page) ? "free" : "taken") + " in the simulated arena";
      }
      if (kernel.isPresent(page) != simulated.isPresent(page)) {
        return "afterwards: page " + page + (kernel.isPresent(page) ? " has" : " has no") + " memory in the kernel, and "
            + (simulated.isPresent(page) ? "has" : "none") + " in the simulated arena";
      }
      if (kernel.isPresent(page) && pages <= SMALL) {
        kernel.content(page, came);
        simulated.content(page, expected);
        int word = Arrays.mismatch(came, expected);
        if (word >= 0) {
          return "afterwards: word " + word + " of page " + page + " is " + came[word] + " in the kernel, and "
              + expected[word] + " in the simulated arena";
        }
      }
    }
    return "";
  }
}
