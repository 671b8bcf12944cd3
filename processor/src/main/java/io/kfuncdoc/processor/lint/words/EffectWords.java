package io.kfuncdoc.processor.lint.words;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.processor.lint.words.ResultWord.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where a sentence says that a kfunc does its work, or does not: "one page is freed", "frees nothing". The verbs
/// are those of the kfunc's name.
final class EffectWords {

  private static final String NONE = "(?<none>no|nothing)";
  private static final String SOME = "(?:one|an?|all|the|every|each|both|\\d+)";
  private static final List<Pattern> PATTERNS = List.of(
      of("\\b(?:" + NONE + "|" + SOME + ")(?: (?!that\\b|which\\b|who\\b|if\\b|when\\b|and\\b|or\\b)[\\w-]+){0,4}?"
          + " (?:is|are|gets?|will be) (?:then |still |also |all )?(?<verb>[a-z]+)\\b(?! already)"),
      of("(?<=[\\w)] )(?<verb>[a-z]+s) (?:" + NONE + "|" + SOME + ")\\b"),
      of("^(?<verb>[a-z]+s) (?:" + NONE + "|" + SOME + ")\\b"));
  /// Words that take what follows, up to the comma, out of the main clause.
  private static final Pattern SUBORDINATE = of("\\b(?:if|when|whenever|unless|until|because|once|that|which|who|where"
      + "|while|as|than|before|after|whether|not|never)\\b[^,;:]*$");

  private EffectWords() {}

  /// In the order of the patterns.
  static List<ResultWord> in(String clause, List<Kfunc> kfuncs) {
    List<ResultWord> words = new ArrayList<>();
    if (kfuncs.stream().noneMatch(k -> ActionWords.mayBeIn(clause, k))) {
      return words;
    }
    for (Pattern pattern : PATTERNS) {
      for (Matcher matcher = pattern.matcher(clause); matcher.find();) {
        String verb = matcher.group("verb");
        boolean own = kfuncs.stream().anyMatch(k -> ActionWords.isDone(k, verb));
        boolean known = words.stream().anyMatch(w -> w.start() < matcher.end() && matcher.start() < w.end());
        if (own && !known && !SUBORDINATE.matcher(clause.substring(0, matcher.start())).find()) {
          Kind kind = matcher.group("none") == null ? Kind.CHANGES : Kind.NOTHING;
          words.add(new ResultWord(kind, List.of(), false, matcher.start(), matcher.end()));
        }
      }
    }
    return words;
  }

  private static Pattern of(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
