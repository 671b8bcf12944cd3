package io.kfuncdoc.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/// No addition is lost, from whichever view.
@JCStressTest
@Outcome(id = "11", expect = ACCEPTABLE, desc = "1 + 10")
@Outcome(expect = FORBIDDEN, desc = "an addition was lost")
@State
public class AdditionsAddUp {

  private final long sum = SharedWords.take();

  @Actor
  public void program() {
    SharedWords.PROGRAM.getAndAdd64(sum, 1);
  }

  @Actor
  public void userSpace() {
    SharedWords.USER.getAndAdd64(sum, 10);
  }

  @Arbiter
  public void total(J_Result seen) {
    seen.r1 = SharedWords.PROGRAM.loadU64(sum);
  }
}
