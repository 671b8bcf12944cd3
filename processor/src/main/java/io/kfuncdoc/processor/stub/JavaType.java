package io.kfuncdoc.processor.stub;

import java.util.Set;

/// A Java type by name: a primitive, `void`, or a class without type arguments.
///
/// @param packageName empty for a primitive
/// @param name        `int`, `Map`, or `Map.Entry`
public record JavaType(String packageName, String name) {

  private static final Set<String> PRIMITIVES =
      Set.of("void", "boolean", "byte", "short", "char", "int", "long", "float", "double");

  public static final JavaType LONG = primitive("long");

  public static JavaType primitive(String name) {
    return new JavaType("", name);
  }

  public boolean isPrimitive() {
    return packageName.isEmpty() && PRIMITIVES.contains(name);
  }
}
