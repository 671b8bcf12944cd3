package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.State;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers the evaluator's questions for terms from an example, and remembers what was asked.
class ExampleTerms implements ContractProvider {

  private final Contract contract;
  private final Example example;
  private final Set<Example.Call> asked = new LinkedHashSet<>();

  ExampleTerms(Contract contract, Example example) {
    this.contract = contract;
    this.example = example;
  }

  Set<Example.Call> asked() {
    return asked;
  }

  @Override
  public Contract contract() {
    return contract;
  }

  @Override
  public Object term(String term, @Nullable State state, Object... arguments) {
    Example.Call call = new Example.Call(term, List.of(arguments));
    Object value = example.terms().get(call);
    if (value == null) {
      throw new Undecided("the example says nothing of " + call);
    }
    asked.add(call);
    return value;
  }

  @Override
  public Class<?> stub() {
    throw new UnsupportedOperationException("an example has no stub");
  }

  @Override
  public long call(Object stub, String kfunc, Object... arguments) {
    throw new UnsupportedOperationException("an example has no stub");
  }

  @Override
  public void arrange(Object situations, String situation, Object... arguments) {
    throw new UnsupportedOperationException("an example has no situations");
  }
}
