package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.words.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads plain statements without a condition: that an argument is ignored, what the memory holds, with which flags the
/// function is registered, since when it is there, and since when all kfuncs demand trusted arguments.
final class StatementReader {

  private static final String VERY = "(?: (?:always|simply|silently|currently|completely|entirely|just))*";
  private static final Pattern IGNORED = Pattern.compile(
      "(?:^|[,;:.] |(?:and|but) )(?:the )?@(?<p>\\w+)(?: argument| parameter)? is" + VERY
          + " (?:ignored|unused|not used|not looked at|disregarded)(?= [.;]|$)");
  private static final Pattern IGNORED_HERE = Pattern.compile(
      "(?:^|, |; )(?<words>(?:is" + VERY + " )?(?:ignored|unused|not used|not looked at|disregarded))(?: [.;]|$)");

  private static final Phrase NOT_ZEROED = new Phrase(
      "(?:contents?|pages?|memory|bytes)(?: \\w+){0,5}? (?:is|are)(?: \\w+)? (?:undefined|unspecified|indeterminate"
          + "|un ?initiali[sz]ed)|(?:pages?|memory|bytes|contents?)(?: \\w+){0,4}? (?:is|are) (?:not|never)"
          + "(?: \\w+)? (?:zeroed|cleared|initiali[sz]ed|zero filled|zero)|not zeroed"
          + "|un ?initiali[sz]ed (?:pages?|memory)"
          + "|(?:does|do) not (?:zero|clear|initiali[sz]e) the (?:pages?|memory)");
  private static final Phrase ZEROED = new Phrase(
      "(?:backed by|with|filled with|have|has|contain|contains|of|holds?) (?:\\w+ )?"
          + "(?:zeroed|zero filled|zero) (?:memory|pages?)"
          + "|(?:pages?|memory|bytes|contents?)(?: \\w+){0,3}? (?:is|are)(?: always| all)?"
          + " (?:zeroed|cleared|zero filled|zero)|(?:backed by|populated with) (?:\\w+ )?(?:memory|pages?)");
  private static final Phrase ABSENT = new Phrase(
      "(?:is|are|does|do|has|have)? ?not (?:backed|populated)|(?:no|without)(?: \\w+)? memory (?:is|are|has been)"
          + " (?:consumed|allocated|given|used|behind|assigned)|(?:have|has) no (?:\\w+ )?memory");
  private static final Pattern CLAUSE = Pattern.compile(" [,;] ");
  private static final Pattern ELSEWHERE = Pattern.compile(
      "(?<!\\w)(?:if|when|whenever|unless|until|till|after|afterwards|once|before|already|user space|later|then|freed"
          + "|no longer|again|reads?)(?!\\w)");

  private static final Pattern REGISTERED = Pattern.compile("(?<!\\w)registered (?:without flags"
      + "|with(?: the flags?)? (?<flags>kf_\\w+(?:(?: ,|,)?(?: and)? kf_\\w+)*))");
  private static final Pattern FLAG = Pattern.compile("kf_\\w+");
  private static final Pattern SINCE = Pattern.compile(
      "^(?:(?:it is )?(?:there|available|present) )?in linux since (?<since>\\d+\\.\\d+(?:\\.\\d+)?)");

  private static final Pattern TRUSTED = Pattern.compile(
      "^what kf_trusted_args asks for holds for every kfunc since (?<since>\\d+\\.\\d+)");

  private final KfuncFacts facts;

  StatementReader(KfuncFacts facts) {
    this.facts = facts;
  }

  List<Claim> read(Sentence sentence) {
    List<Claim> claims = new ArrayList<>();
    String text = sentence.text();
    ignored(sentence, text, claims);
    if (sentence.place() == Place.DESCRIPTION) {
      int from = 0;
      for (String clause : CLAUSE.split(text)) {
        if (!ELSEWHERE.matcher(clause).find()) {
          contents(sentence, clause, text.indexOf(clause, from), claims);
        }
        from += clause.length();
      }
    }
    Matcher registered = REGISTERED.matcher(text);
    if (registered.find()) {
      Set<String> flags = new LinkedHashSet<>();
      if (registered.group("flags") != null) {
        FLAG.matcher(registered.group("flags")).results().forEach(f -> flags.add(f.group()));
      }
      claims.add(new Claim.Registered(sentence, registered.start(), flags));
    }
    Matcher since = SINCE.matcher(text);
    if (since.find()) {
      claims.add(new Claim.ThereSince(sentence, since.start(), since.group("since")));
    }
    Matcher trusted = TRUSTED.matcher(text);
    if (trusted.find()) {
      claims.add(new Claim.TrustedSince(sentence, trusted.start(), trusted.group("since")));
    }
    return claims;
  }

  private void ignored(Sentence sentence, String text, List<Claim> claims) {
    Matcher ignored = IGNORED.matcher(text);
    Matcher here = IGNORED_HERE.matcher(text);
    if (ignored.find()) {
      facts.names().marked("@" + ignored.group("p"))
          .forEach(p -> claims.add(new Claim.Ignores(sentence, ignored.start("p"), p)));
    } else if (!sentence.parameter().isEmpty() && here.find()) {
      claims.add(new Claim.Ignores(sentence, here.start("words"), sentence.parameter()));
    }
  }

  private static void contents(Sentence sentence, String text, int from, List<Claim> claims) {
    Phrase.Search not = NOT_ZEROED.search(text);
    Phrase.Search absent = ABSENT.search(text);
    Phrase.Search there = ZEROED.search(text);
    if (not.next()) {
      claims.add(new Claim.Holds(sentence, from + not.match().start(), Claim.Memory.NOT_ZEROED));
    } else if (absent.next()) {
      claims.add(new Claim.Holds(sentence, from + absent.match().start(), Claim.Memory.ABSENT));
    } else if (there.next()) {
      claims.add(new Claim.Holds(sentence, from + there.match().start(), Claim.Memory.THERE));
    }
  }
}
