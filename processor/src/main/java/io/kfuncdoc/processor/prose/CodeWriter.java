package io.kfuncdoc.processor.prose;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Writes code as a literal block, or as `code-block` if the fence names a language.
///
/// Tabs go to the next multiple of eight, as in kernel code. Blank lines at either end, trailing white space and an
/// indentation that all lines share are lost: reST has no way to keep them.
final class CodeWriter {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_+.#-]*");

  private CodeWriter() {}

  static List<String> write(FencedCodeBlock code, ProblemLog log) {
    if (code.getClosingMarker().isEmpty()) {
      log.at(code, "code block without a closing fence: all that follows is in it");
    }
    String info = code.getInfo().unescape().strip();
    if (!info.isEmpty() && !LANGUAGE.matcher(info).matches()) {
      log.at(code.getInfo().getStartOffset(), "code block with more than a language after its fence");
      info = "";
    }
    return block(info.isEmpty() ? "::" : ".. code-block:: " + info, code, code.getContentChars().toString(), log);
  }

  static List<String> write(IndentedCodeBlock code, ProblemLog log) {
    return block("::", code, code.getContentChars().toString(), log);
  }

  private static List<String> block(String opening, Node code, String content, ProblemLog log) {
    List<String> lines = new ArrayList<>();
    String printable = RestText.printable(content, what -> log.at(code, what + " in a code block"));
    printable.lines().map(CodeWriter::withoutTabs).forEach(lines::add);
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
      lines.removeFirst();
    }
    if (lines.isEmpty()) {
      log.at(code, "code block without code");
      return List.of();
    }
    List<String> block = new ArrayList<>(List.of(opening, ""));
    block.addAll(BlockWriter.indented(lines, "    "));
    return block;
  }

  private static String withoutTabs(String line) {
    StringBuilder wide = new StringBuilder();
    for (char c : line.toCharArray()) {
      wide.append(c == '\t' ? " ".repeat(8 - wide.length() % 8) : String.valueOf(c));
    }
    int end = wide.length();
    while (end > 0 && RestText.isSpace(wide.charAt(end - 1))) {
      end--;
    }
    return wide.substring(0, end);
  }
}
