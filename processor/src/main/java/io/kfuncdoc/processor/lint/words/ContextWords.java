package io.kfuncdoc.processor.lint.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a sentence says of who may call a function.
public final class ContextWords {

  private static final String CANNOT_SLEEP = "(?:programs?|callers?|contexts?|code) (?:that|which|where \\w+)"
      + " (?:cannot|can't|may not|must not|do not|does not|is not able to|are not able to) sleep";
  private static final String ATOMIC = "(?:an? |the )?(?:non-?sleepable|non-?sleeping|atomic|interrupt|irq"
      + "|hard-?irq|soft-?irq|nmi|" + CANNOT_SLEEP + ")\\b";
  private static final String SLEEPABLE = "(?:an? |the )?(?:\\w+ )?(?:sleepable|process|task|user)(?: context"
      + "| program| code| bpf|\\b(?! space|-space))";
  private static final String CALLED = "(?:called|callable|used|usable|invoked|available|allowed|safe|permitted|valid)";
  private static final String FROM = " (?:to call |to use )?(?:from|in|by|to|for|within|inside|under) ";
  private static final String ITSELF = "(?:^|\\(\\) |\\b(?:it|this|function|kfunc|call|which) |\\band (?=may"
      + "|might|never|does|will|cannot))";

  private static final String LOCK = "[^.;,]*(?:\\b|_)spin[ _-]?locks?\\b";
  private static final String LOCKED = " (?:while|with|under|when)\\b(?! no| out)" + LOCK;
  private static final String NEVER_CALL = "\\b(?:do not|don't|never|must not|may not|should not) (?:call|use|invoke)"
      + "(?: (?:it|them|(?:this|these|the)(?: \\w+)?|\\w+\\(\\)))?";
  /// Nothing is added by which others may call too.
  private static final String NOT_MORE = "(?!,? (?:or|and|as well|not)\\b|/)";

  /// Each of [#WORDS] has one of these.
  private static final Hint HINT = Hint.of("sleep", "context", "atomic", "interrupt", "irq", "nmi", "process", "task",
      "user", "block", "spin");

  private static final Map<Claimed, List<Pattern>> WORDS = Map.of(
      Claimed.SLEEPABLE_ONLY, List.of(
          of("\\bsleepable(?:[- ](?:bpf|programs?|callers?|contexts?|code))*[ -]only\\b"),
          of("\\bonly sleepable\\b"),
          of("\\bprocess context,?(?: \\w+)? only\\b"),
          of("^(?:context: )?process context\\b" + NOT_MORE),
          of("^context: (?:(?:process|task|sleepable)(?: context)?+|(?:may|can|might) sleep)\\b" + NOT_MORE),
          of("\\b(?:callers?|programs?) (?:must|has to|have to|needs? to) (?:be|run)(?: running)? (?:in|from|within) "
              + SLEEPABLE),
          of("(?<!from |for |to )\\b" + CANNOT_SLEEP + " (?:must not|may not|cannot|can't|should not"
              + "|are not allowed to|is not allowed to)(?: \\w+)? (?:call|use|invoke)\\b"),
          of(NEVER_CALL + FROM + ATOMIC),
          of("\\bonly(?: be)?(?: " + CALLED + ")?" + FROM + SLEEPABLE),
          of("\\b" + CALLED + " only" + FROM + SLEEPABLE),
          of("\\b(?:must|has to|have to|needs? to)(?: only)? be " + CALLED + "(?: only)?" + FROM + SLEEPABLE),
          of("\\b(?:callers?|programs?) (?:must|has to|have to|needs? to) be (?:sleepable|able to sleep"
              + "|allowed to sleep)"),
          of("\\b(?:requires?|needs?) (?:an? )?(?:sleepable|process) (?:context|program|caller)"),
          of("\\b(?:must|may|can|should|shall) ?(?:not|never) be " + CALLED + FROM + ATOMIC),
          of("\\bnot " + CALLED + FROM + ATOMIC),
          of("\\bnon-?sleepable (?:programs?|callers?|contexts?) (?:(?:is|are) (?:refused|rejected|not allowed)"
              + "|(?:cannot|must not|may not))"),
          of("\\b(?:verifier )?(?:rejects|refuses) (?:\\w+ )?non-?sleepable\\b")),
      Claimed.ANY, List.of(
          of("(?<!not )(?:from |in |^)(?:context: )?any context\\b"),
          of("^(?:context: )?any context\\b"),
          of("^context: any\\b"),
          of("\\b(?:may|can|could) (?:also |even )?be " + CALLED + FROM + ATOMIC),
          of("(?<!not )(?<!not be )(?<!cannot be )\\b(?:callable|safe|usable|allowed)" + FROM + ATOMIC),
          of("\\bsleepable (?:or|and) (?:not|non)\\b|\\bnon-?sleepable (?:or|and) sleepable\\b")),
      Claimed.MAY_SLEEP, List.of(of(ITSELF + "(?:may|might|can|could) (?:also )?(?:sleep"
          + "|block)\\b"), of("\\bmight_sleep\\(\\)")),
      Claimed.NEVER_SLEEPS, List.of(
          of(ITSELF + "(?:never|does not|doesn't|cannot|will not|won't) (?:sleeps?|blocks?)\\b")),
      Claimed.SPIN_LOCK, List.of(
          of("\\b(?:may|can) (?:also |even )?be " + CALLED + LOCKED)),
      Claimed.NO_SPIN_LOCK, List.of(
          of("\\b(?:must|may|can|should) ?(?:not|never) be " + CALLED + LOCKED),
          of("\\b(?:not|never) " + CALLED + LOCKED),
          of(NEVER_CALL + LOCKED),
          of("\\b(?:callers?|programs?) (?:must|may|can|should) ?not hold an?\\b" + LOCK)));
  /// Where this stands, what is said is said of some calls only.
  private static final Pattern SOME = of("\\b(?:if|when|where|unless|whether) (?:the|its|a|your) (?:caller|program)");

  private ContextWords() {}

  /// What is said of callers.
  public enum Claimed { SLEEPABLE_ONLY, ANY, MAY_SLEEP, NEVER_SLEEPS, SPIN_LOCK, NO_SPIN_LOCK }

  /// Words that say it, and where they stand.
  public record Word(Claimed claim, int start, int end) {}

  /// None overlaps another; none where the sentence speaks of some callers only.
  public static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    if (!HINT.isIn(text) || SOME.matcher(text).find()) {
      return words;
    }
    for (Claimed claim : Claimed.values()) {
      for (Pattern pattern : WORDS.getOrDefault(claim, List.of())) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
          int start = matcher.start();
          int end = matcher.end();
          if (words.stream().noneMatch(w -> w.start() < end && start < w.end())) {
            words.add(new Word(claim, start, end));
          }
        }
      }
    }
    return words;
  }

  private static Pattern of(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
