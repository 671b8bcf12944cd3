package io.kfuncdoc.runtime.kernel.verify;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.runtime.RawCaller;
import io.kfuncdoc.runtime.conformance.CannotArrange;
import io.kfuncdoc.runtime.kernel.BoundKfunc;
import io.kfuncdoc.runtime.kernel.Kernel;
import io.kfuncdoc.runtime.kernel.KernelKfunc;
import io.kfuncdoc.runtime.kernel.KernelMap;
import io.kfuncdoc.runtime.kernel.KfuncShape;
import io.kfuncdoc.runtime.kernel.UnsafeFreeException;
import io.kfuncdoc.runtime.kernel.ValueShape;
import io.kfuncdoc.runtime.kernel.signature.ParameterSuffix;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Calls the kfuncs of any family in the running kernel, as far as their parameters can be built: numbers, one map, and
/// addresses that the verifier does not look at (`__ign`).
public final class FamilyCaller implements RawCaller {

  private static final int MOST_PARAMETERS = 5;

  private final Kernel kernel;
  private final Function<Object, KernelMap> maps;
  private final IdentityHashMap<Kfunc, KernelKfunc> kfuncs = new IdentityHashMap<>();

  /// @param maps the map that a handle of the family stands for
  public FamilyCaller(Kernel kernel, Function<Object, KernelMap> maps) {
    this.kernel = kernel;
    this.maps = maps;
  }

  /// What is missing to call the kfunc; empty if nothing is.
  public static Optional<String> missing(Kfunc kfunc) {
    List<Param> parameters = kfunc.parameters();
    if (parameters.size() > MOST_PARAMETERS) {
      return Optional.of("it takes more than " + MOST_PARAMETERS + " arguments");
    }
    if (parameters.stream().filter(p -> isMap(p)).count() > 1) {
      return Optional.of("it takes more than one map");
    }
    Optional<Param> other =
        parameters.stream().filter(p -> !isNumber(p) && !isMap(p) && !isUnchecked(p)).findFirst();
    if (other.isPresent()) {
      return Optional.of("a '" + other.get().declaration() + "' cannot be made yet; " + wanted(other.get())
          + "plain numbers, a map (__map), and addresses that the verifier does not look at (__ign) can");
    }
    boolean object = kfunc.result() instanceof CType.Pointer(_, _, boolean handle) && handle;
    return object ? Optional.of("it returns an object, which must be released again") : Optional.empty();
  }

  /// What the verifier wants of a number that is no plain one, for the message.
  private static String wanted(Param parameter) {
    return switch (suffix(parameter)) {
      case K -> "the verifier wants a constant (__k); ";
      case SZK -> "the verifier wants a constant, the size of memory (__szk); ";
      case SZ -> "the verifier wants the size of memory (__sz); ";
      case null, default -> "";
    };
  }

  /// Any number will do, also one that is not known when the program is loaded.
  private static boolean isNumber(Param parameter) {
    return !(parameter.type() instanceof CType.Pointer) && wanted(parameter).isEmpty();
  }

  private static @Nullable ParameterSuffix suffix(Param parameter) {
    return ParameterSuffix.of(parameter.name()).orElse(null);
  }

  private static boolean isMap(Param parameter) {
    return parameter.type() instanceof CType.Pointer(_, _, boolean handle) && handle
        && parameter.name().endsWith("__map");
  }

  private static boolean isUnchecked(Param parameter) {
    return parameter.type() instanceof CType.Pointer(_, _, boolean handle) && !handle
        && parameter.name().endsWith("__ign");
  }

  /// @throws CannotArrange if something is [missing][#missing(Kfunc)], or for a free below an arena's start; no call is
  ///                       made then. The gate refuses more than a contract does: `NULL`, too, where the low half of
  ///                       the start is above it
  /// @throws io.kfuncdoc.runtime.kernel.KernelException if the kernel lacks the kfunc or rejects its program
  @Override
  public long call(Kfunc kfunc, Object... arguments) {
    long[] values = new long[MOST_PARAMETERS];
    KernelMap map = null;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case Number number -> values[i] = number.longValue();
        case Boolean truth -> values[i] = truth ? 1 : 0;
        case Object handle -> map = maps.apply(handle);
      }
    }
    KernelKfunc known = kfunc(kfunc);
    BoundKfunc bound = map == null ? known.alone() : known.on(map);
    try {
      return bound.call(values[0], values[1], values[2], values[3], values[4]);
    } catch (UnsafeFreeException e) {
      throw new CannotArrange(String.valueOf(e.getMessage()));
    }
  }

  private KernelKfunc kfunc(Kfunc kfunc) {
    KernelKfunc known = kfuncs.get(kfunc);
    if (known == null) {
      Optional<String> missing = missing(kfunc);
      if (missing.isPresent()) {
        throw new CannotArrange(kfunc.name() + "() cannot be called: " + missing.get());
      }
      known = kernel.kfunc(shape(kfunc));
      kfuncs.put(kfunc, known);
    }
    return known;
  }

  private static KfuncShape shape(Kfunc kfunc) {
    List<ValueShape> parameters = new ArrayList<>();
    for (Param parameter : kfunc.parameters()) {
      parameters.add(isMap(parameter) ? new ValueShape.OfMap() : shape(parameter.type()));
    }
    return new KfuncShape(kfunc.name(), shape(kfunc.result()), parameters);
  }

  private static ValueShape shape(CType type) {
    return switch (type) {
      case CType.Scalar(_, int bits, boolean signed) -> ValueShape.number(Math.max(1, bits / 8), signed);
      case CType.Pointer pointer when pointer.exprType() == ExprType.U64 -> new ValueShape.ArenaPointer();
      case CType.Pointer pointer -> throw new IllegalArgumentException("no value of a program: " + pointer);
      case CType.Nothing() -> new ValueShape.None();
    };
  }
}
