package io.kfuncdoc.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/// Of two compare-and-exchange operations that expect the same, one succeeds, and the other sees what it put there.
@JCStressTest
@Outcome(id = {"0, 1", "2, 0"}, expect = ACCEPTABLE, desc = "one succeeded")
@Outcome(expect = FORBIDDEN, desc = "both or none succeeded")
@State
public class OneExchangeWins {

  private final long lock = SharedWords.take();

  @Actor
  public void program(II_Result seen) {
    seen.r1 = SharedWords.PROGRAM.compareAndExchange32(lock, 0, 1);
  }

  @Actor
  public void userSpace(II_Result seen) {
    seen.r2 = SharedWords.USER.compareAndExchange32(lock, 0, 2);
  }
}
