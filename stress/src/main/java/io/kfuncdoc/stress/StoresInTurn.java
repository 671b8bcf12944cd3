package io.kfuncdoc.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/// Atomic operations are totally ordered: of two that each write one word and then read the other, one sees the other.
@JCStressTest
@Outcome(id = {"0, 1", "1, 0", "1, 1"}, expect = ACCEPTABLE, desc = "one was first")
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "each was before the other")
@State
public class StoresInTurn {

  private final long one = SharedWords.take();
  private final long other = SharedWords.second(one);

  @Actor
  public void program(JJ_Result seen) {
    SharedWords.PROGRAM.getAndSet64(one, 1);
    seen.r1 = SharedWords.PROGRAM.getAndAdd64(other, 0);
  }

  @Actor
  public void userSpace(JJ_Result seen) {
    SharedWords.USER.getAndSet64(other, 1);
    seen.r2 = SharedWords.USER.getAndAdd64(one, 0);
  }
}
