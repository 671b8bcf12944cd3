package io.kfuncdoc.processor.lint.words;

import io.kfuncdoc.processor.lint.words.ConditionWord.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells how the words about arguments of a sentence stand in its conditions.
///
/// "if A and if B" and "an A and a B are ..." name two conditions, "if A and B" one, and any other "and" adds to one
/// what is not understood.
final class ConditionJoints {

  private static final Pattern AND = Pattern.compile("\\s*,?\\s+and (?!(?:returns?|fails|does|nothing|so|then)\\b)");
  private static final Pattern OPENING =
      Pattern.compile("\\b(?:unless|even (?:if|when)|whether|except|only (?:if|when)|not (?:if|when)|if|when"
          + "|where)\\b(?<between>[^;:.]*)$");
  /// Between two conditions.
  private static final Pattern ANEW =
      Pattern.compile(",? and (?:also )?(?:if|when|where) (?:an? |the |its )?(?:\\w+ (?:is|are) )?");
  /// Between two parts of one, or between two nouns.
  private static final Pattern ON = Pattern.compile(",? and (?:an? |the |its )?");

  private static final Pattern VERB = Pattern.compile("[=<>]|\\b(?:is|are|was|equals|exceeds)\\b");

  private ConditionJoints() {}

  /// The words, in the order of the text, each with its standing.
  static List<ConditionWord> placed(String text, List<ConditionWord> words) {
    StringBuilder understood = new StringBuilder(text);
    List<Integer> joints = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      int from = words.get(i).end();
      String between = text.substring(from, words.get(i + 1).start());
      boolean anew = ANEW.matcher(between).matches();
      if (anew || ON.matcher(between).matches()) {
        int and = from + between.indexOf("and");
        understood.replace(and, and + "and".length(), "or ");
        if (!anew && (!opening(text, words.get(i)).isEmpty() || isClause(text, words.get(i)))) {
          joints.add(i);
        }
      }
    }
    List<ConditionWord> placed = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Standing standing = standing(understood.toString(), words.get(i));
      boolean joined = joints.contains(i) || joints.contains(i - 1);
      placed.add(words.get(i).with(!joined ? standing : standing == Standing.WHOLE ? Standing.JOINED : Standing.PART));
    }
    return placed;
  }

  private static Standing standing(String text, ConditionWord word) {
    String rest = text.substring(word.end());
    String opening = opening(text, word);
    boolean more = AND.matcher(rest).lookingAt() && ResultWords.in(rest.replaceFirst("^\\s*,?\\s+and ", ""))
        .stream().noneMatch(r -> r.start() <= 1);
    if (more || opening.matches("(?:even|whether|except|only|not)\\b.*")
        || opening.matches(".+\\bunless\\b.*") || opening.matches(".*\\band\\b.*") && !opening.matches(".*,.*")) {
      return Standing.PART;
    }
    return opening.startsWith("unless") ? Standing.EXCEPTED : Standing.WHOLE;
  }

  private static boolean isClause(String text, ConditionWord word) {
    return VERB.matcher(text.substring(word.start(), word.end())).find();
  }

  /// From the word that opens the condition on, up to the words; empty if none does. A condition does not reach over a
  /// result that has one of its own.
  private static String opening(String text, ConditionWord word) {
    int from = ResultWords.in(text).stream().mapToInt(ResultWord::end)
        .filter(end -> end <= word.start() && ResultWords.isConditional(text.substring(end))).max().orElse(0);
    Matcher before = OPENING.matcher(text.substring(from, word.start()));
    return before.find() ? before.group() : "";
  }
}
