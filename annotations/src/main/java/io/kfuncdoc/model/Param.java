package io.kfuncdoc.model;

/// A parameter of a kfunc.
///
/// @param name as in the C prototype
/// @param type its C type
/// @param text its description in Markdown
public record Param(String name, CType type, String text) {

  /// As in the prototype: `void *ptr__ign`.
  public String declaration() {
    return type.declare(name);
  }
}
