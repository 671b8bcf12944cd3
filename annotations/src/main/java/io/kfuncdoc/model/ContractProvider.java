package io.kfuncdoc.model;

import org.jspecify.annotations.Nullable;

/// A family's contract and the generated calls into its code. Found by `java.util.ServiceLoader`.
///
/// Numbers are `Long` as an expression computes them, truths `Boolean`, handles the objects themselves.
public interface ContractProvider {

  Contract contract();

  /// The stub interface.
  Class<?> stub();

  /// The value of an observed term; of a term over the state if `state` is given.
  Object term(String term, @Nullable State state, Object... arguments);

  /// Calls a kfunc of an implementation of the stub.
  ///
  /// @param stub an implementation of [#stub()]
  /// @return the C value sign-extended to 64 bits; 0 for void
  long call(Object stub, String kfunc, Object... arguments);

  /// Brings a situation about.
  ///
  /// @param situations an implementation of the family's situations
  void arrange(Object situations, String situation, Object... arguments);
}
