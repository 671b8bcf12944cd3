package io.kfuncdoc.processor.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The terms that a text defines: a sentence that emphasises words, as in `a page is *taken* when ...`, says what they
/// mean.
public final class Definitions {

  private static final Pattern EMPHASIS = Pattern.compile("(?<![*\\w\\\\])\\*(?<term>\\w[^*]*)\\*(?![*\\w])");

  /// Sentence, without the marks of emphasis, to what finds its terms.
  private final Map<String, Pattern> sentences = new LinkedHashMap<>();

  private Definitions() {}

  /// @param markdown the text; its sentences may span lines
  public static Definitions in(String markdown) {
    Definitions definitions = new Definitions();
    for (Sentence sentence : SentenceReader.read(new Passage(markdown, 1))) {
      int start = sentence.offset(0);
      while (start > 0 && "*`".indexOf(markdown.charAt(start - 1)) >= 0) {
        start--;
      }
      String source = markdown.substring(start, sentence.offset(sentence.text().length() - 1) + 1);
      List<String> terms = new ArrayList<>();
      Matcher emphasis = EMPHASIS.matcher(source);
      while (emphasis.find()) {
        terms.add(Pattern.quote(emphasis.group("term").replaceAll("\\s+", " ")).replace(" ", "\\E\\s+\\Q"));
      }
      if (!terms.isEmpty()) {
        definitions.sentences.put(emphasis.replaceAll("${term}").replaceAll("\\s+", " "),
            Pattern.compile("(?<![\\w-])(?:" + String.join("|", terms) + ")(?![\\w-])", Pattern.CASE_INSENSITIVE));
      }
    }
    return definitions;
  }

  /// The sentences that define the terms of a text, and those of these sentences, in their order.
  public List<String> usedIn(String text) {
    List<String> used = List.of();
    List<String> more = used(text);
    while (more.size() > used.size()) {
      used = more;
      more = used(text + "\n" + String.join("\n", used));
    }
    return used;
  }

  private List<String> used(String text) {
    return sentences.entrySet().stream().filter(s -> s.getValue().matcher(text).find()).map(Map.Entry::getKey).toList();
  }
}
