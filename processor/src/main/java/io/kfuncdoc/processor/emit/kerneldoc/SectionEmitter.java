package io.kfuncdoc.processor.emit.kerneldoc;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the section of a family for `Documentation/bpf/kfuncs.rst`: the directive that includes the comments, and an
/// example that declares the kfuncs and calls the first of them that can fail.
public final class SectionEmitter {

  private SectionEmitter() {}

  /// @throws IllegalArgumentException if the contract is not held to the release
  public static String emit(Contract contract, Release release) {
    List<Kfunc> kfuncs = Kfuncs.in(contract, release);
    String title = PageBuilder.build(contract, release).title();
    StringBuilder out = new StringBuilder();
    out.append(title).append('\n').append("-".repeat(Math.max(3, title.length()))).append("\n\n");
    out.append(".. kernel-doc:: ").append(contract.source()).append('\n');
    out.append("   :identifiers: ").append(kfuncs.stream().map(Kfunc::name).collect(Collectors.joining(" ")));
    out.append("\n\nFor example:\n\n.. code-block:: c\n");
    kfuncs.forEach(k -> out.append('\n').append(code(Declaration.ofProgram(k))));
    kfuncs.stream().filter(k -> !failures(k, release).isEmpty()).findFirst()
        .ifPresent(k -> out.append('\n').append(code(example(k, failures(k, release)))));
    return out.toString();
  }

  private static String code(String text) {
    return text.lines().map(line -> line.isEmpty() ? "\n" : "\t" + line + "\n").collect(Collectors.joining());
  }

  /// The errnos and NULL that rows of the release return, each once, as the table orders them.
  private static List<String> failures(Kfunc kfunc, Release release) {
    return kfunc.rowsIn(release).stream().map(Row::outcome)
        .filter(o -> o instanceof Outcome.Errno || o instanceof Outcome.Null)
        .map(Outcome::text).distinct().toList();
  }

  private static String example(Kfunc kfunc, List<String> failures) {
    String arguments = kfunc.parameters().stream().map(Param::name).collect(Collectors.joining(", "));
    String test = kfunc.result() instanceof CType.Pointer
        ? "if (!ret)\n\t\treturn -1;"
        : "if (ret < 0) /* " + String.join(", ", failures) + " */\n\t\treturn ret;";
    return "static int try_" + Declaration.ofCall(kfunc) + "\n{\n"
        + "\t" + kfunc.result().declare("ret") + ";\n\n"
        + "\tret = " + kfunc.name() + "(" + arguments + ");\n"
        + "\t" + test + "\n"
        + "\treturn 0;\n}";
  }
}
