package io.kfuncdoc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule of the gate, at its edges: `(ptr & 0xfffff000) >= (start & 0xffffffff)`.
class FreeGateRuleTest {

  @ParameterizedTest(name = "start {0}: {1} is safe: {2} ({3})")
  @CsvFileSource(resources = "free-gate.csv", numLinesToSkip = 1)
  void anAddressIsSafeIfItsLowHalfIsNotBelowTheStarts(String start, String pointer, boolean safe, String why) {
    assertThat(FreeGate.isSafe(hex(start), hex(pointer))).as(why).isEqualTo(safe);
  }

  @Test
  void theRuleIsTheOneOfTheKernelsArithmetic() {
    Random random = new Random(5);
    for (int i = 0; i < 1_000_000; i++) {
      long start = random.nextLong() & -4096L;
      long pointer = i % 2 == 0 ? random.nextLong() : start + random.nextLong(-20000, 20000);
      long low = Integer.toUnsignedLong((int) pointer & -4096);
      long full = (start >>> 32 << 32) + low;
      assertThat(FreeGate.isSafe(start, pointer)).isEqualTo(Long.compareUnsigned(full, start) >= 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"bpf_arena_free_pages,true", "bpf_arena_free_pages_non_sleepable,true", "bpf_arena_free,true",
      "bpf_arena_alloc_pages,false", "bpf_arena_reserve_pages,false", "bpf_obj_drop_impl,false"})
  void everyKfuncThatFreesIsGuardedWhateverItsVariant(String kfunc, boolean guarded) {
    assertThat(FreeGate.guards(kfunc)).isEqualTo(guarded);
  }

  static long hex(String text) {
    return Long.parseUnsignedLong(text, 16);
  }
}
