package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.btf.BtfException;
import io.kfuncdoc.runtime.kernel.btf.KernelFunction;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// The kernel's types as its BTF has them.
final class BtfTypes implements KernelTypes {

  private final Btf btf;
  private final Map<String, Integer> kfuncs;
  private final Set<Integer> frees;
  private final Map<String, Integer> offsets = new HashMap<>();

  BtfTypes(Btf btf) {
    this.btf = btf;
    this.kfuncs = btf.kfuncs().stream()
        .collect(Collectors.toMap(KernelFunction::name, KernelFunction::id, (a, _) -> a));
    this.frees = Set.copyOf(btf.functions(FreeGate::guards));
  }

  @Override
  public OptionalInt kfunc(String name) {
    Integer id = kfuncs.get(name);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  @Override
  public Set<Integer> frees() {
    return frees;
  }

  @Override
  public int offset(String struct, String member) {
    return offsets.computeIfAbsent(struct + "." + member, _ -> find(struct, member));
  }

  private int find(String struct, String member) {
    try {
      return Math.toIntExact(btf.member(struct, member).byteOffset());
    } catch (BtfException | ArithmeticException e) {
      throw new KernelException(Obstacle.OTHER_ARENAS, struct + "." + member + ": " + e.getMessage());
    }
  }
}
