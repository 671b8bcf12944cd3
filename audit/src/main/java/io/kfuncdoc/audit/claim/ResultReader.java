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
      " ; | \\. | , as do(?:es)? | , but (?!then |is |are |does |do |has |not |it )"
          + "| while (?!a |the |@|holding)| , whereas | whereas ");
  private static final Pattern FORWARD = Pattern.compile(
      "^(?: (?:is|are) returned)? ?[,:;(-]{0,2} ?(?:also |or |only |but |and |either |returned |especially )?"
          + "(?<c>if|when|whenever|where|in case(?: of)?|unless|because|once|as soon as|should|as long as"
          + "|on|upon|for|otherwise|after|with|in all other cases|in any other case"
          + "|in (?:(?:one|any|each|either|all) of )?(?:these|those|the following) (?:cases?|conditions?)(?: :)?"
          + "|to (?:indicate|signal|say) that"
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
  private static final Pattern EVEN =
      Pattern.compile("(?: ,)?(?: and)?(?: not)? even (?:if|when|though|for|with) (?<even>.*)$");
  private static final Pattern ASIDE = Pattern.compile(
      "(?: [,(])? (?:regardless of|irrespective of|no matter|see(?: also)?|for example|for instance|such as"
          + "|including|so that|so the|as described|as above|in which case|note|be it) .*$| [,(] that is .*$");
  private static final Pattern VALUE_NOUN = Pattern.compile(
      "(?<!\\w)(?:address|pointer|number|count|length|size|handle|reference|offset|index|id|value)(?!\\w)");

  private static final Pattern OTHER_VALUES = Pattern.compile("(?:any|every|all)?thing else"
      + "|(?:any|every)thing (?:but|other than|except) (?:0|zero|null)|(?:any|all"
      + "|every)? ?other values?");
  /// "0 does not always mean ...: it is also returned for ...".
  private static final Pattern ANTECEDENT = Pattern.compile(
      "^(?<said>[^;.]*?(?<!\\w)(?<value>null|zero|0|-e[a-z0-9]{2,})(?!\\w)[^;.]* : )"
          + "(?:it|this|that) is(?= (?:also )?returned)");
  private static final Pattern CONTINUED =
      Pattern.compile("^(?:(?:also|or|and|likewise|further|finally) ?,? )*(?:if|when|whenever|for|unless"
          + "|in case)(?!\\w)");

  private static final Pattern JOINT = Pattern.compile(
      "(?: ,)? (?:and|but)?(?: (?:it|the call|the function|also|then|simply|just|returns?|yields?|is))* ?"
          + "|(?: is returned)?(?: ,)?(?: and)? ?| with(?: an?)? ?");
  /// "0, or an errno": one result beside another, and no condition of it.
  private static final Pattern BESIDE = Pattern.compile("(?: [,;/])?(?: or(?: else)?)? ");
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
    String text = ANTECEDENT.matcher(sentence.text()).replaceFirst("${said}${value} is");
    Matcher division = DIVISION.matcher(text);
    int from = 0;
    boolean alike = false;
    while (division.find()) {
      clause(sentence, text.substring(from, division.start()), from, alike, claims);
      from = division.end();
      alike = division.group().startsWith(" , as do");
    }
    clause(sentence, withoutStop(text.substring(from)), from, alike, claims);
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
    return continues && before.getLast() instanceof Claim.Returns(_, _, Result.Value(String text), _, _, _)
        ? "returns " + text.toLowerCase(Locale.ROOT) + (conjunction ? " " : " if ") + clause
        : clause;
  }

  /// @param from  the offset of the clause in the sentence
  /// @param alike whether what it says has the result of the clause before: "as does"
  private void clause(Sentence sentence, String words, int from, boolean alike, List<Claim> claims) {
    String clause = alike && !claims.isEmpty() && claims.getLast() instanceof Claim.Returns before
        ? returned(before.result()) + words
        : continued(words, sentence.place(), claims);
    read(sentence, clause, from - (clause.length() - words.length()), claims);
  }

  private static String returned(Result result) {
    return switch (result) {
      case Result.Value(String text) -> "returns " + text.toLowerCase(Locale.ROOT) + " if ";
      case Result.SomeErrno _ -> "returns an errno if ";
      case Result.Failure _ -> "the call fails if ";
      case Result.Nothing _ -> "nothing happens if ";
      case Result.Success _, Result.Described _ -> "it succeeds if ";
    };
  }

  /// @param base what an offset of the clause lacks to be one of the sentence
  private void read(Sentence sentence, String clause, int base, List<Claim> claims) {
    boolean underReturn = sentence.place() == Place.RETURN;
    List<ResultWords.Word> words = ResultWords.in(clause, underReturn).stream()
        .filter(w -> !(w.result() instanceof Result.Nothing) || !isOfEffect(clause, w))
        .toList();
    if (underReturn) {
      described(sentence, clause, base, words, claims);
    }
    @Nullable String[] conditions = new String[words.size()];
    int[] at = new int[words.size()];
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
        at[i] = word.end();
        unless[i] = found.group("c").equals("unless");
        taken = next;
      } else {
        boolean beside = i > 0 && conditions[i - 1] == null && BESIDE.matcher(
            clause.substring(Math.min(words.get(i - 1).end(), word.start()), word.start())).matches();
        if (beside) {
          taken = Math.max(taken, words.get(i - 1).end());
        }
        boolean shared = i > 0 && conditions[i - 1] != null && joined(clause, words.get(i - 1), word);
        Matcher backward = shared ? null : conjunction(clause.substring(taken, word.start()));
        String before = saying(clause.substring(taken, word.start()));
        at[i] = taken;
        if (backward != null && backward.end() < before.length()) {
          String conjunction = backward.group("c");
          String kept = conjunction.matches("on|upon|without") ? conjunction : "";
          conditions[i] = kept + before.substring(backward.end());
          unless[i] = conjunction.equals("unless");
        } else if (shared) {
          conditions[i] = conditions[i - 1];
          at[i] = at[i - 1];
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
        at[i] = at[i + 1];
        unless[i] = unless[i + 1];
      }
    }
    for (int i = 0; i < words.size(); i++) {
      ResultWords.Word word = words.get(i);
      if (i > 0 && word.result() instanceof Result.Nothing && !(words.get(i - 1).result() instanceof Result.Nothing)
          && joined(clause, words.get(i - 1), word)) {
        continue;
      }
      claims.add(claim(sentence, Math.max(0, base + word.start()), word.result(), Math.max(0, base + at[i]),
          conditions[i], unless[i]));
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
    Matcher tail = TAIL.matcher(text);
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (tail.region(at, text.length()).lookingAt()) {
        return text.substring(0, at);
      }
    }
    return text;
  }

  /// As [#withoutTail]; where nothing is left that says something, less may be taken away: "failing to take the lock also
  /// yields".
  private String saying(String text) {
    String before = withoutTail(text);
    if (saysSomething(before)) {
      return before;
    }
    Matcher tail = TAIL.matcher(text);
    for (int at = text.indexOf(' ', before.length() + 1); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (tail.region(at, text.length()).lookingAt()) {
        return saysSomething(text.substring(0, at)) ? text.substring(0, at) : before;
      }
    }
    return before;
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
  private void described(
      Sentence sentence, String clause, int base, List<ResultWords.Word> words, List<Claim> claims) {
    int end = words.isEmpty() ? clause.length() : words.getFirst().start();
    String head = withoutTail(clause.substring(0, end));
    int or = head.indexOf(" , or ");
    String first = or < 0 ? head : head.substring(0, or);
    boolean conditional = !first.contains("success") && CONDITIONAL.isIn(first);
    if (VALUE_NOUN.matcher(first).find() && !conditional) {
      claims.add(new Claim.Returns(
          sentence, Math.max(0, base), new Result.Described(head.strip()), Math.max(0, base),
          List.of(facts.reader().one("success")), List.of()));
    }
  }

  private Claim claim(
      Sentence sentence, int at, Result result, int when, @Nullable String condition, boolean unless) {
    if (condition == null || condition.isBlank()) {
      return new Claim.Returns(sentence, at, result, when, List.of(), List.of());
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
          .map(r -> Set.of(Concept.ZERO, Concept.NONZERO, Concept.MISALIGNED, Concept.NOT_SUCH).containsAll(r.main())
              ? r.of(sentence.parameter()) : r)
          .toList();
    }
    return new Claim.Returns(sentence, at, result, when, alternatives, even);
  }

  /// The first conjunction, else the last preposition that can stand for one; of several alike, "with A or with B", the
  /// first. None that is part of other words: "not on a boundary".
  private @Nullable Matcher conjunction(String text) {
    Matcher first = BACKWARD.matcher(text);
    if (first.find()) {
      return first;
    }
    Matcher matcher = PREPOSITION.matcher(text);
    int from = -1;
    String word = "";
    List<Lexicon.Hit> hits = lexicon.find(text);
    while (matcher.find()) {
      int at = matcher.start();
      if (hits.stream().anyMatch(h -> h.start() < at && at < h.end())) {
        continue;
      }
      from = matcher.group("c").equals(word) ? from : matcher.start();
      word = matcher.group("c");
    }
    return from >= 0 && matcher.find(from) ? matcher : null;
  }
}
