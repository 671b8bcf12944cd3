package io.kfuncdoc.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/// What a program stores before a release is there for user space after the acquire that sees the release.
@JCStressTest
@Outcome(id = {"0, 0", "0, 7", "1, 7"}, expect = ACCEPTABLE, desc = "in order")
@Outcome(id = "1, 0", expect = FORBIDDEN, desc = "the flag came before the message")
@State
public class MessagePassing {

  private final long message = SharedWords.take();
  private final long flag = SharedWords.second(message);

  @Actor
  public void program() {
    SharedWords.PROGRAM.store64(message, 7);
    SharedWords.PROGRAM.storeRelease(flag, 8, 1);
  }

  @Actor
  public void userSpace(JJ_Result seen) {
    seen.r1 = SharedWords.USER.loadAcquire(flag, 8);
    seen.r2 = SharedWords.USER.loadU64(message);
  }
}
