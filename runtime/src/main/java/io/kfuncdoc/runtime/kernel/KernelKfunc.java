package io.kfuncdoc.runtime.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kfunc of the running kernel. Its programs are made when first needed, one for each map, and live as long as it.
public final class KernelKfunc {

  private static final List<ValueShape> FREE =
      List.of(new ValueShape.OfMap(), new ValueShape.ArenaPointer(), ValueShape.number(4, false));

  private final KfuncShape shape;
  private final ProgramLoader loader;
  private final FreeGate gate;
  private final RunBuffer buffer;
  private @Nullable BoundKfunc withoutMap;

  KernelKfunc(KfuncShape shape, ProgramLoader loader, FreeGate gate, RunBuffer buffer) {
    this.shape = shape;
    this.loader = loader;
    this.gate = gate;
    this.buffer = buffer;
  }

  /// What it takes and returns.
  public KfuncShape shape() {
    return shape;
  }

  /// The kfunc on one map. The first time, its program is made; later it is looked up, and nothing is allocated.
  ///
  /// @throws KernelException if the kernel rejects the program
  public BoundKfunc on(KernelMap map) {
    return map.bound().of(this, map);
  }

  /// The kfunc without a map.
  ///
  /// @throws KernelException          if the kernel rejects the program
  /// @throws IllegalArgumentException if it takes a map
  public BoundKfunc alone() {
    BoundKfunc bound = withoutMap;
    if (bound == null) {
      bound = bind(null);
      withoutMap = bound;
    }
    return bound;
  }

  /// Closes the program that calls it without a map.
  void close() {
    if (withoutMap != null) {
      withoutMap.close();
      withoutMap = null;
    }
  }

  /// Makes a program; whoever asks closes it.
  ///
  /// @param map null if the kfunc takes none
  BoundKfunc bind(@Nullable KernelMap map) {
    if (!FreeGate.guards(shape.name())) {
      return new DirectKfunc(
          loader.load(shape.name(), DirectKfunc.code(shape, loader.kfuncId(shape.name()), map)), buffer);
    }
    if (map == null || !shape.parameters().equals(FREE)) {
      throw new UnsafeFreeException(shape.name() + " is called with a map, an arena address and a u32, or not at all: "
          + FreeGate.RULE);
    }
    return new GatedKfunc(gate, gate.load(map, shape.name()));
  }
}
