package io.kfuncdoc.model;

import java.util.Set;

/// A parameter of a kfunc.
///
/// @param name as in the C prototype; where Java keeps that name for itself, with `_` behind it
/// @param type its C type
/// @param text its description in Markdown
public record Param(String name, CType type, String text) {

  private static final Set<String> JAVA_ONLY = Set.of(
      "abstract", "assert", "boolean", "byte", "catch", "class", "extends", "false", "final", "finally", "implements",
      "import", "instanceof", "interface", "native", "new", "null", "package", "private", "protected", "public",
      "strictfp", "super", "synchronized", "this", "throw", "throws", "transient", "true", "try");

  /// The name of a C parameter in Java: `new` is `new_`.
  public static String javaName(String cName) {
    return JAVA_ONLY.contains(cName) ? cName + "_" : cName;
  }

  /// The name in C.
  public String cName() {
    boolean kept = name.endsWith("_") && JAVA_ONLY.contains(name.substring(0, name.length() - 1));
    return kept ? name.substring(0, name.length() - 1) : name;
  }

  /// As in the prototype: `void *ptr__ign`.
  public String declaration() {
    return type.declare(cName());
  }
}
