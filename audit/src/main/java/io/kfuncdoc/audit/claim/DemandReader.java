package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.words.Concept;
import io.kfuncdoc.audit.words.Phrase;
import io.kfuncdoc.audit.words.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a caller must see to: "must be non-zero and no greater than ...; otherwise the call fails".
final class DemandReader {

  private static final Phrase MUST = new Phrase(
      "(?<!\\w)(?:must|shall|has to|have to|needs to|need to|is required to|are required to|is expected to|should"
          + "|may only|can only)(?: always| also| both| either)*"
          + " (?<not>not |never )?(?=(?:be|lie|fall|fit|name|refer|point|exceed|stay|start|denote|identify"
          + "|equal)(?!\\w))");
  private static final Pattern REQUIRED = Pattern.compile("^(?:required to be|always|only) (?=\\w)");
  private static final Pattern END = Pattern.compile(" [;.(:]| , (?:otherwise|or else|else|because|since|as|so"
      + "|which)(?!\\w)"
      + "| , or (?=(?:[\\w%-]+ ){1,4}(?:is|are|will be) (?:returned|refused|rejected)|(?:the \\w+|this|it) (?:will )?"
      + "(?:fails?|returns?)(?!\\w))"
      + "| (?:or else|otherwise|because|since|so that|in order to|to be|for the)(?!\\w)");
  private static final Pattern BETWEEN =
      Pattern.compile("^(?:be |lie |fall )?(?:in the range )?(?:between|from) (?<low>\\w+) (?:and|to) ");
  private static final Pattern PARTS = Pattern.compile(" (?:and|,|, and)(?: (?:must|also|be))* (?=\\w)");
  private static final Phrase FAILS = new Phrase(
      "(?:otherwise|or else|else|if not)(?: ,)? (?:the |this |it )?\\w* ?(?:fails|is refused|is rejected|will fail"
          + "|returns)");
  private static final Pattern OTHERWISE = Pattern.compile("(?:otherwise|or else|else|if not)(?!\\w)");
  private static final Set<Concept> DEMANDS = EnumSet.of(
      Concept.ZERO, Concept.NONZERO, Concept.ALIGNED, Concept.WITHIN, Concept.EXCEEDS, Concept.BELOW);
  /// "@page_cnt pages": what is counted, and not the count.
  private static final Pattern COUNTED =
      Pattern.compile("@\\w+ (?!argument|parameter|value|pointer|address)\\w+s\\s*$");
  private static final Pattern OF_RESULT = Pattern.compile("(?<!\\w)(?:result|return value|returned)(?!\\w)");

  private final KfuncFacts facts;

  DemandReader(KfuncFacts facts) {
    this.facts = facts;
  }

  List<Claim> read(Sentence sentence) {
    List<Claim> claims = new ArrayList<>();
    String text = sentence.text();
    boolean failing = FAILS.isIn(text);
    Phrase.Search search = MUST.search(text);
    int from = 0;
    while (search.next()) {
      Matcher must = search.match();
      String before = text.substring(from, must.start());
      String rest = text.substring(must.end());
      Matcher end = END.matcher(rest);
      String demanded = BETWEEN.matcher(end.find() ? rest.substring(0, end.start()) : rest)
          .replaceFirst("at least ${low} and no greater than ");
      from = must.end();
      demand(sentence, must, before, demanded, failing, claims);
    }
    if (claims.isEmpty() && sentence.place() == Place.PARAMETER && !sentence.parameter().isEmpty()) {
      described(sentence, claims);
    }
    return claims;
  }

  /// Whether the words say what comes of it where a demand is not met.
  static boolean isOtherwise(String text) {
    return OTHERWISE.matcher(text).lookingAt();
  }

  private void demand(
      Sentence sentence, Matcher must, String before, String demanded, boolean failing, List<Claim> claims) {
    String subject = subject(sentence, before);
    if (subject.isEmpty()) {
      return;
    }
    boolean not = must.group("not") != null;
    String modal = sentence.written(must.group().strip(), must.start());
    List<Reading> violations = new ArrayList<>();
    List<String> wordings = new ArrayList<>();
    for (String part : PARTS.split(demanded)) {
      Reading reading = facts.reader().one(part.strip());
      Reading own = new Reading(
          reading.text(), reading.concepts(), Set.of(subject), Set.of(subject), reading.stems(), reading.numbers(),
          reading.facets(), false);
      violations.add(not ? own : own.negated());
      wordings.add(modal + " " + sentence.written(part.strip(), must.end()));
    }
    claims.add(new Claim.Demands(sentence, must.start(), violations, wordings, failing, true));
  }

  /// The parameter that must be something; empty if it is something else.
  private String subject(Sentence sentence, String before) {
    Set<String> marked = facts.names().marked(before);
    if (marked.size() == 1) {
      return COUNTED.matcher(before).find() ? "" : marked.iterator().next();
    }
    if (!sentence.parameter().isEmpty()) {
      return marked.isEmpty() || marked.contains(sentence.parameter()) ? sentence.parameter() : "";
    }
    Set<String> spoken = OF_RESULT.matcher(before).find() ? Set.of() : facts.names().spokenLast(before);
    return spoken.size() == 1 ? spoken.iterator().next() : "";
  }

  /// "Page-aligned address, or NULL": what an argument is said to be like.
  private void described(Sentence sentence, List<Claim> claims) {
    Matcher required = REQUIRED.matcher(sentence.text());
    boolean firm = required.find();
    Reading reading = facts.reader().one(sentence.text());
    Set<Concept> wanted = EnumSet.noneOf(Concept.class);
    wanted.addAll(reading.concepts());
    wanted.retainAll(DEMANDS);
    String subject = sentence.parameter();
    if (!firm && (wanted.size() > 1 || sentence.text().contains(" or "))) {
      wanted.remove(Concept.ZERO);
    }
    List<Reading> violations = new ArrayList<>();
    for (Concept one : wanted) {
      violations.add(said(reading, Set.of(one), subject).negated());
    }
    if (!reading.stems().isEmpty()) {
      violations.add(said(reading, Set.of(), subject).negated());
    }
    if (!violations.isEmpty()) {
      List<String> wordings = Collections.nCopies(violations.size(), sentence.raw());
      claims.add(new Claim.Demands(sentence, 0, violations, wordings, false, false));
    }
  }

  private static Reading said(Reading reading, Set<Concept> concepts, String subject) {
    return new Reading(
        reading.text(), concepts, Set.of(subject), Set.of(subject), reading.stems(), reading.numbers(), Set.of(),
        false);
  }
}
