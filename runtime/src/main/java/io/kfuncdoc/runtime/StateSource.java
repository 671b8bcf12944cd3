package io.kfuncdoc.runtime;

/// Where the observable state of a family is read.
public interface StateSource {

  /// For kfuncs without observable state.
  StateSource NONE = new StateSource() {
    @Override
    public Snapshot snapshot() {
      return Snapshot.EMPTY;
    }

    @Override
    public void runDeferred() {}
  };

  Snapshot snapshot();

  /// Does at once what calls have left for later, and returns when it is done.
  void runDeferred();
}
