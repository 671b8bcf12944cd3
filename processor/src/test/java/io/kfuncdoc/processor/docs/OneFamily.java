package io.kfuncdoc.processor.docs;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.State;
import io.kfuncdoc.processor.emit.rst.ArenaLikeContract;
import org.jspecify.annotations.Nullable;

/// What the processor generates for a family, as far as the docs step looks at it.
public final class OneFamily implements ContractProvider {

  @Override
  public Contract contract() {
    return ArenaLikeContract.contract();
  }

  @Override
  public Class<?> stub() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object term(String term, @Nullable State state, Object... arguments) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long call(Object stub, String kfunc, Object... arguments) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void arrange(Object situations, String situation, Object... arguments) {
    throw new UnsupportedOperationException();
  }
}
