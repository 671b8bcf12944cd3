package io.kfuncdoc.strings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.ContractBreach;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.strings.StringReason.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The generated implementation of the string kfuncs, in both modes.
class CheckedStringsTest {

  private static final Release RELEASE = Release.of("7.1");
  private static final long S = StringWorld.WORD;
  private static final long USER = 0x7fff_0000_0000L;

  private final List<String> rows = new ArrayList<>();
  private final OutcomeObserver observer = (kfunc, row) -> rows.add(kfunc.name() + " " + row.name());

  /// An engine that must not be asked.
  private static final class NoEngine implements StringKfuncsEngine {
    @Override
    public StringKfuncs.Strlen bpf_strlen(long s__ign, ResultSlot result) {
      throw new AssertionError("a guard answers");
    }

    @Override
    public StringKfuncs.Strnlen bpf_strnlen(long s__ign, long count, ResultSlot result) {
      throw new AssertionError("a guard answers");
    }

    @Override
    public StringKfuncs.Strcmp bpf_strcmp(long s1__ign, long s2__ign, ResultSlot result) {
      throw new AssertionError("a guard answers");
    }
  }

  @Test
  void enforcingAGuardAnswersAndTheEngineIsNotAsked() {
    StringKfuncs kfuncs = CheckedStringKfuncs.enforcing(new NoEngine(), RELEASE, observer);

    assertThat(kfuncs.bpf_strlen(0)).isEqualTo(-34);
    assertThat(kfuncs.bpf_strnlen(USER, 0)).isEqualTo(-34);
    assertThat(kfuncs.bpf_strnlen(S, 0)).isZero();
    assertThat(kfuncs.bpf_strcmp(S, USER)).isEqualTo(-34);
    assertThat(rows).containsExactly("bpf_strlen NOT_IN_KERNEL", "bpf_strnlen NOT_IN_KERNEL", "bpf_strnlen NO_BYTES",
        "bpf_strcmp NOT_IN_KERNEL");
  }

  @Test
  void enforcingTheEngineAnswersTheRest() {
    ByteMemory memory = new ByteMemory();
    String text = "kfunc\0";
    for (int i = 0; i < text.length(); i++) {
      memory.write(S + i, (byte) text.charAt(i));
    }
    StringKfuncs kfuncs =
        CheckedStringKfuncs.enforcing(new StringEngine(new KernelStrings(memory)), RELEASE, observer);

    assertThat(kfuncs.bpf_strlen(S)).isEqualTo(5);
    assertThat(kfuncs.bpf_strlen(S + 6)).isEqualTo(-14);
    assertThat(kfuncs.bpf_strnlen(S, 3)).isEqualTo(3);
    assertThat(kfuncs.bpf_strnlen(S, -1)).isEqualTo(5);
    assertThat(kfuncs.bpf_strcmp(S + 1, S)).isEqualTo(-1);
    assertThat(kfuncs.bpf_strcmp(S, S)).isZero();
    assertThat(rows).containsExactly("bpf_strlen LENGTH", "bpf_strlen UNREADABLE", "bpf_strnlen LENGTH",
        "bpf_strnlen LENGTH", "bpf_strcmp LESS", "bpf_strcmp EQUAL");
  }

  @Test
  void comparingAWrongAnswerFailsWithTheTable() {
    StringWorld world = new StringWorld(RELEASE, observer, memory -> new KernelStrings(memory) {
      @Override
      Order strcmp(long s1, long s2, ResultSlot result) {
        result.value = -1;
        return Order.SMALLER;
      }
    });

    assertThatThrownBy(() -> world.kfuncs().bpf_strcmp(S, S))
        .isInstanceOf(ContractBreach.class)
        .hasMessageContaining("expected: LESS to leave 'old(before(s1__ign, s2__ign))'")
        .hasMessageContaining("<- answered wrongly\n  5  GREATER");
    assertThatThrownBy(() -> world.kfuncs().bpf_strcmp(S, 0))
        .isInstanceOf(ContractBreach.class)
        .hasMessageContaining("expected: NOT_IN_KERNEL")
        .hasMessageContaining("came:     LESS");
  }

  @Test
  void comparingRandomStringsAgrees() {
    Random random = new Random(20260717);
    StringWorld world = new StringWorld(RELEASE, observer, KernelStrings::new);
    for (int i = 0; i < 3_000; i++) {
      long at = S + random.nextInt(16);
      switch (random.nextInt(3)) {
        case 0 -> world.text(at, random.nextInt(4));
        case 1 -> world.string(at, random.nextInt(4));
        default -> world.put(at, (byte) random.nextInt(256));
      }
      world.kfuncs().bpf_strlen(S + random.nextInt(16));
      world.kfuncs().bpf_strnlen(S + random.nextInt(16), random.nextInt(8));
      world.kfuncs().bpf_strcmp(S + random.nextInt(16), S + random.nextInt(16));
    }
    assertThat(rows).hasSize(9_000).contains("bpf_strcmp LESS", "bpf_strcmp GREATER", "bpf_strcmp EQUAL",
        "bpf_strcmp UNREADABLE", "bpf_strlen UNREADABLE", "bpf_strnlen LENGTH");
  }
}
