package io.kfuncdoc.processor.emit.kerneldoc;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import java.util.List;

/// The C declaration of a function, its parameters below each other where a line is not enough.
final class Declaration {

  private Declaration() {}

  /// As the definition starts: `__bpf_kfunc int f(u32 n)`.
  static String ofDefinition(Kfunc kfunc) {
    return declare("__bpf_kfunc ", kfunc, "");
  }

  /// As a BPF program declares it: `extern int f(u32 n) __ksym __weak;`.
  static String ofProgram(Kfunc kfunc) {
    return declare("extern ", kfunc, " __ksym __weak;");
  }

  /// Name and parameters, for a function that is called alike: `f(u32 n)`.
  static String ofCall(Kfunc kfunc) {
    return parameters("static int try_".length(), kfunc.name() + "(", kfunc, "");
  }

  private static String declare(String before, Kfunc kfunc, String after) {
    return parameters(0, before + kfunc.result().declare(kfunc.name()) + "(", kfunc, after);
  }

  private static String parameters(int from, String open, Kfunc kfunc, String after) {
    List<String> parameters =
        kfunc.parameters().isEmpty() ? List.of("void") : kfunc.parameters().stream().map(Param::declaration).toList();
    StringBuilder text = new StringBuilder(open);
    int first = from + open.length();
    int column = first;
    for (int i = 0; i < parameters.size(); i++) {
      boolean last = i == parameters.size() - 1;
      String part = parameters.get(i) + (last ? ")" + after : ",");
      if (i > 0 && column + 1 + part.length() > Columns.WIDTH) {
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
