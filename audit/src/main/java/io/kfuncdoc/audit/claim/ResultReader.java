package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.words.Concept;
import io.kfuncdoc.audit.words.Lexicon;
import io.kfuncdoc.audit.words.Phrase;
import io.kfuncdoc.audit.words.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what is returned when. "R if C" binds what follows, up to the next result; "if C, R" and "a C gives R" bind
/// what stands before.
final class ResultReader {

  private static final Pattern DIVISION = Pattern.compile(
      " ; | \\. | , but (?!then )| while (?!a |the |@|holding)| , whereas | whereas ");
  private static final Pattern FORWARD = Pattern.compile(
      "^(?: (?:is|are) returned)? ?[,:;(-]{0,2} ?(?:also |or |only |but |and |either |returned |especially )?"
          + "(?<c>if|when|whenever|where|in case(?: of)?|unless|because|once|as soon as|should|as long as"
          + "|on|upon|for|otherwise|after|with|in all other cases|in any other case|to (?:indicate|signal|say) that"
          + "|meaning that|means that|means|:|-)(?!\\w)");
  private static final Pattern DISTANT = Pattern.compile(
      "^(?: (?!if |when |unless )[\\w@',()-]+){0,9}? (?<c>if|when|whenever|unless|in case(?: of)?|because)(?!\\w)");
  private static final Pattern BACKWARD = Pattern.compile(
      "(?<!even )(?<!\\w)(?<c>if|when|whenever|unless|where|in case(?: of)?|should|as long as|once)(?!\\w)");
  private static final Pattern PREPOSITION = Pattern.compile("(?<!\\w)(?<c>for|with|without|on|upon|given)(?!\\w)");
  private static final Pattern TAIL = Pattern.compile(
      "(?: [,;:.(-])?(?: (?:or|and|but|else|otherwise|then|also|again|so|in that case|instead|thus|therefore|hence))*"
          + "(?:(?: (?:it|this|the (?:return value|\\w+)|that|which|bpf_\\w+))?"
          + "(?: (?:also|will|always|simply|still|then|just|silently|quietly|therefore))*"
          + "(?: (?:returns?|returned|returning|fails? with|yields?|gives?(?: back)?|reports?|results? in|rejected with"
          + "|answers?|produces?|is|are|gets?|leads? to|causes?|be|sees?|makes?(?: \\w+)? (?:call"
          + "|function)(?: return)?))"
          + "(?: (?:an?|the|error|value|always))*)?(?: [,;:.(-])*\\s*$");
  private static final String SIGNS = ",;:.(-";

  /// The words with which [#TAIL] can end.
  private static final Set<String> LAST = Set.of(
      "or", "and", "but", "else", "otherwise", "then", "also", "again", "so", "case", "instead", "thus", "therefore",
      "hence", "return", "returns", "returned", "returning", "with", "yield", "yields", "give", "gives", "back",
      "report", "reports", "in", "answer", "answers", "produce", "produces", "is", "are", "get", "gets", "to", "cause",
      "causes", "be", "see", "sees", "call", "function", "a", "an", "the", "error", "value", "always");
  private static final Pattern EVEN =
      Pattern.compile("(?: ,)?(?: and)?(?: not)? even (?:if|when|though|for|with) (?<even>.*)$");
  private static final Pattern ASIDE = Pattern.compile(
      "(?: [,(])? (?:regardless of|irrespective of|no matter|see(?: also)?|for example|for instance|such as"
          + "|including|so that|so the|as described|as above|in which case|note|be it) .*$| [,(] that is .*$");
  private static final Pattern VALUE_NOUN = Pattern.compile(
      "(?<!\\w)(?:address|pointer|number|count|length|size|handle|reference|offset|index|id|value)(?!\\w)");

  private static final Pattern OTHER_VALUES = Pattern.compile("(?:any|every|all)?thing else|(?:any|all"
      + "|every)? ?other values?");
  private static final Pattern CONTINUED =
      Pattern.compile("^(?:(?:also|or|and|likewise|further|finally) ?,? )*(?:if|when|whenever|for|unless"
          + "|in case)(?!\\w)");

  private static final Pattern JOINT = Pattern.compile(
      "(?: ,)? (?:and|but)?(?: (?:it|the call|the function|also|then|simply|just|returns?|yields?|is))* ?"
          + "|(?: is returned)?(?: ,)?(?: and)? ?| with(?: an?)? ?");
  private static final Pattern PLAIN = Pattern.compile("^(?:is|are) (?:an error|(?:a )?(?:no op|noop|nop))$");
  private static final Pattern DOING = Pattern.compile("^(?:to )?\\w+ing .*\\w{3}|^(?:passing|giving|calling) ");
  private static final Phrase CONDITIONAL = new Phrase("(?:if|when|unless)(?!\\w)");

  private final KfuncFacts facts;
  private final Lexicon lexicon;

  ResultReader(KfuncFacts facts, Lexicon lexicon) {
    this.facts = facts;
    this.lexicon = lexicon;
  }

  List<Claim> read(Sentence sentence) {
    List<Claim> claims = new ArrayList<>();
    String text = sentence.text();
    Matcher division = DIVISION.matcher(text);
    int from = 0;
    while (division.find()) {
      clause(sentence, continued(text.substring(from, division.start()), sentence.place(), claims), claims);
      from = division.end();
    }
    clause(sentence, continued(withoutStop(text.substring(from)), sentence.place(), claims), claims);
    return claims;
  }

  private static String withoutStop(String text) {
    return text.endsWith(" .") ? text.substring(0, text.length() - 2)
        : text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /// "NULL if A; if B": the second clause speaks of the result of the first.
  private String continued(String clause, Place place, List<Claim> before) {
    List<ResultWords.Word> words = ResultWords.in(clause, true);
    boolean conjunction = CONTINUED.matcher(clause).find();
    boolean continues = !before.isEmpty() && (words.isEmpty()
        ? conjunction || place == Place.RETURN && says(clause)
        : conjunction && words.stream().allMatch(w -> w.result() instanceof Result.Nothing));
    return continues && before.getLast() instanceof Claim.Returns(_, Result.Value(String text), _, _)
        ? "returns " + text.toLowerCase(Locale.ROOT) + (conjunction ? " " : " if ") + clause
        : clause;
  }

  private void clause(Sentence sentence, String clause, List<Claim> claims) {
    boolean underReturn = sentence.place() == Place.RETURN;
    List<ResultWords.Word> words = ResultWords.in(clause, underReturn).stream()
        .filter(w -> !(w.result() instanceof Result.Nothing) || !isOfEffect(clause, w))
        .toList();
    if (underReturn) {
      described(sentence, clause, words, claims);
    }
    @Nullable String[] conditions = new String[words.size()];
    boolean[] unless = new boolean[words.size()];
    int taken = 0;
    for (int i = 0; i < words.size(); i++) {
      ResultWords.Word word = words.get(i);
      int next = i + 1 < words.size() ? words.get(i + 1).start() : clause.length();
      String after = clause.substring(word.end(), next);
      Matcher forward = FORWARD.matcher(after);
      Matcher distant = DISTANT.matcher(after);
      Matcher found = forward.find() ? forward : distant.find() ? distant : null;
      if (found != null && !condition(after, found).isBlank()) {
        conditions[i] = condition(after, found);
        unless[i] = found.group("c").equals("unless");
        taken = next;
      } else {
        boolean shared = i > 0 && conditions[i - 1] != null && joined(clause, words.get(i - 1), word);
        Matcher backward = shared ? null : conjunction(clause.substring(taken, word.start()));
        String before = withoutTail(clause.substring(taken, word.start()));
        if (backward != null && backward.end() < before.length()) {
          String conjunction = backward.group("c");
          String kept = conjunction.matches("on|upon|without") ? conjunction : "";
          conditions[i] = kept + before.substring(backward.end());
          unless[i] = conjunction.equals("unless");
        } else if (shared) {
          conditions[i] = conditions[i - 1];
          unless[i] = unless[i - 1];
        } else if (before.strip().startsWith("otherwise") || before.strip().startsWith("else")) {
          conditions[i] = "otherwise";
        } else if (OTHER_VALUES.matcher(clause.substring(taken, word.start())).find()) {
          conditions[i] = "anything else";
        } else if (saysSomething(before) || isOfSomething(word, before)) {
          conditions[i] = before;
        }
      }
    }
    for (int i = words.size() - 2; i >= 0; i--) {
      if (conditions[i] == null && joined(clause, words.get(i), words.get(i + 1))) {
        conditions[i] = conditions[i + 1];
        unless[i] = unless[i + 1];
      }
    }
    for (int i = 0; i < words.size(); i++) {
      claims.add(claim(sentence, words.get(i).result(), conditions[i], unless[i]));
    }
  }

  private static String condition(String after, Matcher conjunction) {
    String word = conjunction.group("c");
    String rest = withoutTail(after.substring(conjunction.end()));
    Matcher again = FORWARD.matcher(rest);
    if ((word.equals("-") || word.equals(":")) && again.find()) {
      String inner = again.group("c");
      return (inner.matches("on|upon|otherwise") ? inner + " " : "") + rest.substring(again.end()).strip();
    }
    return (word.matches("on|upon|otherwise|in a.*") ? word + " " : "") + rest.strip();
  }

  /// Whether words are part of an effect: "what lies beyond the end is ignored".
  private boolean isOfEffect(String clause, ResultWords.Word word) {
    return lexicon.findUpTo(Concept.CLAMPS, clause).stream()
        .filter(h -> h.concept() == Concept.ROUNDS || h.concept() == Concept.CLAMPS)
        .anyMatch(h -> h.start() < word.end() && word.start() < h.end());
  }

  /// The text without what leads to a result. That begins with a blank, or is nothing.
  private static String withoutTail(String text) {
    if (!canEndTail(text)) {
      return text;
    }
    Matcher tail = TAIL.matcher(text);
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (tail.region(at, text.length()).lookingAt()) {
        return text.substring(0, at);
      }
    }
    return text;
  }

  /// Whether the last word is one with which [#TAIL] can end, or there are signs behind it.
  private static boolean canEndTail(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end == 0 || SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
      return true;
    }
    return LAST.contains(text.substring(text.lastIndexOf(' ', end - 1) + 1, end));
  }

  private static boolean joined(String clause, ResultWords.Word first, ResultWords.Word second) {
    String between = clause.substring(Math.min(first.end(), second.start()), second.start());
    return JOINT.matcher(between).matches();
  }

  private boolean says(String clause) {
    Reading reading = facts.reader().one(clause);
    return reading.main().stream().anyMatch(c -> !c.isWeak() && c != Concept.WITHIN && c != Concept.DEFERS)
        || !reading.main().isEmpty() && !reading.named().isEmpty();
  }

  private boolean saysSomething(String before) {
    return facts.reader().concepts(before).stream().anyMatch(c -> c != Concept.WITHIN && c != Concept.BELOW);
  }

  /// "Freeing a page twice is an error": words that name what fails, or does nothing, whatever they mean.
  private boolean isOfSomething(ResultWords.Word word, String before) {
    boolean plain = word.result() instanceof Result.Failure || word.result() instanceof Result.Nothing;
    return plain && PLAIN.matcher(word.result().text()).find() && DOING.matcher(before.strip()).find();
  }

  /// "The address of the first page on success": a result that is described and not named.
  private void described(Sentence sentence, String clause, List<ResultWords.Word> words, List<Claim> claims) {
    int end = words.isEmpty() ? clause.length() : words.getFirst().start();
    String head = withoutTail(clause.substring(0, end));
    boolean conditional = !head.contains("success") && CONDITIONAL.isIn(head);
    if (VALUE_NOUN.matcher(head).find() && !conditional) {
      claims.add(new Claim.Returns(
          sentence, new Result.Described(head.strip()), List.of(facts.reader().one("success")), List.of()));
    }
  }

  private Claim claim(Sentence sentence, Result result, @Nullable String condition, boolean unless) {
    if (condition == null || condition.isBlank()) {
      return new Claim.Returns(sentence, result, List.of(), List.of());
    }
    String plain = ASIDE.matcher(" " + condition).replaceFirst("");
    List<Reading> even = List.of();
    Matcher evenIf = EVEN.matcher(plain);
    if (evenIf.find()) {
      even = facts.reader().alternatives(evenIf.group("even"));
      plain = plain.substring(0, evenIf.start());
    }
    List<Reading> alternatives = sentence.parameter().isEmpty() || !OTHER_VALUES.matcher(plain).find()
        ? facts.reader().alternatives(plain)
        : List.of(facts.reader().one("invalid").of(sentence.parameter()));
    if (unless) {
      alternatives = alternatives.stream().map(Reading::negated).toList();
    }
    if (sentence.place() == Place.PARAMETER && !sentence.parameter().isEmpty()) {
      alternatives = alternatives.stream()
          .map(r -> Set.of(Concept.ZERO, Concept.NONZERO, Concept.MISALIGNED).containsAll(r.main())
              ? r.of(sentence.parameter()) : r)
          .toList();
    }
    return new Claim.Returns(sentence, result, alternatives, even);
  }

  /// The first conjunction, else the last preposition that can stand for one; of several alike, "with A or with B", the
  /// first.
  private static @Nullable Matcher conjunction(String text) {
    Matcher first = BACKWARD.matcher(text);
    if (first.find()) {
      return first;
    }
    Matcher matcher = PREPOSITION.matcher(text);
    int from = -1;
    String word = "";
    while (matcher.find()) {
      from = matcher.group("c").equals(word) ? from : matcher.start();
      word = matcher.group("c");
    }
    return from >= 0 && matcher.find(from) ? matcher : null;
  }
}
