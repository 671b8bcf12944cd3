package io.kfuncdoc.processor.lint.words;

import io.kfuncdoc.model.Kfunc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells which conditions of a sentence belong to which result.
///
/// "returns R if C" binds what follows, up to the next result; "if C, R" and "a C is R" bind what stands before, as
/// long as no other condition is between them.
public final class ConditionBinding {

  private static final Pattern DIVISION = Pattern.compile("; | — | – | -- |, but |, while |, whereas "
      + "|, otherwise |, else ");
  private static final Pattern OTHER_CONDITION = Pattern.compile("\\b(?:if|when|whenever|unless|until|because"
      + "|once|so that)\\b");
  private static final Pattern CONNECTOR = Pattern.compile("^\\s*,?:?\\s*(?:\\w+\\s+)?(?:if|when|whenever|where"
      + "|for|in case|on|unless)\\b");
  private static final Pattern END = Pattern.compile("[,;:.(]| or if ");
  private static final Pattern MODAL = Pattern.compile("\\b(?:may|might|can|could|should|would"
      + "|must)\\s+(?:also\\s+)?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern JOINT = Pattern.compile(",? and (?:then |also |thus |it )?");
  /// Between a result and why it comes about: "-EINVAL: ...".
  private static final Pattern REASON = Pattern.compile("(?::| -) ");
  private static final Pattern OR_ELSE = Pattern.compile("[,;]? (?:or else|or|otherwise|else|if not),? ");
  /// Between "or" and what then happens.
  private static final Pattern OBJECT = Pattern.compile("(?:(?:the|this|a) )?(?:\\w+ )?(?:it )?");
  private static final int NEAR = 70;

  private ConditionBinding() {}

  /// A result with its conditions; any of them brings it about.
  ///
  /// @param open          whether there are words of a condition that the vocabulary does not have
  /// @param openCondition those words
  public record Bound(ResultWord result, List<ConditionWord> conditions, boolean open, String openCondition, int start,
      int end) {}

  /// Each result that a sentence names; clause by clause, and then what demands say.
  public static List<Bound> in(String text, Subject subject) {
    List<Bound> bound = new ArrayList<>();
    int from = 0;
    for (Matcher division = DIVISION.matcher(text); division.find(); from = division.end()) {
      clause(text, from, division.start(), subject, bound);
    }
    clause(text, from, text.length(), subject, bound);
    demands(text, subject, bound);
    return bound;
  }

  /// "x must be A, or R" says that R comes of an x that is not A.
  private static void demands(String text, Subject subject, List<Bound> bound) {
    for (DemandWords.Demand demand : DemandWords.in(text, subject.parameters(), subject.parameter())) {
      String rest = text.substring(demand.end());
      Matcher joint = OR_ELSE.matcher(rest);
      if (demand.parameter() != null && joint.lookingAt()) {
        int from = demand.end() + joint.end();
        ConditionWord broken = new ConditionWord(demand.broken(), demand.parameter(), demand.value(), "",
            ConditionWord.Standing.WHOLE, demand.start(), demand.end());
        results(text.substring(from), subject).stream()
            .filter(r -> OBJECT.matcher(text.substring(from, from + r.start())).matches())
            .forEach(r -> bound.add(new Bound(r, List.of(broken), false, "", demand.start(), from + r.end())));
      }
    }
  }

  private static List<ResultWord> results(String clause, Subject subject) {
    List<ResultWord> results = new ArrayList<>(ResultWords.in(clause));
    List<Kfunc> own = subject.kfunc() == null ? subject.contract().kfuncs() : List.of(subject.kfunc());
    EffectWords.in(clause, own).stream()
        .filter(e -> results.stream().noneMatch(r -> r.start() < e.end() && e.start() < r.end()))
        .toList().forEach(results::add);
    results.sort(Comparator.comparingInt(ResultWord::start));
    return results;
  }

  private static void clause(String text, int from, int to, Subject subject, List<Bound> bound) {
    String clause = text.substring(from, to);
    List<ResultWord> results = results(clause, subject);
    if (results.isEmpty()) {
      return;
    }
    List<ConditionWord> conditions = ConditionWords.in(clause, subject);
    int taken = 0;
    for (int i = 0; i < results.size(); i++) {
      ResultWord result = results.get(i);
      int least = taken;
      boolean stated = conditions.stream().anyMatch(c -> c.start() >= least && c.end() <= result.start())
          || OTHER_CONDITION.matcher(clause.substring(0, result.start())).find();
      int last = stated ? i : lastJoined(clause, results, i);
      int after = results.get(last).end();
      int next = last + 1 < results.size() ? results.get(last + 1).start() : clause.length();
      String rest = clause.substring(after, Math.max(after, next));
      boolean forward = ResultWords.isConditional(rest) || CONNECTOR.matcher(rest).find()
          || !stated && REASON.matcher(rest).lookingAt();
      List<ConditionWord> own = conditions.stream()
          .filter(c -> forward ? c.start() >= after && c.end() <= next : c.start() >= least
          && c.end() <= result.start())
          .toList();
      if (!forward && !own.isEmpty() && !reaches(clause, own.getLast().end(), result.start())) {
        own = List.of();
      }
      boolean open = own.isEmpty() && (forward || OTHER_CONDITION.matcher(clause.substring(0, result.start())).find())
          || MODAL.matcher(clause.substring(0, result.start())).find();
      int start = own.isEmpty() ? result.start() : Math.min(result.start(), own.getFirst().start());
      int end = own.isEmpty() ? result.end() : Math.max(result.end(), own.getLast().end());
      bound.add(new Bound(result, own, open, forward && open ? openCondition(rest) : "", from + start, from + end));
      taken = forward && !own.isEmpty() ? own.getLast().end() : taken;
    }
  }

  /// The result whose condition that one has too, as in "returns 0 and does nothing if C"; itself, if there is none.
  private static int lastJoined(String clause, List<ResultWord> results, int index) {
    int last = index;
    while (last + 1 < results.size() && results.get(last).kind() != ResultWord.Kind.NEVER_FAILS
        && results.get(last).end() <= results.get(last + 1).start()
        && JOINT.matcher(clause.substring(results.get(last).end(), results.get(last + 1).start())).matches()) {
      last++;
    }
    return last;
  }

  private static boolean reaches(String clause, int from, int to) {
    return to - from <= NEAR && !OTHER_CONDITION.matcher(clause.substring(from, to)).find();
  }

  private static String openCondition(String rest) {
    Matcher connector = CONNECTOR.matcher(rest);
    String words = connector.find() ? rest.substring(connector.end()) : rest;
    Matcher end = END.matcher(words);
    return end.find() ? words.substring(0, end.start()) : words;
  }
}
