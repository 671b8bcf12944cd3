package io.kfuncdoc.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJJ_Result;

/// An exchanged value is in one place: in the word, or with one who took it out.
@JCStressTest
@Outcome(id = {"0, 1, 2", "2, 0, 1"}, expect = ACCEPTABLE, desc = "one after the other")
@Outcome(expect = FORBIDDEN, desc = "a value was lost or doubled")
@State
public class ExchangesPassValuesOn {

  private final long word = SharedWords.take();

  @Actor
  public void program(JJJ_Result seen) {
    seen.r1 = SharedWords.PROGRAM.getAndSet64(word, 1);
  }

  @Actor
  public void userSpace(JJJ_Result seen) {
    seen.r2 = SharedWords.USER.getAndSet64(word, 2);
  }

  @Arbiter
  public void last(JJJ_Result seen) {
    seen.r3 = SharedWords.PROGRAM.loadU64(word);
  }
}
