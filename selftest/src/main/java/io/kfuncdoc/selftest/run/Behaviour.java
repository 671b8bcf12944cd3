package io.kfuncdoc.selftest.run;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What calls can tell of a compiled family: all but its flags and contexts, which only the verifier of a real kernel
/// looks at.
///
/// @param code     the class files of the generated code, by name, without that of the contract
/// @param contract without flags and contexts
record Behaviour(Map<String, byte[]> code, Contract contract) {

  /// @param stub     the name of the family
  /// @param provider the class of its contract, whose code has flags and contexts in it
  static Behaviour of(Map<String, byte[]> classes, Contract contract, String stub, String provider) {
    Map<String, byte[]> code = new java.util.HashMap<>(classes);
    code.keySet().removeIf(name -> name.equals(provider) || name.equals(stub) || name.startsWith(stub + "$"));
    List<Kfunc> kfuncs = contract.kfuncs().stream().map(k -> new Kfunc(k.name(), k.result(), k.parameters(),
        k.availability(), List.of(), List.of(), k.purpose(), k.description(), k.table(), k.rows())).toList();
    return new Behaviour(code, new Contract(contract.name(), contract.packageName(), contract.page(),
        contract.source(), contract.releases(), contract.text(), contract.terms(), contract.faults(), kfuncs,
        contract.draft()));
  }

  /// Whether no call can tell this from another.
  boolean isLike(Behaviour other) {
    return contract.equals(other.contract) && code.keySet().equals(other.code.keySet())
        && code.keySet().stream().allMatch(name -> Arrays.equals(code.get(name), other.code.get(name)));
  }
}
