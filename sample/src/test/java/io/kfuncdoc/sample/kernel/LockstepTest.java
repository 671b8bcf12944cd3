package io.kfuncdoc.sample.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.kernel.Availability;
import io.kfuncdoc.runtime.kernel.Kernel;
import io.kfuncdoc.sample.kernel.Lockstep.Difference;
import io.kfuncdoc.sample.replay.ArenaLine;
import io.kfuncdoc.sample.replay.ArenaStep;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The running kernel and the simulated arena do the same; and what is made of a difference.
class LockstepTest {

  private static final Release RELEASE = Release.of("6.18.44");

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void kernelAndSimulationAgree(long seed) {
    Availability availability = Kernel.availability();
    Assumptions.assumeTrue(availability.isAvailable(), availability::text);
    Assumptions.assumeTrue(availability.text().startsWith("Linux 6.18."), "no simulated arena stands for this kernel");
    try (Kernel kernel = Kernel.open()) {
      assertThat(new Lockstep(kernel, RELEASE).run(seed, 20_000).map(Difference::toString)).isEmpty();
    }
  }

  @Test
  void aWrongResultIsShrunkToTheCallThatShowsIt() {
    Difference difference = new Lockstep(line -> new Wrong(line) {
      @Override
      public long apply(ArenaStep step) {
        long right = super.apply(step);
        return step instanceof ArenaStep.Reserve && right == -16 ? -11 : right;
      }
    }, RELEASE).run(1, 10_000).orElseThrow();

    assertThat(difference.script()).hasSizeLessThanOrEqualTo(3).first().asString().startsWith("arena pages=");
    assertThat(difference.script().getLast()).startsWith("reserve ");
    assertThat(difference.text()).endsWith(": the kernel gives -11, the simulated arena -16");
  }

  @Test
  void aPageThatStaysTakenIsSeenAtTheEnd() {
    Difference difference = new Lockstep(line -> new Wrong(line) {
      @Override
      public boolean isFree(int page) {
        return page != 3 && super.isFree(page);
      }
    }, RELEASE).run(1, 10_000).orElseThrow();

    assertThat(difference.script()).hasSize(1);
    assertThat(difference.text()).isEqualTo("afterwards: page 3 is taken in the kernel, and free in the simulated arena");
  }

  @Test
  void contentIsComparedAtTheEnd() {
    Difference difference = new Lockstep(line -> new Wrong(line) {
      @Override
      public void content(int page, long[] into) {
        super.content(page, into);
        into[511] = 7;
      }
    }, RELEASE).run(1, 10_000).orElseThrow();

    assertThat(difference.script()).hasSize(2);
    assertThat(difference.text())
        .matches("afterwards: word 511 of page \\d+ is 7 in the kernel, and 0 in the simulated arena");
  }

  @Test
  void aDifferenceThatDoesNotComeAgainIsNotLost() {
    int[] calls = {0};
    Difference difference = new Lockstep(line -> new Wrong(line) {
      @Override
      public long apply(ArenaStep step) {
        return ++calls[0] == 100 ? super.apply(step) + 1 : super.apply(step);
      }
    }, RELEASE).run(1, 10_000).orElseThrow();

    assertThat(difference.script()).hasSize(101);
    assertThat(difference.text()).endsWith("; played again, the script shows no difference");
  }

  @Test
  void theSameSeedGivesTheSameSteps() {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    for (StringBuilder steps : new StringBuilder[] {first, second}) {
      Optional<Difference> none = new Lockstep(line -> new Wrong(line) {
        @Override
        public long apply(ArenaStep step) {
          steps.append(step).append('\n');
          return super.apply(step);
        }
      }, RELEASE).run(5, 5_000);
      assertThat(none).isEmpty();
    }
    assertThat(first).hasToString(second.toString());
  }

  /// A simulated arena in the place of a real one.
  private static class Wrong implements Machine {

    private final SimulatedMachine right;

    Wrong(ArenaLine line) {
      right = new SimulatedMachine(line);
    }

    @Override
    public long apply(ArenaStep step) {
      return right.apply(step);
    }

    @Override
    public boolean faulted() {
      return right.faulted();
    }

    @Override
    public boolean isFree(int page) {
      return right.isFree(page);
    }

    @Override
    public boolean isPresent(int page) {
      return right.isPresent(page);
    }

    @Override
    public void content(int page, long[] into) {
      right.content(page, into);
    }

    @Override
    public void look() {
      right.look();
    }

    @Override
    public void close() {
      right.close();
    }
  }
}
