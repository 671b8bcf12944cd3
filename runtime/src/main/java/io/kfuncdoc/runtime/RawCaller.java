package io.kfuncdoc.runtime;

import io.kfuncdoc.model.Kfunc;

/// Makes calls of kfuncs for an implementation that answers a C value and names no row, such as the running kernel.
@FunctionalInterface
public interface RawCaller {

  /// Makes one call, whatever its arguments are.
  ///
  /// @param arguments as the stub was given them: a `byte`, `short`, `int`, `long` or `boolean`, of which the bits count,
  ///                  and the objects of handles
  /// @return the C value extended to 64 bits by its own sign; 0 for void
  long call(Kfunc kfunc, Object... arguments);
}
