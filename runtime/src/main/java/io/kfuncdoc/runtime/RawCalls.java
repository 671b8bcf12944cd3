package io.kfuncdoc.runtime;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;

/// The calls of a family by a caller that names no rows. A call that the contract leaves undefined is refused and not
/// made. What comes back is held against nothing here; conformance does that, and [Comparison#answer].
public final class RawCalls {

  private final ContractProvider provider;
  private final Release release;
  private final RawCaller caller;
  private final Comparison guards;

  /// @param release whose rows with guards are looked at
  public RawCalls(ContractProvider provider, Release release, RawCaller caller) {
    this.provider = provider;
    this.release = release;
    this.caller = caller;
    this.guards = new Comparison(provider, release, StateSource.NONE, false);
  }

  /// @param kfuncIndex position in the contract
  /// @param arguments  as the stub was given them
  /// @return the C value extended to 64 bits by its own sign; 0 for void
  /// @throws CallerFault if the contract leaves the call undefined
  public long call(int kfuncIndex, Object... arguments) {
    Kfunc kfunc = provider.contract().kfuncs().get(kfuncIndex);
    Row predicted = guards.predict(kfunc, arguments);
    if (predicted != null && predicted.decision() instanceof Decision.Undefined) {
      throw CallerFault.of(kfunc, release, predicted, arguments);
    }
    return caller.call(kfunc, arguments);
  }
}
