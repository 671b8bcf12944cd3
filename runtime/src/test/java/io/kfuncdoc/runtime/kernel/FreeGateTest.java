package io.kfuncdoc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.runtime.kernel.asm.Assembler;
import io.kfuncdoc.runtime.kernel.asm.Immediate;
import io.kfuncdoc.runtime.kernel.asm.Register;
import io.kfuncdoc.runtime.kernel.asm.Width;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.os.SystemCalls;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The gate on the running kernel. No program here can free below a start: where an unsafe address is tried on the
/// kernel's side, the program has a mark in place of the free.
class FreeGateTest {

  private static final int MARK = 4711;

  private Kernel kernel;

  @BeforeEach
  void open() {
    kernel = RunningKernel.open("bpf_arena_free_pages");
  }

  @AfterEach
  void close() {
    if (kernel != null) {
      kernel.close();
    }
  }

  @ParameterizedTest(name = "start {0}: {1} is safe: {2} ({3})")
  @CsvFileSource(resources = "free-gate.csv", numLinesToSkip = 1)
  void theProgramTestsTheAddressOnItsOwn(String start, String pointer, boolean safe) {
    RunBuffer buffer = RunBuffer.forCalls(SystemCalls.open());
    try (KernelArena arena = kernel.createArena(ArenaRequest.of(1, FreeGateRuleTest.hex(start)));
        LoadedProgram marking = kernel.loader().load("mark", FreeGate.guarded(arena,
            code -> code.store(Width.DOUBLE, Register.R6, 0, new Immediate(MARK))))) {
      buffer.argument(0, 0);
      buffer.argument(1, FreeGateRuleTest.hex(pointer));
      buffer.run(marking);
      assertThat(buffer.context().get(ValueLayout.JAVA_LONG, 0)).isEqualTo(safe ? MARK : 0);
      assertThat(buffer.result()).isEqualTo(safe ? 0 : 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bpf_arena_free_pages", "bpf_arena_free_pages_non_sleepable", "bpf_arena_free"})
  void theLoaderRefusesEveryProgramThatFreesAndNamesTheRule(String kfunc) {
    KernelTypes types = new FakeTypes(kfunc, 77);
    ProgramLoader loader = new ProgramLoader(new BpfCalls(SystemCalls.open()), types);
    Assembler code = new Assembler().move(Register.R2, 0).move(Register.R3, 0).callKfunc(77, "an_innocent_name").exit();
    assertThatThrownBy(() -> loader.load("sneaky", code.build()))
        .isInstanceOf(UnsafeFreeException.class).hasMessageContaining(FreeGate.RULE).hasMessageContaining("sneaky");
  }

  @Test
  void theLoaderRefusesItAlsoWithTheRealId() throws IOException {
    KernelTypes types = new BtfTypes(Btf.vmlinux());
    int id = types.kfunc("bpf_arena_free_pages").orElseThrow();
    assertThat(types.frees()).contains(id);
    Assembler code = new Assembler().jump("end").callKfunc(id, "x").label("end").move(Register.R0, 0).exit();
    assertThatThrownBy(() -> kernel.loader().load("dead code", code.build()))
        .isInstanceOf(UnsafeFreeException.class).hasMessageContaining(FreeGate.RULE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 44, (1L << 44) + 0xffff_e000L})
  void pairsOfAnAllocationAndAFreeLeaveTheArenaAsItWas(long start) {
    try (KernelArena arena = kernel.createArena(ArenaRequest.of(2, start)); PagePairs pairs = kernel.pagePairs(arena)) {
      arena.map();
      pairs.run();
      pairs.run();
      assertThat(new ArenaCalls(kernel).alloc(arena, 0, 2)).as("all pages are free").isEqualTo(start);
      assertThatThrownBy(pairs::run).isInstanceOf(IllegalStateException.class).hasMessageContaining("after 0 pairs");
    }
  }
}
