package io.kfuncdoc.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/// A plain u64 at a multiple of 8 is one piece: user space reads what a program writes.
@JCStressTest
@Outcome(id = {"0", "-1"}, expect = ACCEPTABLE, desc = "before or after")
@Outcome(expect = FORBIDDEN, desc = "a part of each")
@State
public class NoTearingForUserSpace {

  private final long word = SharedWords.take();

  @Actor
  public void writer() {
    SharedWords.PROGRAM.store64(word, -1);
  }

  @Actor
  public void reader(J_Result seen) {
    seen.r1 = SharedWords.USER.loadU64(word);
  }
}
