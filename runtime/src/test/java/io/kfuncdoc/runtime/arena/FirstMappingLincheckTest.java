package io.kfuncdoc.runtime.arena;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/// Calls that run while the first mmap() gives the arena its place are before it or after it, and see nothing between.
@Param(name = "page", gen = IntGen.class, conf = "-1:4")
@Param(name = "count", gen = IntGen.class, conf = "-1:3")
public class FirstMappingLincheckTest {

  private final ArenaLincheckTest.Calls calls = new ArenaLincheckTest.Calls(true);

  @Operation
  public long map() {
    return calls.map();
  }

  @Operation
  public long allocAt(@Param(name = "page") int page, @Param(name = "count") int count) {
    return calls.alloc(page, count);
  }

  @Operation
  public String free(@Param(name = "page") int page, @Param(name = "count") int count) {
    return calls.free(page, count);
  }

  @Operation
  public long reserve(@Param(name = "page") int page, @Param(name = "count") int count) {
    return calls.reserve(page, count);
  }

  @Test
  void theRangeComesAtOneMoment() {
    new ModelCheckingOptions().iterations(3).invocationsPerIteration(50).threads(2).actorsPerThread(2)
        .actorsBefore(0).actorsAfter(1).check(FirstMappingLincheckTest.class);
  }
}
