package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.words.Spelling;
import io.kfuncdoc.kerneldoc.DocLine;
import java.util.List;

/// A sentence of a comment.
///
/// @param raw       as written, on one line
/// @param text      in normal spelling, parameters marked; with the words that lead a list in front of its items
/// @param lines     of the file, with what of the sentence stands on each; `raw` is what they say together
/// @param parameter whose text it is in, empty if in none
public record Sentence(String raw, String text, List<DocLine> lines, Place place, String parameter) {

  public Sentence {
    lines = List.copyOf(lines);
  }

  /// The same words, wherever they stand.
  Sentence anywhere() {
    return new Sentence(raw, text, List.of(), place, parameter);
  }

  /// Where it begins.
  public int line() {
    return lines.isEmpty() ? 0 : lines.getFirst().line();
  }

  /// The line of the word at an offset of `text`, or of the first one behind it.
  public int lineAt(int offset) {
    if (lines.size() == 1) {
      return line();
    }
    int left = words(text.substring(Math.clamp(offset, 0, text.length())));
    for (DocLine line : lines.reversed()) {
      left -= words(Spelling.normal(" " + line.text() + " "));
      if (left <= 0) {
        return line.line();
      }
    }
    return line();
  }

  /// The line in which words of `text` begin, or as many of them as stand there together.
  ///
  /// @param from the offset to look from; its line, if none of the words is found
  public int lineOf(String words, int from) {
    String rest = words.strip();
    while (!rest.isEmpty()) {
      int at = indexOf(rest, from);
      if (at >= 0) {
        return lineAt(at);
      }
      rest = rest.substring(0, Math.max(0, rest.lastIndexOf(' ')));
    }
    return lineAt(from);
  }

  private int indexOf(String words, int from) {
    for (int at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      if ((at == 0 || text.charAt(at - 1) == ' ') && (end == text.length() || text.charAt(end) == ' ')) {
        return at;
      }
    }
    return -1;
  }

  /// The line of an offset of `raw`.
  public int lineOfRaw(int offset) {
    int end = 0;
    for (DocLine line : lines) {
      end += line.text().length() + 1;
      if (offset < end) {
        return line.line();
      }
    }
    return line();
  }

  private static int words(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) != ' ' && (i == 0 || text.charAt(i - 1) == ' ') ? 1 : 0;
    }
    return words;
  }
}
