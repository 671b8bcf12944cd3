package io.kfuncdoc.processor.stub;

import java.util.List;

/// A method of a stub, a vocabulary or the situations.
///
/// @param overState whether a first parameter, not listed, takes the state
public record JavaMethod(String name, JavaType result, List<JavaType> parameters, boolean overState) {

  public JavaMethod {
    parameters = List.copyOf(parameters);
  }
}
