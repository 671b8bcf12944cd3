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
/// In programs the pointers that the kernel's BTF puts into another address space, as flags say, are qualified so:
/// `vmlinux.h` declares the function so, and another declaration would contradict it.
final class Declaration {

  private static final String QUALIFIER = "__arena";
  /// What has to stand in front of declarations with the qualifier, each line ended.
  static final String QUALIFIER_DEFINED =
      "#ifndef %1$s\n#define %1$s __attribute__((address_space(1)))\n#endif\n".formatted(QUALIFIER);
  private static final KfFlag RESULT_QUALIFIED = KfFlag.KF_ARENA_RET;
  /// By parameter.
  private static final List<KfFlag> QUALIFIED = List.of(KfFlag.KF_ARENA_ARG1, KfFlag.KF_ARENA_ARG2);

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

  /// The result with a name: `void *ret`.
  String result(String name) {
    return declare(kfunc.result().declare(name), kfunc.result(), flags.contains(RESULT_QUALIFIED));
  }

  /// Whether a pointer is qualified.
  boolean isQualified() {
    return flags.contains(RESULT_QUALIFIED) || QUALIFIED.stream().anyMatch(flags::contains);
  }

  private static String declare(String plain, CType type, boolean qualified) {
    return qualified && type instanceof CType.Pointer ? plain.replaceFirst("\\*", QUALIFIER + " *") : plain;
  }

  private List<String> parameters() {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < kfunc.parameters().size(); i++) {
      Param parameter = kfunc.parameters().get(i);
      boolean qualified = i < QUALIFIED.size() && flags.contains(QUALIFIED.get(i));
      parameters.add(declare(parameter.declaration(), parameter.type(), qualified));
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
