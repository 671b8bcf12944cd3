package io.kfuncdoc.processor.emit.rst;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.prose.Passage;
import io.kfuncdoc.processor.prose.Sentence;
import io.kfuncdoc.processor.prose.SentenceReader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Prose as it is for one release. A sentence that begins with "From 7.0 on," or "Before 7.0," is of the releases that
/// it names: for them it is written without these words, for others not at all. All other sentences stay.
final class ReleaseText {

  private static final Pattern LEAD = Pattern.compile(
      "(?<word>From|Since|Before) (?:Linux )?(?<release>\\d{1,2}\\.\\d{1,3}(?:\\.\\d{1,3})?)(?: on)?, ");

  private ReleaseText() {}

  /// @param markdown paragraphs, lists and the like
  static String in(String markdown, Release release) {
    String text = markdown;
    for (Sentence sentence : SentenceReader.read(new Passage(markdown, 1)).reversed()) {
      Matcher lead = LEAD.matcher(sentence.text());
      boolean dated = lead.lookingAt() && Release.isRelease(lead.group("release")) && sentence.text().endsWith(".");
      if (dated) {
        int end = sentence.offset(sentence.text().length() - 1) + 1;
        boolean since = release.compareTo(Release.of(lead.group("release"))) >= 0;
        boolean included = since != lead.group("word").equals("Before");
        text = text.substring(0, sentence.offset(0))
            + (included ? capital(text.substring(sentence.offset(0)), lead.group()) : behind(text, end));
      }
    }
    return text;
  }

  /// The text without its first words, of which only the blanks may differ.
  private static String capital(String text, String words) {
    Matcher same = Pattern.compile(Pattern.quote(words.strip()).replace(" ", "\\E\\s+\\Q") + "\\s+").matcher(text);
    String rest = same.lookingAt() ? text.substring(same.end()) : text;
    return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
  }

  /// What stands behind a sentence, without the blanks that divide it from the next.
  private static String behind(String text, int end) {
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return text.substring(next);
  }
}
