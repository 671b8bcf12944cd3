package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Kfunc;
import java.util.ArrayList;
import java.util.List;

/// Arguments of a call, without the world that they are for: numbers, truths, and samples by their position.
record Assignment(List<Object> values) {

  Assignment {
    values = List.copyOf(values);
  }

  /// The sample at a position of [World#handles].
  record Sample(int position) {}

  Assignment with(int parameter, Object value) {
    List<Object> changed = new ArrayList<>(values);
    changed.set(parameter, value);
    return new Assignment(changed);
  }

  /// These arguments where they differ from a base, and another's elsewhere.
  Assignment over(Assignment base, Assignment other) {
    List<Object> merged = new ArrayList<>(values);
    for (int i = 0; i < merged.size(); i++) {
      if (merged.get(i).equals(base.values.get(i))) {
        merged.set(i, other.values.get(i));
      }
    }
    return new Assignment(merged);
  }

  /// The arguments with this world's samples in them.
  Object[] in(World world, Kfunc kfunc) {
    Object[] arguments = new Object[values.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = values.get(i) instanceof Sample(int position)
          ? world.handles(kfunc.parameters().get(i)).get(position)
          : values.get(i);
    }
    return arguments;
  }
}
