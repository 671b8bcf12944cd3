package io.kfuncdoc.processor.lint.words;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.processor.lint.words.ConditionWord.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds what a sentence says of arguments.
final class ConditionWords {

  private static final String NUMBER = "(?:0x[0-9a-fA-F]+|\\d+)";
  private static final String VALUE = "(?: (?:than|of|by))? ?(?<value>" + NUMBER + ")?(?![\\w.]*\\d)";
  private static final String SIZE = "(?: (?:the|a) (?:\\w+ )?(?:size|page))?" + VALUE;

  /// How a quality is said after "is".
  private static final Map<Quality, String> ADJECTIVES = adjectives();
  /// How it is said in front of a noun.
  private static final Map<Quality, String> ATTRIBUTES = Map.of(
      Quality.ZERO, "(?:[Zz]ero|NULL|null)",
      Quality.NONZERO, "(?:[Nn]on-?zero|[Nn]on-?NULL|[Nn]on-?null)",
      Quality.MISALIGNED, "(?:[Mm]is-?aligned|[Uu]n-?aligned|[Nn]on-?aligned)");
  /// Words for an address that name none; a number in them is what it would be a multiple of.
  private static final Pattern ALONE = Pattern.compile("\\b(?:[Mm]is-?align(?:ed|ment)|[Uu]n-?aligned"
      + "|not (?:[\\w-]+[- ])?aligned|not a multiple of" + SIZE + ")\\b");
  private static final Pattern PAST_END = Pattern.compile("\\b(?:[Aa]n?|[Tt]he|[Aa]ny) (?:\\w+ )?(?:range|run|address"
      + "|pointer|offset|request|region)(?: (?:that|which))?(?: (?!not|never)\\w+)?"
      + " (?:(?:past|beyond) (?:the|its) end\\b|out of (?:range|bounds)\\b)");
  private static final Pattern ALREADY = Pattern.compile(
      "\\b(?:already (?<verb>[a-z]+)|(?<other>[a-z]+(?:ed|en)) already)\\b(?! (?:by|for|in|from|with|elsewhere)\\b)");
  private static final Pattern SUCCESS = Pattern.compile("\\b(?:on|upon|after|in case of) success\\b"
      + "|\\bif (?:it|the call) succeeds\\b");

  private ConditionWords() {}

  private static Map<Quality, String> adjectives() {
    Map<Quality, String> words = new LinkedHashMap<>();
    words.put(Quality.NONZERO, "(?:not (?:0|zero|NULL|null)\\b|non-?zero|non-?NULL|non-?null)");
    words.put(Quality.ZERO, "(?:(?:0|zero|NULL|null)\\b(?!\\.\\d))");
    words.put(Quality.MISALIGNED,
        "(?:mis-?aligned|un-?aligned|non-?aligned|not (?:[\\w-]+[- ])?aligned|not a multiple of" + SIZE + ")");
    words.put(Quality.ALIGNED, "(?:(?:(?!not|never)[\\w-]+[- ])?aligned\\b|a multiple of" + SIZE + ")");
    words.put(Quality.NO_POWER_OF_TWO, "(?:not a power of (?:two|2))");
    words.put(Quality.EXCEEDS,
        "(?:(?:greater|larger|more|bigger|higher) than|above|beyond|past|too (?:large|big|many|high|great)"
            + "|out of (?:range|bounds))" + VALUE);
    words.put(Quality.BELOW, "(?:(?:less|smaller|fewer|lower) than|below|too (?:small|low|few))" + VALUE);
    return words;
  }

  static List<ConditionWord> in(String text, Subject subject) {
    List<ConditionWord> words = new ArrayList<>();
    List<Param> parameters = subject.parameters();
    if (parameters.stream().anyMatch(p -> text.contains(p.name()))) {
      String names = "@?\\b(?<name>" + parameters.stream()
          .map(Param::name).distinct().map(Pattern::quote).collect(Collectors.joining("|"))
          + ")\\b(?! ?\\()(?: argument| parameter)?";
      named(text, names, words);
    }
    if (subject.parameter() != null && (text.contains("if") || text.contains("when"))) {
      ADJECTIVES.forEach((quality, adjective) -> find(
          text, "\\b(?:if|when)(?: it is| it's)? " + adjective, quality, subject.parameter().name(), words));
    }
    for (Matcher alone = ALONE.matcher(text); alone.find();) {
      String written = alone.group("value");
      Long value = written == null ? null : WrittenNumber.of(written);
      if (written == null || value != null) {
        add(words, new ConditionWord(Quality.MISALIGNED, null, value, "", Standing.WHOLE, alone.start(), alone.end()));
      }
    }
    for (Matcher end = PAST_END.matcher(text); end.find();) {
      add(words, new ConditionWord(Quality.PAST_END, null, null, "", Standing.WHOLE, end.start(), end.end()));
    }
    for (Matcher already = ALREADY.matcher(text); already.find();) {
      String verb = already.group("verb") == null ? already.group("other") : already.group("verb");
      for (Kfunc kfunc : subject.contract().kfuncs()) {
        if (ActionWords.isDone(kfunc, verb)) {
          add(words, new ConditionWord(Quality.BROUGHT_ABOUT, null, null, kfunc.name(), Standing.WHOLE,
              already.start(), already.end()));
        }
      }
    }
    for (Matcher success = SUCCESS.matcher(text); success.find();) {
      add(words, new ConditionWord(Quality.SUCCESS, null, null, "", Standing.WHOLE, success.start(), success.end()));
    }
    if (text.contains("is not ")) {
      subject.contract().terms().forEach(t -> term(text, t, words));
    }
    words.sort(Comparator.comparingInt(ConditionWord::start));
    return ConditionJoints.placed(text, words);
  }

  private static void named(String text, String names, List<ConditionWord> words) {
    String is = "(?:,? (?:that|which))? (?:is|are|was|being|of|equals|==|=)(?: also| either| itself)? ";
    ADJECTIVES.forEach((quality, adjective) -> find(text, names + is + adjective, quality, null, words));
    ATTRIBUTES.forEach((quality, attribute) ->
        find(text, "\\b" + attribute + " (?:value of |value for )?" + names, quality, null, words));
    find(text, names + " != (?:0|NULL)\\b", Quality.NONZERO, null, words);
    find(text, names + " (?:exceeds|>)" + VALUE, Quality.EXCEEDS, null, words);
    find(text, names + " <" + VALUE, Quality.BELOW, null, words);
  }

  /// The vocabulary's own words: "is not page-aligned".
  private static void term(String text, Term term, List<ConditionWord> words) {
    for (String phrase : List.of(term.phrase(), term.negated())) {
      String bare = phrase.replaceAll("\\{\\w+}", "").replaceAll("\\s+", " ").strip();
      if (bare.startsWith("is not ")) {
        for (int at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
          add(words, new ConditionWord(Quality.TERM, null, null, bare, Standing.WHOLE, at, at + bare.length()));
        }
      }
    }
  }

  private static void find(
      String text, String regex, Quality quality, @Nullable String parameter, List<ConditionWord> words) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      String name = parameter != null ? parameter : matcher.group("name");
      String written = regex.contains("<value>") ? matcher.group("value") : null;
      Long value = written == null ? null : WrittenNumber.of(written);
      if (written == null || value != null) {
        add(words, new ConditionWord(quality, name, value, "", Standing.WHOLE, matcher.start(), matcher.end()));
      }
    }
  }

  private static void add(List<ConditionWord> words, ConditionWord word) {
    if (words.stream().noneMatch(w -> w.start() < word.end() && word.start() < w.end())) {
      words.add(word);
    }
  }
}
