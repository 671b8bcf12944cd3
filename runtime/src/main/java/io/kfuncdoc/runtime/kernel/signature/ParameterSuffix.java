package io.kfuncdoc.runtime.kernel.signature;

import io.kfuncdoc.model.CType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// What the end of a parameter's name tells the verifier (Documentation/bpf/kfuncs.rst, kernel/bpf/verifier.c).
public enum ParameterSuffix {
  /// Not looked at by the verifier.
  IGN("__ign", Demand.NO_HANDLE),
  MAP("__map", Demand.HANDLE),
  /// The size of the memory that the parameter before it points to.
  SZ("__sz", Demand.SIZE),
  /// As SZ, and known when the program is loaded.
  SZK("__szk", Demand.SIZE),
  /// A number known when the program is loaded.
  K("__k", Demand.NUMBER),
  NULLABLE("__nullable", Demand.POINTER),
  /// May be NULL though a size follows.
  OPT("__opt", Demand.POINTER_WITH_SIZE),
  /// A string in read-only memory.
  STR("__str", Demand.ADDRESS),
  UNINIT("__uninit", Demand.POINTER),
  /// An object that the program allocated.
  ALLOC("__alloc", Demand.HANDLE),
  REFCOUNTED_KPTR("__refcounted_kptr", Demand.HANDLE),
  NONOWN_ALLOWED("__nonown_allowed", Demand.POINTER),
  /// Filled in by the verifier.
  PROG("__prog", Demand.POINTER),
  CONST_MAP("__const_map", Demand.HANDLE),
  ITER("__iter", Demand.POINTER),
  IRQ_FLAG("__irq_flag", Demand.POINTER);

  /// What a parameter of that name has to be.
  enum Demand {
    HANDLE,
    NO_HANDLE,
    ADDRESS,
    POINTER,
    POINTER_WITH_SIZE,
    NUMBER,
    SIZE
  }

  private final String text;
  private final Demand demand;

  ParameterSuffix(String text, Demand demand) {
    this.text = text;
    this.demand = demand;
  }

  /// As in a name: `__map`.
  public String text() {
    return text;
  }

  /// The suffix of a name; the longest, where one ends in another.
  public static Optional<ParameterSuffix> of(String name) {
    return Arrays.stream(values())
        .filter(s -> name.endsWith(s.text))
        .max(Comparator.comparingInt(s -> s.text.length()));
  }

  /// Whether the parameter counts the bytes of the one before it.
  public boolean isSize() {
    return demand == Demand.SIZE;
  }

  /// Why a parameter of that type cannot have this suffix; empty if it can.
  ///
  /// @param before whether the parameter before it is a pointer
  /// @param after  whether the one after it is a size
  String refusal(CType type, boolean before, boolean after) {
    boolean pointer = type instanceof CType.Pointer;
    boolean handle = type instanceof CType.Pointer(_, _, boolean isHandle) && isHandle;
    return switch (demand) {
      case HANDLE -> handle ? "" : text + " wants a handle";
      case NO_HANDLE ->
          !handle ? "" : "the verifier does not look at what ends in " + text + ", and a handle is checked";
      case ADDRESS -> pointer && !handle ? "" : text + " wants an address";
      case POINTER -> pointer ? "" : text + " wants a pointer";
      case POINTER_WITH_SIZE ->
          pointer && after ? "" : text + " wants a pointer whose size is the next parameter, ending in __sz or __szk";
      case NUMBER -> type instanceof CType.Scalar ? "" : text + " wants a number";
      case SIZE ->
          type instanceof CType.Scalar && before ? "" : text + " wants a number behind the pointer it counts for";
    };
  }
}
