package io.kfuncdoc.audit.claim;

/// Where in a comment a sentence stands.
public enum Place {
  PURPOSE,
  PARAMETER,
  DESCRIPTION,
  CONTEXT,
  RETURN;

  static Place ofSection(String name) {
    return switch (name) {
      case "Return", "Returns" -> RETURN;
      case "Context" -> CONTEXT;
      default -> DESCRIPTION;
    };
  }
}
