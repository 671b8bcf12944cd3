package io.kfuncdoc.processor.lint.words;

import io.kfuncdoc.model.Errno;
import io.kfuncdoc.processor.lint.words.ResultWord.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a sentence says of results.
public final class ResultWords {

  private static final String ERRNO = "(?-i:(?<![\\w-])-?E(?:[A-Z][A-Z0-9]+|2BIG)(?:_[A-Z]+)?\\b)";
  private static final String VALUE = "(?:" + ERRNO + "|(?-i:\\bNULL\\b)|(?<![\\w.])-?\\d+(?![\\w.]*\\d|x)|\\bzero\\b)";
  private static final String VALUES = "(?<values>" + VALUE + "(?:(?:,| or|, or| and) (?:else )?" + VALUE + ")*)";
  /// A number is a result only where nothing is counted.
  private static final String END = "(?=$|[^\\w\\s]|\\s(?:if|when|where|or|and|on|for|in|otherwise|is|are"
      + "|without|with|unless|to)\\b)";
  private static final String CONNECTOR = "(?:if|when|whenever|where|for|in case|on|unless)";

  private static final List<Pattern> RETURNS = List.of(
      of("\\breturn(?:s|ed|ing)?(?: the| an?)?(?: error| errno| value| code| status)*(?: of| either| is"
          + "| with)? " + VALUES + END),
      of("(?<values>" + VALUE + "(?: or " + VALUE + ")?) (?:is|are|will be|gets) (?:then |always |also )?returned\\b"),
      of("\\b(?:fail(?:s|ing)?|refused|rejected) with (?:an? )?(?:error )?" + VALUES + END),
      of("\\b(?:yields?|gives?(?: back)?|results? (?:is|in)|answers?(?: with)?|evaluates to|get(?:s"
          + "|ting)?) " + VALUES + END),
      of("(?<values>" + ERRNO + "),?:? (?=" + CONNECTOR + "\\b)"),
      of("(?:^|, |,? or |,? and )(?<values>0|NULL|zero) (?=(?:if|when|on success|on failure|on error)\\b)"),
      of("\\b(?:error(?: code)?|errno) (?<values>" + ERRNO + ")"),
      of("^(?<values>" + ERRNO + "|(?-i:NULL\\b))(?=:| - )"));

  /// Denials of a result that no condition makes: "the result is never NULL".
  private static final Pattern NEVER = of(
      "(?<!\\b(?:if|when|whether|unless|while|until|once|because|where) (?:the|its|a) )"
      + "\\b(?:results?|return(?:ed)? (?:value|address|pointer)|(?:value|address|pointer)"
      + " (?:that is )?(?:returned|handed (?:back|out))) (?:(?:is|can|will)(?: be)? never(?: be)?|(?:cannot|can't) be"
      + "|is guaranteed (?:not to be|to not be)|(?:is always|is guaranteed to be) (?:not |non-(?=NULL)))\\s*"
      + VALUES + END);

  /// Without one of these no value stands in a text, and what [#RETURNS] and [#NEVER] look for is not in it.
  private static final Pattern HINT = of("\\d|zero|null|(?-i:E[A-Z])");

  private static final String SUBJECT = "(?:\\b(?:it|this|that|function|kfunc|calls?|and|then|which"
      + "|this one)\\s+|\\(\\) |^|, )";
  /// Words of a kind other than a result's value, and what a text has that has them.
  private record Other(Pattern words, Hint hint) {}

  private static final Map<Kind, Other> OTHERS = Map.of(
      Kind.NO_OP, new Other(
          of("\\b(?<!not )(?:an? )?(?:silent |harmless )?no-?op\\b|\\bsilently ignored\\b"),
          Hint.of("noop", "no-op", "ignored")),
      Kind.NOTHING, new Other(
          of("\\bdo(?:es)? nothing\\b|\\bnothing (?:is done|happens)\\b|\\b(?:has|have) no effect\\b"),
          Hint.of("nothing", "effect")),
      Kind.FAILS, new Other(
          of(SUBJECT + "(?:will |always )?fails\\b(?! with)|\\b(?:is|are) (?:an error|rejected|refused"
              + "|invalid|not allowed|illegal)\\b(?! with)"),
          Hint.of("fail", "error", "reject", "refuse", "invalid", "not allowed", "illegal")),
      Kind.CHANGES, new Other(
          of("\\b(?:is|are|gets?|will be) (?:silently |simply |then )?(?:rounded|aligned) (?:up|down)\\b"),
          Hint.of("rounded", "aligned")),
      Kind.SUCCEEDS, new Other(
          of("\\bsucceeds?\\b|\\bis (?:no|not an) error\\b|\\bis harmless\\b|\\b(?:is|are|gets?|will be) "
              + "(?:silently |simply |then )?(?:cut|clamped|truncated|shortened|clipped|capped)\\b"
              + "|\\b(?:is|are) (?:accepted|allowed|valid|legal|permitted|fine)\\b"),
          Hint.of("succeed", "error", "harmless", "cut", "clamp", "truncat", "shorten", "clip", "capped", "accepted",
              "allowed", "valid", "legal", "permitted", "fine")),
      Kind.NEVER_FAILS, new Other(
          of("\\bnever fails?\\b|\\bcan(?:not|'t) fail\\b|\\balways succeeds?\\b|\\b(?:does not"
              + "|doesn't|will not) fail\\b"),
          Hint.of("fail", "succeed")));

  /// What [#things(String)] finds has one of these.
  private static final Hint THING = Hint.of("return", "result");

  private static final Pattern MEASURE = of(
      "\\b(?:returns?|(?:result|return value) is) the (?:\\w+ )?(?:number|count|amount|index|length|size|offset) of\\b"
      + "(?![^,;]* to (?:the|its|an?)\\b)"
      + "|\\bthe (?:number|count|amount) of [^,;]*?(?:is|are) returned\\b");
  private static final Pattern ADDRESS = of("\\breturns? (?:the|an?) (?:\\w+ ){0,2}pointer to\\b");

  private static final Pattern DENIED = of("(?:\\b(?:not(?! only| just| merely)|never|no longer|cannot|nor|neither"
      + "|without|instead of|rather than)|n't)(?: \\w+)?\\s*$");
  private static final Pattern MENTION = Pattern.compile(ERRNO);

  private static final Pattern NO_SUCH = of("\\b(?:no longer|no|not(?! only| just| merely)|cannot|never|nor|neither"
      + "|without|instead of|rather than|unlike)(?: an?)?(?: \\w+)?(?: with| of| as| by| an?| the| error)?\\s+"
      + "(?:" + ERRNO + "(?:,? or|,? nor|,) )*$|n't(?: \\w+)?(?: with)?\\s+(?:" + ERRNO + "(?:,? or|,? nor|,) )*$");

  private static final Pattern TAKEN_FOR = of(
      "\\b(?:treat|take|regard|interpret|read|map|turn|translate|convert)(?:s|ed|ing)? (?:an? |the )?"
      + VALUE + " (?:as|for|into|to)(?: an?)? $");

  private static final Pattern AFTER = of("\\s*,?:?\\s*(?:(?:too|also|error|then|only"
      + "|instead)\\s+)?" + CONNECTOR + "\\b");

  private ResultWords() {}

  /// In the order of the text; none overlaps another.
  public static List<ResultWord> in(String text) {
    List<ResultWord> words = new ArrayList<>();
    if (HINT.matcher(text).find()) {
      returns(text, words);
    }
    for (Kind kind : Kind.values()) {
      Other other = OTHERS.get(kind);
      if (other != null && other.hint().isIn(text)) {
        Matcher matcher = other.words().matcher(text);
        while (matcher.find()) {
          boolean negated = kind != Kind.NEVER_FAILS && DENIED.matcher(text.substring(0, matcher.start())).find();
          add(words, new ResultWord(kind, List.of(), negated, matcher.start(), matcher.end()), matcher.end());
        }
      }
    }
    words.sort(Comparator.comparingInt(ResultWord::start));
    return words;
  }

  private static void returns(String text, List<ResultWord> words) {
    for (Pattern pattern : RETURNS) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        List<String> values = values(matcher.group("values"));
        boolean negated = DENIED.matcher(text.substring(0, matcher.start())).find();
        add(words, new ResultWord(Kind.RETURNS, values, negated, matcher.start(), matcher.end("values")),
            matcher.end());
      }
    }
    for (Matcher never = NEVER.matcher(text); never.find();) {
      add(words, new ResultWord(Kind.RETURNS, values(never.group("values")), true, never.start(), never.end("values")),
          never.end());
    }
  }

  private static void add(List<ResultWord> words, ResultWord word, int end) {
    boolean known = word.kind() != Kind.RETURNS || word.values().stream().allMatch(ResultWords::isKnown);
    boolean neverFails = word.kind() == Kind.SUCCEEDS || word.kind() == Kind.FAILS;
    words.removeIf(w -> w.kind() == Kind.SUCCEEDS && word.kind() == Kind.NEVER_FAILS && overlap(w, word, end));
    if (known && words.stream().noneMatch(w -> overlap(w, word, neverFails ? word.end() : end))) {
      words.add(word);
    }
  }

  private static boolean overlap(ResultWord a, ResultWord b, int end) {
    return a.start() < end && b.start() < a.end();
  }

  private static boolean isKnown(String value) {
    return !value.startsWith("-E") || Errno.named(value.substring(1)).isPresent();
  }

  private static List<String> values(String written) {
    List<String> values = new ArrayList<>();
    for (String one : written.split(",? (?:or|and) (?:else )?|, ")) {
      String value = one.strip();
      values.add(value.equalsIgnoreCase("zero") ? "0" : value.startsWith("E") ? "-" + value : value);
    }
    return values;
  }

  /// What a sentence calls the result: a number of something, or a pointer.
  public record Thing(boolean pointer, int start, int end) {}

  /// Those that are not denied.
  public static List<Thing> things(String text) {
    List<Thing> things = new ArrayList<>();
    if (!THING.isIn(text)) {
      return things;
    }
    for (Pattern pattern : List.of(MEASURE, ADDRESS)) {
      for (Matcher thing = pattern.matcher(text); thing.find();) {
        if (!DENIED.matcher(text.substring(0, thing.start())).find()) {
          things.add(new Thing(pattern.equals(ADDRESS), thing.start(), thing.end()));
        }
      }
    }
    return things;
  }

  /// An errno anywhere: `-EBUSY`, or `EBUSY` if there is one of that name.
  public record Mention(String errno, int start, int end) {}

  /// In the order of the text.
  public static List<Mention> errnos(String text) {
    List<Mention> mentions = new ArrayList<>();
    Matcher matcher = MENTION.matcher(text);
    while (matcher.find()) {
      String name = matcher.group().startsWith("-") ? matcher.group().substring(1) : matcher.group();
      if (matcher.group().startsWith("-") || Errno.named(name).isPresent()) {
        mentions.add(new Mention("-" + name, matcher.start(), matcher.end()));
      }
    }
    return mentions;
  }

  /// Whether what stands before an errno makes it what somebody takes a result for: "treat `NULL` as".
  public static boolean isTranslated(String before) {
    return TAKEN_FOR.matcher(before).find();
  }

  /// Whether what stands before an errno denies it: "never -EAGAIN", "does not return -EAGAIN or".
  public static boolean isDenied(String before) {
    return NO_SUCH.matcher(before).find();
  }

  /// Whether what follows the words is a condition of theirs.
  public static boolean isConditional(String rest) {
    return AFTER.matcher(rest).lookingAt();
  }

  /// Words vary in case; NULL and errnos do not.
  private static Pattern of(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
