package io.kfuncdoc.processor.prose;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Escapes that make docutils read text as text.
///
/// URLs and mail addresses in plain text are left alone: docutils links them, and their text stays as it was.
final class RestText {

  private static final String OPTION =
      "(?:[-+][A-Za-z0-9](?: ?(?:[A-Za-z][\\w-]*|<[^<>]+>))?"
          + "|(?:--|/)[A-Za-z0-9][\\w-]*(?:[ =](?:[A-Za-z][\\w-]*|<[^<>]+>))?)";

  /// What makes the first line of a paragraph something else, after docutils' own patterns.
  private static final Pattern STARTS_A_BLOCK = Pattern.compile(
      "[-+*\u2022\u2023\u2043](?: .*|$)"
          + "|\\(?(?:[0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#)[.)](?: .*|$)"
          + "|:(?![: ]).*:(?: .*|$)"
          + "|" + OPTION + "(?:, " + OPTION + ")*(?:  .*| ?$)"
          + "|>>>(?: .*|$)|\\|(?: .*|$)|\\.\\.(?: .*|$)|__(?: .*|$)"
          + "|(?:---?(?!-)|\u2014).*"
          + "|\\+-[-+]+\\+|=+(?: +=+)+");

  private static final Pattern RULE = Pattern.compile("([!-/:-@\\[-`{-~])\\1*");

  private static final Pattern LITERAL_FOLLOWS = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*::$");

  private RestText() {}

  /// What Python takes for white space; docutils goes by that.
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// Without white space at either end.
  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /// Without the control characters that docutils takes for line ends or drops; each is a problem.
  static String printable(String text, Consumer<String> problem) {
    StringBuilder clean = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean bad = c != '\n' && c != '\t' && (Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
      if (bad || Character.isSurrogate(c) && !isPaired(text, clean.length())) {
        problem.accept("control character U+%04X".formatted((int) c));
        clean.append(' ');
      } else {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static boolean isPaired(String text, int at) {
    return at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
        || at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  /// Escapes text that stands inside markup.
  static String escapeInside(String text) {
    return text.replace("\\", "\\\\").replace("*", "\\*").replace("`", "\\`");
  }

  /// Escapes plain text: what could start inline markup or name a target.
  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
      boolean escaped = switch (c) {
        case '\\', '`' -> true;
        case '*', '|' -> end - at > 2 || !isHarmlessStart(text, at, end);
        case '_' -> end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        default -> false;
      };
      out.append((escaped ? "\\" + c : String.valueOf(c)).repeat(end - at));
      at = end;
    }
    return out.toString();
  }

  /// Markup starts before text, and not inside a word. White space that ends the text may be cut off yet.
  private static boolean isHarmlessStart(String text, int from, int to) {
    return to < text.length()
        && (isSpace(text.charAt(to)) && !trim(text.substring(to)).isEmpty()
            || from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))
                && Character.isLetterOrDigit(text.charAt(to)));
  }

  /// The first line of a paragraph, as text and nothing else.
  static String asFirstLine(String line) {
    return STARTS_A_BLOCK.matcher(line).matches() || RULE.matcher(line).matches() ? guarded(line) : line;
  }

  /// The second line of a paragraph, which docutils could take for the underline of the first.
  static String asSecondLine(String line) {
    return RULE.matcher(line).matches() ? guarded(line) : line;
  }

  /// The last line of a paragraph, which does not announce a literal block.
  static String asLastLine(String line) {
    return LITERAL_FOLLOWS.matcher(line).find() ? line.substring(0, line.length() - 1) + "\\:" : line;
  }

  /// An escaped blank is nothing to docutils, and it does not disturb markup or an escape that starts after it.
  private static String guarded(String line) {
    boolean blank = "`*\\".indexOf(line.charAt(0)) >= 0 && !line.startsWith("* ");
    return (blank ? "\\ " : "\\") + line;
  }
}
