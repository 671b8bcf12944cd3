package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Param;
import io.kfuncdoc.runtime.StateSource;
import java.util.List;

/// The surroundings of a family in a fresh state, with an implementation of the stub in them.
///
/// If the implementation is a checked one that compares by itself, it must not run deferred work on its own: the
/// conformance run does that after the call.
public interface World extends StateSource, AutoCloseable {

  /// The implementation of the stub.
  Object kfuncs();

  /// An implementation of the family's situations; any object if the family has none.
  Object situations();

  /// Makes the next call that comes by this fault run into it. Not observable as state.
  ///
  /// @param fault a constant of the family's fault enum
  /// @throws CannotArrange if it cannot be brought about here; situations throw it too
  void inject(String fault);

  /// Samples of an opaque parameter, the ordinary one first.
  List<?> handles(Param parameter);

  /// Numbers worth trying for a parameter besides those that follow from its type and the guards.
  default List<Long> numbers(Param parameter) {
    return List.of();
  }

  /// Does to the state what callers do between calls, such as filling the memory that they hold, so that it is less
  /// regular. Called before some of the cases, outside of any call.
  default void wear() {}

  /// Whether the implementation refuses calls that the contract leaves undefined. Where it does not, none is made.
  boolean refusesUndefined();

  @Override
  void close();
}
