package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.words.Concept;
import io.kfuncdoc.audit.words.Phrase;
import io.kfuncdoc.audit.words.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads which of two things is decided first: "the alignment is checked before the range".
final class OrderReader {

  private static final String CHECKED =
      "(?:checked|tested|validated|examined|looked at|verified|evaluated|considered)";
  private static final String WINS = "(?:takes? precedence|has precedence|wins|takes? priority) over";
  private static final String THEN = "first ,? ?(?:and )?(?:only )?(?:then|afterwards|next)";
  private static final String RUNS = "(?:checks?|tests?) (?:comes?|goes|runs?|happens?) before";

  private static final String SECOND = "(?<b>[^;.]*?)(?= , (?:so|which|because|since|as|hence)(?!\\w)|[;.]|$)";

  /// What a sentence has that speaks of an order.
  private static final Phrase SIGN = new Phrase("(?:" + CHECKED + "|" + WINS + "|" + THEN + "|" + RUNS + ")(?!\\w)");
  private static final Pattern ORDER = Pattern.compile(
      "(?<a>[^,;]*?)(?: is| are)?(?: only)? " + CHECKED
          + "(?: first ,)?(?: even)? (?<w>before|ahead of|prior to|after)(?: that of)? " + SECOND);
  private static final Pattern PRECEDENCE = Pattern.compile("(?<a>[^,;]*?) " + WINS + " " + SECOND);
  private static final Pattern FIRST = Pattern.compile(
      "(?<a>[^,;]*?) (?:is|are|comes?|goes) (?:" + CHECKED + " )?" + THEN + " " + SECOND);
  private static final Pattern COMES = Pattern.compile("(?<a>[^,;]*?) " + RUNS + " " + SECOND);

  /// What the nouns of a check stand for; general words.
  private static final Map<Concept, Pattern> NOUNS = Map.of(
      Concept.MISALIGNED, Pattern.compile("alignment"),
      Concept.EXCEEDS, Pattern.compile("(?<!\\w)(?:range|bounds|size|limit)(?!\\w)"),
      Concept.LOCK_FAILURE, Pattern.compile("(?<!\\w)lock"),
      Concept.BUSY, Pattern.compile("(?:free space|occupancy|availability|whether (?:\\w+ ){0,5}free)"),
      Concept.NOT_SUCH, Pattern.compile("(?<!\\w)(?:type|kind|map)(?!\\w)"),
      Concept.ZERO, Pattern.compile("(?<!\\w)(?:zero|0|@?\\w*count|number)(?!\\w)"));

  private final KfuncFacts facts;

  OrderReader(KfuncFacts facts) {
    this.facts = facts;
  }

  List<Claim> read(Sentence sentence) {
    List<Claim> claims = new ArrayList<>();
    if (!SIGN.isIn(sentence.text())) {
      return claims;
    }
    for (Pattern pattern : List.of(ORDER, PRECEDENCE, FIRST, COMES)) {
      Matcher matcher = pattern.matcher(sentence.text());
      while (matcher.find()) {
        Reading a = check(matcher.group("a"));
        Reading b = check(matcher.group("b"));
        boolean turned = pattern == ORDER && matcher.group("w").equals("after");
        int at = matcher.start("a");
        claims.add(turned ? new Claim.Precedes(sentence, at, b, a) : new Claim.Precedes(sentence, at, a, b));
      }
    }
    return claims;
  }

  private Reading check(String words) {
    Reading reading = facts.reader().one(words);
    if (!reading.concepts().isEmpty() && !Set.of(Concept.ALIGNED).equals(reading.concepts())) {
      return reading;
    }
    Set<Concept> concepts = EnumSet.noneOf(Concept.class);
    NOUNS.forEach((concept, noun) -> {
      if (noun.matcher(words).find()) {
        concepts.add(concept);
      }
    });
    return new Reading(
        reading.text(), concepts, Set.of(), Set.of(), reading.stems(), reading.numbers(), Set.of(), true);
  }
}
