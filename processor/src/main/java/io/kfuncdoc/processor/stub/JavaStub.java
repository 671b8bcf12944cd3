package io.kfuncdoc.processor.stub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stub interface and what stands beside it.
///
/// @param type       the interface
/// @param isPublic   whether others may see it
/// @param vocabulary null if the family has none
/// @param situations null if the family has none
/// @param kfuncs     the methods of the interface, in source order
/// @param terms      the static methods of the vocabulary
/// @param arranging  the methods of the situations
/// @param defined    the abstract methods of the vocabulary, whose terms are defined
/// @param nested     the simple names of the types inside the interface
public record JavaStub(
    JavaType type,
    boolean isPublic,
    @Nullable JavaType vocabulary,
    @Nullable JavaType situations,
    List<JavaMethod> kfuncs,
    List<JavaMethod> terms,
    List<JavaMethod> arranging,
    List<JavaMethod> defined,
    List<String> nested) {

  public JavaStub {
    kfuncs = List.copyOf(kfuncs);
    terms = List.copyOf(terms);
    arranging = List.copyOf(arranging);
    defined = List.copyOf(defined);
    nested = List.copyOf(nested);
  }

  /// @throws IllegalArgumentException if there is no such method
  public static JavaMethod method(List<JavaMethod> methods, String name) {
    return methods.stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no method " + name));
  }
}
