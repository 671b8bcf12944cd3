package io.kfuncdoc.processor.emit.kerneldoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a C file functions are defined, and which comments stand directly above.
final class CSource {

  /// What a reader of C skips: comments, preprocessor lines, strings, characters.
  private static final Pattern SKIPPED = Pattern.compile(
      "/\\*(?s:.*?)(?:\\*/|\\z)|//[^\n]*"
          + "|(?m:^[ \t]*#)(?:/\\*(?s:.*?)(?:\\*/|\\z)|[^\n\\\\/]++|/|\\\\(?s:.))*+"
          + "|\"(?:[^\"\\\\\n]++|\\\\(?s:.))*+\"|'(?:[^'\\\\\n]++|\\\\(?s:.))*+'");

  private final String text;
  private final String code;
  private final List<Comment> comments = new ArrayList<>();

  /// @param start offset of its first character
  /// @param end   offset behind its last
  private record Comment(int start, int end) {}

  /// A definition.
  ///
  /// @param start        offset of the line that it starts in
  /// @param commentStart offset of the line that the comment to replace starts in; `start` if there is none
  record Definition(int start, int commentStart) {}

  CSource(String text) {
    this.text = text;
    StringBuilder blanked = new StringBuilder(text);
    Matcher skipped = SKIPPED.matcher(text);
    while (skipped.find()) {
      boolean preprocessor = skipped.group().stripLeading().startsWith("#");
      if (skipped.group().startsWith("/")) {
        comments.add(new Comment(skipped.start(), skipped.end()));
      }
      for (int i = skipped.start(); i < skipped.end(); i++) {
        blanked.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
      }
      if (preprocessor) {
        blanked.setCharAt(skipped.end() - 1, ';');
      }
    }
    this.code = blanked.toString();
  }

  /// The definition of a function; empty if there is none, for a declaration is none.
  Optional<Definition> find(String function) {
    Matcher name = Pattern.compile("\\b" + Pattern.quote(function) + "\\s*\\(").matcher(code);
    while (name.find()) {
      int close = closing(name.end());
      boolean body = close > 0 && code.substring(close).stripLeading().startsWith("{");
      if (body && depth(name.start()) == 0) {
        return Optional.of(definition(name.start()));
      }
    }
    return Optional.empty();
  }

  private int depth(int end) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      depth += code.charAt(i) == '{' ? 1 : code.charAt(i) == '}' ? -1 : 0;
    }
    return depth;
  }

  /// Behind the parenthesis that closes; -1 if none does.
  private int closing(int open) {
    int depth = 1;
    for (int i = open; i < code.length(); i++) {
      depth += code.charAt(i) == '(' ? 1 : code.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /// Ends backwards at what ends a declaration, or at a macro call that fills its line.
  private Definition definition(int name) {
    int from = name;
    while (from > 0 && ";}".indexOf(code.charAt(from - 1)) < 0 && !endsMacro(from)) {
      from--;
    }
    while (Character.isWhitespace(code.charAt(from))) {
      from++;
    }
    int start = lineStart(from);
    return new Definition(start, comments.stream()
        .filter(c -> c.end() <= start && text.substring(c.end(), start).isBlank())
        .filter(c -> !text.substring(c.end(), start).contains("\n\n"))
        .filter(this::describes)
        .map(c -> lineStart(c.start()))
        .findFirst().orElse(start));
  }

  private boolean endsMacro(int from) {
    return code.charAt(from - 1) == '\n' && code.substring(0, from).stripTrailing().endsWith(")");
  }

  /// A comment of kernel-doc, or one that lacks only its second star.
  private boolean describes(Comment comment) {
    String comments = text.substring(comment.start(), comment.end());
    boolean ownLine = text.substring(lineStart(comment.start()), comment.start()).isBlank();
    return ownLine && (comments.startsWith("/**") || comments.matches("(?s)/\\*\\s*\\*?\\s*\\w+(\\(\\))?\\s+-\\s.*"));
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }
}
