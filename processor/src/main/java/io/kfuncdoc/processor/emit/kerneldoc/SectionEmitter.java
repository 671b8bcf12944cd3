package io.kfuncdoc.processor.emit.kerneldoc;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.emit.rst.Lines;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/// Writes the section of a family for `Documentation/bpf/kfuncs.rst`: the directive that includes the comments, and an
/// example that declares the kfuncs and calls the first of them that can fail.
public final class SectionEmitter {

  private static final String OPTION = "   :identifiers: ";

  /// Code is indented by a tab.
  private static final int INDENT = 8;

  private SectionEmitter() {}

  /// @throws IllegalArgumentException if the contract is not held to the release
  public static String emit(Contract contract, Release release) {
    List<Kfunc> kfuncs = Kfuncs.in(contract, release);
    String title = PageBuilder.build(contract, release).title();
    StringBuilder out = new StringBuilder();
    out.append(title).append('\n').append("-".repeat(Math.max(3, title.length()))).append("\n\n");
    out.append(".. kernel-doc:: ").append(contract.source()).append('\n');
    String names = kfuncs.stream().map(Kfunc::name).collect(Collectors.joining(" "));
    Lines.fill(names, OPTION, " ".repeat(OPTION.length()), Columns.WIDTH).forEach(l -> out.append(l).append('\n'));
    out.append("\nFor example:\n\n.. code-block:: c\n");
    if (kfuncs.stream().anyMatch(k -> declaration(k, release).isQualified())) {
      out.append('\n').append(code(Declaration.QUALIFIER_DEFINED));
    }
    kfuncs.forEach(k -> out.append('\n').append(code(declaration(k, release).external())));
    kfuncs.stream().filter(k -> !failures(k, release).isEmpty()).findFirst()
        .ifPresent(k -> out.append('\n').append(code(example(k, declaration(k, release), failures(k, release)))));
    return out.toString();
  }

  private static Declaration declaration(Kfunc kfunc, Release release) {
    return Declaration.ofProgram(kfunc, release, INDENT);
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

  private static String example(Kfunc kfunc, Declaration declaration, List<String> failures) {
    String arguments = kfunc.parameters().stream().map(Param::name).collect(Collectors.joining(", "));
    String test = kfunc.result() instanceof CType.Pointer
        ? "if (!ret)\n\t\treturn -1;"
        : filled("\tif (ret < 0) /* ", String.join(", ", failures) + " */").strip() + "\n\t\treturn ret;";
    return declaration.caller() + "\n{\n"
        + "\t" + declaration.result("ret") + ";\n\n"
        + filled("\tret = " + kfunc.name() + "(", arguments + ");") + "\n"
        + "\t" + test + "\n"
        + "\treturn 0;\n}";
  }

  /// A text behind some code, its further lines below its first word.
  private static String filled(String code, String text) {
    int column = Columns.of(code);
    String blank = " ".repeat(column);
    return Lines.fill(text, blank, blank, Columns.WIDTH - INDENT).stream()
        .map(line -> Columns.blank(0, column) + line.substring(column))
        .collect(Collectors.joining("\n"))
        .replaceFirst("^\\s*", Matcher.quoteReplacement(code));
  }
}
