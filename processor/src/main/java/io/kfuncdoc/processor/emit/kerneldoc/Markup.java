package io.kfuncdoc.processor.emit.kerneldoc;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes reST so that kernel-doc makes that reST of it again: parameters as `@name`, constants as `%NAME`,
/// functions as `name()`, and what kernel-doc would take for its own markup kept apart by an escaped blank, which does
/// not show.
///
/// kernel-doc knows no way to write an at sign in text. It becomes `(at)`.
final class Markup {

  private static final String APART = "\\ ";
  private static final Pattern CONSTANT = Pattern.compile("-?[A-Z][A-Z0-9_]*|-?[0-9]+|0x[0-9a-fA-F]+|true|false");
  private static final Pattern FUNCTION = Pattern.compile("\\w+\\(\\)");
  private static final Pattern AFTER_NAME =
      Pattern.compile("\\w|\\.\\w|->\\w|\\.\\.\\.", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern KEPT_APART =
      Pattern.compile("[%&](?=[-*\\w])|\\*(?=/)|/(?=\\*)", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DANGER = Pattern.compile("@|" + KEPT_APART, Pattern.UNICODE_CHARACTER_CLASS);

  private final Set<String> parameters;
  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Markup(String text, Set<String> parameters) {
    this.text = text;
    this.parameters = parameters;
  }

  /// @param text       inline reST, without literal blocks
  /// @param parameters what `@` may refer to
  static String write(String text, Set<String> parameters) {
    Markup markup = new Markup(text, parameters);
    while (markup.at < text.length()) {
      markup.next();
    }
    return markup.out.toString();
  }

  /// Whether kernel-doc would change the text, or the comment end in it.
  static boolean isChanged(String code) {
    return DANGER.matcher(code).find();
  }

  private void next() {
    if (text.startsWith("``", at)) {
      literal();
    } else if (text.startsWith("**", at)) {
      strong();
    } else {
      int end = at;
      while (end < text.length() && !text.startsWith("``", end) && !text.startsWith("**", end)) {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      end = Math.min(end, text.length());
      plain(text.substring(at, end));
      at = end;
    }
  }

  private void literal() {
    int end = text.indexOf("``", at + 2);
    if (end < 0) {
      plain(text.substring(at));
      at = text.length();
      return;
    }
    while (text.startsWith("`", end + 2)) {
      end++;
    }
    String content = text.substring(at + 2, end);
    at = end + 2;
    if (CONSTANT.matcher(content).matches() && !isConstantPart(at)) {
      out.append('%').append(content);
    } else if (FUNCTION.matcher(content).matches()) {
      out.append(content);
    } else if (isChanged(content)) {
      String inside = content.replace("\\", "\\\\").replace("`", "\\`");
      out.append(":literal:`").append(apart(inside)).append('`');
    } else {
      out.append("``").append(content).append("``");
    }
  }

  private void strong() {
    int end = text.indexOf("**", at + 2);
    while (end > 0 && text.charAt(end - 1) == '\\') {
      end = text.indexOf("**", end + 1);
    }
    if (end < 0) {
      plain(text.substring(at));
      at = text.length();
      return;
    }
    String content = text.substring(at + 2, end);
    boolean starts = at == 0 || " \n(".indexOf(text.charAt(at - 1)) >= 0;
    at = end + 2;
    boolean refers = starts && parameters.contains(content)
        && !AFTER_NAME.matcher(text).region(at, text.length()).lookingAt();
    out.append(refers ? "@" + content : "**" + apart(content) + "**");
  }

  private boolean isConstantPart(int index) {
    return index < text.length()
        && ("-*_".indexOf(text.charAt(index)) >= 0 || Character.isLetterOrDigit(text.charAt(index)));
  }

  private void plain(String some) {
    out.append(apart(some));
  }

  private static String apart(String some) {
    String safe = KEPT_APART.matcher(some).replaceAll(m -> Matcher.quoteReplacement(m.group() + APART));
    return safe.replace("@", "(at)");
  }
}
