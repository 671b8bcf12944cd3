package io.kfuncdoc.kerneldoc;

import java.util.List;

/// The declaration that a comment stands above.
///
/// @param markers macros in front of the type that pages keep, in their order: `__bpf_kfunc`
/// @param returnType without storage classes and attributes: `int`, `void *`; empty for a macro
/// @param parameters without `void` and without `...`
/// @param line where the declaration begins
public record Prototype(
    Kind kind,
    List<String> markers,
    String returnType,
    String name,
    List<PrototypeParameter> parameters,
    boolean variadic,
    int line) {

  /// What is declared. A constant is a macro without parentheses.
  public enum Kind { FUNCTION, MACRO, CONSTANT }

  public Prototype {
    markers = List.copyOf(markers);
    parameters = List.copyOf(parameters);
  }
}
