package io.kfuncdoc.runtime.kernel.btf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The running kernel's BTF, where it can be read.
class RunningKernelBtfTest {

  private static Btf btf;

  @BeforeAll
  static void read() {
    try {
      btf = Btf.vmlinux();
    } catch (IOException e) {
      abort("no BTF of a running kernel: " + e);
    }
  }

  @Test
  void everyTypeIsReadAndItsReferencesExist() {
    for (int id = 0; id <= btf.size(); id++) {
      BtfType type = btf.type(id);
      assertThat(type.id()).isEqualTo(id);
      if (type instanceof BtfType.Composite composite) {
        composite.members().forEach(m -> btf.type(m.type()));
      }
    }
    assertThat(btf.size()).isGreaterThan(10_000);
  }

  @Test
  void everyFunctionHasAPrototypeInC() {
    for (int id = 1; id <= btf.size(); id++) {
      if (btf.type(id) instanceof BtfType.Function function) {
        assertThat(btf.declare(function.prototype(), function.name())).contains(function.name() + "(").endsWith(")");
      }
    }
  }

  @Test
  void kfuncsAreThere() {
    List<KernelFunction> kfuncs = btf.kfuncs();
    assertThat(kfuncs).isNotEmpty().allSatisfy(k -> assertThat(k.isKfunc()).isTrue());
    assertThat(kfuncs).isEqualTo(
        kfuncs.stream().map(k -> btf.function(k.name()).orElseThrow()).toList());
  }

  @Test
  void knownLayoutIsFound() {
    assertThat(btf.sizeOf(btf.find(BtfType.Typedef.class, "u64").orElseThrow().id())).isEqualTo(8);
    assertThat(btf.member("list_head", "prev").byteOffset()).isEqualTo(8);
    assertThat(btf.member("bpf_attr", "map_type").byteOffset()).isZero();
  }
}
