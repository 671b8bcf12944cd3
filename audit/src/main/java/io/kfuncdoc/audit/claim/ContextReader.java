package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads who may call.
final class ContextReader {

  private static final String NONE = "(?:(?:can|may|must|do|does|are|is|should)? ?not|never|neither|no)";
  private static final Phrase ANY = new Phrase(
      "verifier (?:\\w+ )?(?:calls|replaces|swaps|rewrites|uses|picks|substitutes|inserts|patches|chooses|redirects)"
          + "|any context|every context|all contexts|any (?:kind of )?(?:bpf )?(?:programs?|callers?)(?! (?:that"
          + "|which))"
          + "|(?:sleepable|sleep)(?: \\w+)? (?:or|and|as well as) (?:in )?(?:non sleepable|not|in atomic)"
          + "|both sleepable|non sleepable(?: \\w+)? (?:and|or|as well as) (?:from )?sleepable"
          + "|(?:also|too|as well|even|safe|fine|ok|allowed|callable|called|usable|used|available)(?: \\w+){0,3} "
          + "(?:from|in|by|to|for) (?:an? )?(?:\\w+ )?(?:non sleepable|atomic|irq|interrupt"
          + "|any (?:\\w+ )?(?:context|program|caller))"
          + "|(?:whether|regardless|no matter|irrespective)(?: \\w+){0,8} sleep(?:able)?"
          + "|(?:non sleepable|atomic)(?: \\w+){0,3} (?:too|as well|are fine|is fine|works?|may call|can call)"
          + "|(?:does|will|do) not (?:sleep|block)|(?:never|can not|may not|must not) (?:sleeps|blocks)"
          + "|need not be (?:able to sleep|sleepable|allowed to sleep)|not (?:only|just|restricted|limited|confined)"
          + "(?: \\w+){0,4} sleepable|no (?:restriction|requirement)s? on the (?:calling )?context|from anywhere");
  private static final Phrase SLEEPABLE_ONLY = new Phrase(
      "(?:only|solely|exclusively)(?: \\w+){0,5} (?:allowed|able|permitted) to (?:sleep|block)"
          + "|(?:only|solely|exclusively)(?: \\w+){0,5} (?:an? )?(?:\\w+ )?(?<!non )sleepable"
          + "|(?<!non )sleepable(?: \\w+){0,3} only|(?:requires?|required|needs?|restricted to|limited to"
          + "|reserved for|confined to)"
          + "(?: \\w+){0,3} (?<!non )sleepable|must be(?: \\w+){0,3} (?<!non )sleepable|sleepable only"
          + "|" + NONE + "(?: \\w+){0,4} (?:from|in|by|to|for|within|on) (?:an? )?(?:\\w+ )?(?:non sleepable|atomic"
          + "|interrupt|irq|programs? that (?:can|may) not sleep|contexts? that (?:can|may) not sleep"
          + "|callers? that can not)"
          + "|(?:callers?|programs?|contexts?) (?:must|has to|have to|needs to|need to) be (?:able|allowed"
          + "|permitted) to (?:sleep|block)"
          + "|(?:refus|reject|den)\\w+(?: \\w+){0,5} (?:non sleepable|can not sleep|may not sleep)"
          + "|(?:non sleepable)(?: \\w+){0,4} (?:rejected|refused|not allowed|can not call|may not call|must not)"
          + "|process context|(?:may|can|to) be called (?:from|by|in) (?:an? )?(?<!non )sleepable(?! (?:or|and))"
          + "|callable from (?:an? )?(?<!non )sleepable(?! (?:\\w+ )?(?:or|and))"
          + "|(?:for|from|by|in) (?<!non )sleepable (?:bpf )?(?:programs?|contexts?)(?! (?:or|and|as well))"
          + "|^sleepable(?: context| programs?)?(?: \\.)?$");
  private static final Pattern MAY_SLEEP = Pattern.compile(
      "(?:^|; |, |\\. |(?:it|this|call|function|kfunc|which|and) )(?:may|might|can|could|will) (?:sleep|block)(?!\\w)");
  private static final Phrase LOCK = new Phrase("(?:bpf_)?(?:spin[ _])?locks?(?: \\w+)? (?:is |are )?held|hold(?:s"
      + "|ing)? (?:an? |the )?"
      + "(?:bpf[ _])?(?:spin[ _])?lock|under (?:an? )?(?:bpf[ _])?(?:spin[ _])?lock|while locked");
  /// A lock of the function's own, or one that must be held, is none that may be: "with the arena lock held".
  private static final Pattern OWN_LOCK = Pattern.compile(
      "(?<!\\w)(?:only|must|has to|have to|needs to|requires?|required|expects?|assumes?)(?!\\w)"
          + "|(?<!\\w)(?!(?:an?|the|any|some|its|their|bpf|spin|bpf_\\w+|raw|own|caller|program|other|another|while"
          + "|with|holding|hold|under|even|no|when|if|is)(?!\\w))\\w+ (?:spin )?locks?(?: \\w+)? (?:is |are )?held"
          + "|(?:spin )?locks? of (?:the|its|an?) (?!caller|program)");
  private static final Pattern DIVISION =
      Pattern.compile(" [;.] | , (?=(?:but|and|may|must|can|it|not|while)(?!\\w))");
  private static final Phrase NOT_CALLED = new Phrase(
      "(?:(?:can|may|must|should) ?(?:not|never)|not|never)(?: be)?(?: safely)? (?:called|used|callable|allowed"
          + "|available|safe|usable|permitted|run|invoked)(?!\\w)");
  private static final Pattern DENIED = Pattern.compile("(?<!\\w)(?:not|never|no)(?!\\w)(?! only)");
  private static final Pattern WORDS = Pattern.compile(
      "(?<!\\w)(?:contexts?|sleep\\w*|block|atomic|irqs?|interrupts?|preempt\\w*|rcu|nmi|soft ?irq"
          + "|locks? held)(?!\\w)");

  private ContextReader() {}

  static List<Claim> read(Sentence sentence) {
    List<Claim> claims = new ArrayList<>();
    Matcher division = DIVISION.matcher(sentence.text());
    int from = 0;
    while (division.find()) {
      part(sentence, from, division.start(), claims);
      from = division.end();
    }
    part(sentence, from, sentence.text().length(), claims);
    return claims;
  }

  private static void part(Sentence sentence, int start, int end, List<Claim> claims) {
    String part = sentence.text().substring(start, end);
    String text = (part.endsWith(".") ? part.substring(0, part.length() - 1) : part).strip();
    int from = start + part.indexOf(text);
    Phrase.Search lock = LOCK.search(text);
    Phrase.Search any = ANY.search(text);
    Phrase.Search only = SLEEPABLE_ONLY.search(text);
    boolean denied = DENIED.matcher(text).find();
    if (lock.next()) {
      if (!denied && OWN_LOCK.matcher(text).find()) {
        return;
      }
      claims.add(new Claim.CalledFrom(sentence, from + lock.match().start(),
          denied ? Claim.Caller.NOT_UNDER_SPIN_LOCK : Claim.Caller.UNDER_SPIN_LOCK));
    } else if (any.next() && !text.startsWith("not ") && !text.startsWith("never ") && !NOT_CALLED.isIn(text)) {
      claims.add(new Claim.CalledFrom(sentence, from + any.match().start(), Claim.Caller.ANY));
    } else if (sentence.place() == Place.CONTEXT && text.equals("any")) {
      claims.add(new Claim.CalledFrom(sentence, from, Claim.Caller.ANY));
    } else if (only.next()) {
      claims.add(new Claim.CalledFrom(sentence, from + only.match().start(), Claim.Caller.SLEEPABLE_ONLY));
    } else if (text.contains("sleep") || text.contains("block")) {
      Matcher sleeps = MAY_SLEEP.matcher(text);
      if (sleeps.find()) {
        claims.add(new Claim.CalledFrom(sentence, from + sleeps.start(), Claim.Caller.MAY_SLEEP));
      }
    }
  }

  /// Whether the sentence has words of a context.
  static boolean speaksOfContext(Sentence sentence) {
    return WORDS.matcher(sentence.text()).find();
  }
}
