package io.kfuncdoc.processor.emit.kerneldoc;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The C declaration of a function, its parameters below each other where a line is not enough.
///
/// In programs the pointers that the kernel's BTF puts into the arena's address space, as flags say, are `__arena`:
/// `vmlinux.h` declares the function so, and another declaration would contradict it.
final class Declaration {

  /// What has to stand in front of declarations with `__arena`, each line ended.
  static final String ARENA = "#ifndef __arena\n#define __arena __attribute__((address_space(1)))\n#endif\n";

  private static final String TRY = "static int try_";

  private final Kfunc kfunc;
  private final Set<KfFlag> flags;
  private final int width;

  /// @param flags  in effect
  /// @param indent how far the declaration will be indented, in columns
  private Declaration(Kfunc kfunc, Set<KfFlag> flags, int indent) {
    this.kfunc = kfunc;
    this.flags = flags;
    this.width = Columns.WIDTH - indent;
  }

  /// As the definition starts: `__bpf_kfunc int f(u32 n)`.
  static String ofDefinition(Kfunc kfunc) {
    Declaration definition = new Declaration(kfunc, Set.of(), 0);
    return definition.parameters("__bpf_kfunc " + definition.result(kfunc.name()) + "(", "");
  }

  /// For a program of a release.
  static Declaration ofProgram(Kfunc kfunc, Release release, int indent) {
    return new Declaration(kfunc, Set.copyOf(kfunc.flagsIn(release)), indent);
  }

  /// `extern int f(u32 n) __ksym __weak;`.
  String external() {
    return parameters("extern " + result(kfunc.name()) + "(", " __ksym __weak;");
  }

  /// The head of a function that is called alike: `static int try_f(u32 n)`.
  String caller() {
    return parameters(TRY + kfunc.name() + "(", "");
  }

  /// The result with a name: `void __arena *ret`.
  String result(String name) {
    return declare(kfunc.result().declare(name), kfunc.result(), flags.contains(KfFlag.KF_ARENA_RET));
  }

  /// Whether a pointer is `__arena`.
  boolean isOfArena() {
    return flags.contains(KfFlag.KF_ARENA_RET) || flags.contains(KfFlag.KF_ARENA_ARG1)
        || flags.contains(KfFlag.KF_ARENA_ARG2);
  }

  private static String declare(String plain, CType type, boolean arena) {
    return arena && type instanceof CType.Pointer ? plain.replaceFirst("\\*", "__arena *") : plain;
  }

  private List<String> parameters() {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < kfunc.parameters().size(); i++) {
      Param parameter = kfunc.parameters().get(i);
      boolean arena = i == 0 && flags.contains(KfFlag.KF_ARENA_ARG1) || i == 1 && flags.contains(KfFlag.KF_ARENA_ARG2);
      parameters.add(declare(parameter.declaration(), parameter.type(), arena));
    }
    return parameters.isEmpty() ? List.of("void") : parameters;
  }

  private String parameters(String open, String after) {
    List<String> parameters = parameters();
    StringBuilder text = new StringBuilder(open);
    int first = open.length();
    int column = first;
    for (int i = 0; i < parameters.size(); i++) {
      boolean last = i == parameters.size() - 1;
      String part = parameters.get(i) + (last ? ")" + after : ",");
      if (i > 0 && column + 1 + part.length() > width) {
        text.append('\n').append(Columns.blank(0, first));
        column = first;
      } else if (i > 0) {
        text.append(' ');
        column++;
      }
      text.append(part);
      column += part.length();
    }
    return text.toString();
  }
}
