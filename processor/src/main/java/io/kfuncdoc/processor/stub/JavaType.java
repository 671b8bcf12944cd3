package io.kfuncdoc.processor.stub;

/// A Java type by name: a primitive, `void`, or a class without type arguments.
///
/// @param packageName empty for a primitive
/// @param name        `int`, `Map`, or `Map.Entry`
public record JavaType(String packageName, String name) {

  public static final JavaType LONG = primitive("long");

  public static JavaType primitive(String name) {
    return new JavaType("", name);
  }

  public boolean isPrimitive() {
    return packageName.isEmpty() && Character.isLowerCase(name.charAt(0));
  }
}
