package io.kfuncdoc;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The provider of a family, with a contract that has other kfuncs: fewer, or changed ones.
public record OtherKfuncs(ContractProvider family, Contract contract) implements ContractProvider {

  public static OtherKfuncs of(ContractProvider family, List<Kfunc> kfuncs) {
    Contract c = family.contract();
    return new OtherKfuncs(family, new Contract(c.name(), c.packageName(), c.page(), c.source(), c.releases(), c.text(),
        c.terms(), c.faults(), kfuncs, c.draft()));
  }

  @Override
  public Class<?> stub() {
    return family.stub();
  }

  @Override
  public Object term(String term, @Nullable State state, Object... arguments) {
    return family.term(term, state, arguments);
  }

  @Override
  public long call(Object stub, String kfunc, Object... arguments) {
    return family.call(stub, kfunc, arguments);
  }

  @Override
  public void arrange(Object situations, String situation, Object... arguments) {
    family.arrange(situations, situation, arguments);
  }
}
