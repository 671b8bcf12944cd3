package io.kfuncdoc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The program for a kfunc follows from its shape.
class DirectKfuncTest {

  private static final ValueShape MAP = new ValueShape.OfMap();

  @Test
  void argumentsAndResultAreExtendedByWidthAndSign() {
    KfuncShape shape = new KfuncShape("f", ValueShape.number(2, true), List.of(ValueShape.number(1, false),
        ValueShape.number(4, true), new ValueShape.ArenaPointer(), ValueShape.number(8, true)));
    assertThat(DirectKfunc.code(shape, 9, null).toString()).isEqualTo("""
            0: r6 = r1
            1: r1 = *(u8 *)(r6 + 0)
            2: r2 = *(u32 *)(r6 + 8)
            3: r2 <<= 32
            4: r2 s>>= 32
            5: r3 = *(u64 *)(r6 + 16)
            6: r4 = *(u64 *)(r6 + 24)
            7: call f#9
            8: r0 <<= 48
            9: r0 s>>= 48
           10: *(u64 *)(r6 + 40) = r0
           11: r0 = 0
           12: exit
        """);
  }

  @Test
  void noResultIs0() {
    assertThat(DirectKfunc.code(new KfuncShape("f", new ValueShape.None(), List.of()), 9, null).toString())
        .contains("call f#9\n    2: r0 = 0\n    3: *(u64 *)(r6 + 40) = r0\n");
  }

  @Test
  void whatNoProgramCanBeMadeForIsRefusedAndSaysWhatIsMissing() {
    ValueShape u32 = ValueShape.number(4, false);
    assertThatThrownBy(() -> new KfuncShape("f", u32, Collections.nCopies(6, u32)))
        .hasMessage("f has 6 parameters; a program passes 5 at most");
    assertThatThrownBy(() -> new KfuncShape("f", u32, List.of(MAP, MAP))).hasMessageContaining("several maps");
    assertThatThrownBy(() -> new KfuncShape("f", MAP, List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ValueShape.number(3, true)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DirectKfunc.code(new KfuncShape("f", u32, List.of(MAP)), 1, null))
        .hasMessage("a map is needed");
  }
}
