package io.kfuncdoc.runtime.kernel;

import java.util.List;

/// A kfunc as its caller sees it: enough to make a program that calls it.
///
/// @param name       of the kfunc
/// @param result     what comes back
/// @param parameters in order, at most 5, of them at most one map
public record KfuncShape(String name, ValueShape result, List<ValueShape> parameters) {

  /// @throws IllegalArgumentException if no program can be made for it; the message says what is missing
  public KfuncShape {
    parameters = List.copyOf(parameters);
    if (parameters.size() > 5) {
      throw new IllegalArgumentException(
          name + " has " + parameters.size() + " parameters; a program passes 5 at most");
    }
    if (parameters.stream().filter(ValueShape.OfMap.class::isInstance).count() > 1) {
      throw new IllegalArgumentException(name + " takes several maps, which is not built yet");
    }
    if (parameters.contains(new ValueShape.None()) || result instanceof ValueShape.OfMap) {
      throw new IllegalArgumentException(name + ": no parameter is void, and no result a map");
    }
  }

  /// Whether it takes a map.
  public boolean takesMap() {
    return parameters.contains(new ValueShape.OfMap());
  }
}
