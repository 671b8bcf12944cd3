package io.kfuncdoc.runtime.kernel;

import static io.kfuncdoc.runtime.kernel.btf.BtfWriter.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.btf.BtfWriter;
import org.junit.jupiter.api.Test;

/// What the gate and the pictures ask of BTF.
class BtfTypesTest {

  private final BtfWriter writer = new BtfWriter();

  @Test
  void everyFunctionThatFreesIsNamedTaggedOrNotAndHoweverManyHaveItsName() {
    int untagged = writer.function("bpf_arena_free_pages", 0);
    int tagged = writer.kfunc("bpf_arena_free_pages", 0);
    int again = writer.kfunc("bpf_arena_free_pages", 0);
    int unknown = writer.function("bpf_arena_free_all", 0);
    writer.kfunc("bpf_arena_alloc_pages", 0);
    BtfTypes types = new BtfTypes(Btf.parse(writer.write()));
    assertThat(types.frees()).containsExactlyInAnyOrder(untagged, tagged, again, unknown);
    assertThat(types.kfunc("bpf_arena_free_pages")).hasValue(tagged);
    assertThat(types.kfunc("bpf_arena_free_all")).isEmpty();
  }

  @Test
  void aStructThatIsBuiltOtherwiseIsAnObstacle() {
    int number = writer.integer("int", 4, true);
    writer.struct("range_node", 8, part("rn_start", number, 32));
    BtfTypes types = new BtfTypes(Btf.parse(writer.write()));
    assertThat(types.offset("range_node", "rn_start")).isEqualTo(4);
    assertThatThrownBy(() -> types.offset("range_node", "rn_last"))
        .hasMessageContaining("range_node.rn_last")
        .isInstanceOfSatisfying(KernelException.class,
            e -> assertThat(e.obstacle()).isEqualTo(Obstacle.OTHER_ARENAS));
    assertThatThrownBy(() -> types.offset("bpf_arena", "rt")).isInstanceOf(KernelException.class);
  }
}
