package io.kfuncdoc.processor.lint.words;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what a sentence demands of arguments.
public final class DemandWords {

  private static final String NUMBER = "(?:0x[0-9a-fA-F]+|\\d+)(?![\\w.]*\\d)\\b";
  private static final String N = "(?<value>" + NUMBER + ")";
  private static final String MUST = "(?:must|has to|have to|needs? to|shall|should|can only|may only)";
  /// No limit is said without one of these.
  private static final Pattern HINT = Pattern.compile(
      "\\b(?:must|has to|have to|needs? to|shall|should|(?:can|may) (?:only|not)|at (?:most|least)|more than"
          + "|up to|limited)\\b");
  /// What the words forbid, by the words that follow the parameter. Which of them a text has is asked before a pattern
  /// is made for each parameter.
  private static final Map<Pattern, Quality> WORDS = words();
  private static final String BETWEEN = MUST
      + " (?:be|lie) (?:between|from|in (?:the range )?(?:from )?\\[?)\\s?(?<value>" + NUMBER + ")"
      + "(?: ?, ?| and | to | through | ?- ?| ?\\.\\. ?)(?<most>" + NUMBER + ")";
  private static final Pattern AT_ONCE = Pattern.compile(
      "\\b(?:(?:can|may) (?:\\w+ )?(?<verb>[a-z]+) )?(?:[Aa]t most|[Nn]o more than|[Uu]p to|[Aa] maximum of) " + N
          + " (?:\\w+ ){1,2}(?:(?:can|may|are allowed to) be (?<passive>[a-z]+) )?"
          + "(?:at once|at a time|in one (?:call|go)|per call|(?:in|with|by) (?:a|one|a single) call)\\b");

  private DemandWords() {}

  /// Words that demand something.
  ///
  /// @param parameter of it; null if the words name none and speak of an amount
  /// @param broken    what they forbid
  /// @param value     the number in them, null if there is none
  public record Demand(@Nullable String parameter, Quality broken, @Nullable Long value, int start, int end) {}

  private static Map<Pattern, Quality> words() {
    Map<String, Quality> words = new LinkedHashMap<>();
    words.put(MUST + " (?:also )?be a power of (?:two|2)", Quality.NO_POWER_OF_TWO);
    words.put(MUST + " (?:also )?be (?:an? )?(?:multiple of|aligned to) " + N, Quality.MISALIGNED);
    words.put(MUST + " (?:also )?be (?:an? )?multiple of (?:the|a) (?:\\w+ )?(?:size|page)\\b", Quality.MISALIGNED);
    words.put(MUST + " (?:also )?be " + N + "[- ]bytes?[- ]aligned", Quality.MISALIGNED);
    words.put(MUST + " (?:also )?be (?:[\\w-]+[- ])?aligned\\b(?! to \\d)", Quality.MISALIGNED);
    words.put("(?:must|may|can|should|shall) ?not be (?:0|zero|NULL)\\b|" + MUST + " be (?:non-?zero|non-?NULL"
        + "|positive|greater than (?:0|zero))\\b",
        Quality.ZERO);
    words.put(MUST + " be (?:0|zero|NULL)\\b(?!,? or)", Quality.NONZERO);
    words.put("(?:(?:must|may|can|should|shall) ?not (?:exceed|be (?:greater|larger|more) than|be above)|(?:" + MUST
        + " be |is |may be |can be )?(?:at most|no more than|up to)|is limited to) " + N, Quality.EXCEEDS);
    words.put("(?:(?:must|may|can|should|shall) ?not be (?:less|smaller|fewer) than|" + MUST + " be at least"
        + "|is at least) " + N,
        Quality.BELOW);
    Map<Pattern, Quality> patterns = new LinkedHashMap<>();
    words.forEach((regex, broken) -> patterns.put(Pattern.compile(regex), broken));
    return patterns;
  }

  /// What is demanded of parameters.
  ///
  /// @param own the parameter that the text describes, if it does; words that name none are about it
  public static List<Demand> in(String text, List<Param> parameters, @Nullable Param own) {
    List<Demand> demands = new ArrayList<>();
    if (!HINT.matcher(text).find()) {
      return demands;
    }
    Map<Pattern, Quality> there = new LinkedHashMap<>(WORDS);
    there.keySet().removeIf(words -> !words.matcher(text).find());
    for (Param parameter : parameters) {
      String name = parameter.name();
      String named = "\\b" + Pattern.quote(name) + "(?: argument| parameter)?(?:,? (?:that|which))? ";
      String before = parameter.equals(own) ? "(?:" + named + "|\\b)" : named;
      there.forEach((words, broken) -> {
        boolean hasValue = words.pattern().contains("<value>");
        for (Matcher demand = Pattern.compile(before + "(?:" + words + ")").matcher(text); demand.find();) {
          Long value = hasValue ? WrittenNumber.of(demand.group("value")) : null;
          if (!hasValue || value != null) {
            demands.add(new Demand(name, broken, value, demand.start(), demand.end()));
          }
        }
      });
      for (Matcher range = Pattern.compile(before + BETWEEN).matcher(text); range.find();) {
        Long least = WrittenNumber.of(range.group("value"));
        Long most = WrittenNumber.of(range.group("most"));
        if (least != null && most != null) {
          demands.add(new Demand(name, Quality.BELOW, least, range.start(), range.end()));
          demands.add(new Demand(name, Quality.EXCEEDS, most, range.start(), range.end()));
        }
      }
    }
    return demands;
  }

  /// How much the kfunc is said to do at once: "at most 512 pages can be freed at once".
  public static List<Demand> amounts(String text, Kfunc kfunc) {
    List<Demand> demands = new ArrayList<>();
    for (Matcher amount = AT_ONCE.matcher(text); amount.find();) {
      String active = amount.group("verb");
      String passive = amount.group("passive");
      Long value = WrittenNumber.of(amount.group("value"));
      boolean own = passive != null && ActionWords.isDone(kfunc, passive)
          || active != null && ActionWords.isDone(kfunc, active + "s");
      if (own && value != null) {
        demands.add(new Demand(null, Quality.EXCEEDS, value, amount.start(), amount.end()));
      }
    }
    return demands;
  }
}
