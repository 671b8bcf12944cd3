package io.kfuncdoc.cli.stub;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names for the types that a stub nests: each once, whatever the case, and none that the stub needs otherwise.
final class NestedNames {

  /// What a stub imports.
  static final List<String> IMPORTED = List.of(
      "CScalar", "Draft", "ElementType", "Flags", "Kfunc", "KfuncFamily", "PointerKind", "Returns", "S16", "S32", "S64",
      "S8", "SizeT", "Success", "Target", "U16", "U32", "U64", "U8");

  private final Set<String> taken = new HashSet<>();

  NestedNames(String family) {
    IMPORTED.forEach(this::take);
    take(family);
  }

  private boolean take(String name) {
    return !isOfJava(name) && taken.add(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isOfJava(String name) {
    try {
      Class.forName("java.lang." + name);
      return true;
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return false;
    }
  }

  /// The wanted name, else one like it.
  ///
  /// @param kind what to add to a name that is taken
  String unique(String wanted, String kind) {
    String start = wanted.isEmpty() || !Character.isJavaIdentifierStart(wanted.charAt(0)) ? kind + wanted : wanted;
    if (take(start)) {
      return start;
    }
    String name = start + kind;
    for (int i = 2; !take(name); i++) {
      name = start + kind + i;
    }
    return name;
  }
}
