package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.words.Reading;
import io.kfuncdoc.audit.words.Spelling;
import io.kfuncdoc.kerneldoc.DocLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A sentence of a comment.
///
/// @param raw       as written, on one line
/// @param text      in normal spelling, parameters marked; with the words that lead a list in front of its items
/// @param lines     of the file, with what of the sentence stands on each; `raw` is what they say together
/// @param parameter whose text it is in, empty if in none
public record Sentence(String raw, String text, List<DocLine> lines, Place place, String parameter) {

  /// Signs that stand around words.
  private static final Pattern SIGNS = Pattern.compile("^[(]+|[,;:.)]+$");

  public Sentence {
    lines = List.copyOf(lines);
  }

  /// The same words, wherever they stand.
  Sentence anywhere() {
    return new Sentence(raw, text, List.of(), place, parameter);
  }

  /// What semicolons divide of the description of a parameter or of the function, each part as a sentence; the sentence
  /// itself if nothing is divided.
  public List<Part> parts() {
    String[] raws = raw.split(";");
    String[] texts = text.split(" ; ");
    boolean divided = raws.length > 1 && raws.length == texts.length
        && (place == Place.PARAMETER || place == Place.DESCRIPTION);
    if (!divided) {
      return List.of(new Part(this, 0, text.length()));
    }
    List<Part> parts = new ArrayList<>();
    int rawAt = 0;
    int at = 0;
    for (int i = 0; i < raws.length; i++) {
      String words = raws[i].strip();
      int line = lineOfRaw(rawAt + raws[i].indexOf(words));
      Sentence own = new Sentence(words, texts[i].strip(), List.of(new DocLine(line, words)), place, parameter);
      parts.add(new Part(own, at, at + texts[i].length()));
      rawAt += raws[i].length() + 1;
      at += texts[i].length() + 3;
    }
    return parts;
  }

  /// A part of a sentence.
  ///
  /// @param start of its words in the text of the whole
  /// @param end   behind its words in the text of the whole
  public record Part(Sentence sentence, int start, int end) {

    /// Whether words of a claim about the whole stand in it.
    public boolean has(Claim claim) {
      return claim.at() >= start && claim.at() < end || switch (claim) {
        case Claim.Returns returns -> hasAny(returns.alternatives()) || hasAny(returns.even());
        case Claim.Demands demands -> hasAny(demands.violations())
            || demands.failing() && DemandReader.isOtherwise(sentence.text());
        default -> false;
      };
    }

    private boolean hasAny(List<Reading> readings) {
      return readings.stream().anyMatch(r -> !r.text().isEmpty() && sentence.text().contains(r.text()));
    }
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

  /// Words of `text` as they were written, without the signs around them; in normal spelling if they cannot be told
  /// apart.
  ///
  /// @param from the offset to look from first
  public String written(String words, int from) {
    int next = words.isBlank() ? -1 : indexOf(words, Math.max(from, 0));
    int at = next < 0 && !words.isBlank() ? indexOf(words, 0) : next;
    if (at < 0) {
      return words;
    }
    String[] all = raw.split(" +");
    int left = words(text.substring(at + words.length()));
    int end = all.length;
    while (end > 0 && wordsOf(all[end - 1]) <= left) {
      end--;
      left -= wordsOf(all[end]);
    }
    left += words(words);
    int start = end;
    while (start > 0 && left > 0) {
      start--;
      left -= wordsOf(all[start]);
    }
    String plain = SIGNS.matcher(String.join(" ", Arrays.asList(all).subList(start, end))).replaceAll("");
    return words(Spelling.normal(" " + plain + " ")) == words(words) ? plain : words;
  }

  private static int wordsOf(String written) {
    return words(Spelling.normal(" " + written + " "));
  }

  private static int words(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) != ' ' && (i == 0 || text.charAt(i - 1) == ' ') ? 1 : 0;
    }
    return words;
  }
}
