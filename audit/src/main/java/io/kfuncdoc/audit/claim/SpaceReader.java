package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.fact.KfuncFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads of which address space an address is said to be.
final class SpaceReader {

  private static final Pattern SPACE = Pattern.compile(
      "(?<!\\w)(?<not>not (?:an? |the )?|no |never (?:an? )?|rather than (?:an? )?)?(?<space>kernel|user)"
          + "(?: ?(?:space|mode|side|land|virtual|memory|logical|mapped))* (?:pointers?|address(?:es)?|va)(?!\\w)");
  private static final Pattern OF_RESULT = Pattern.compile(
      "(?:return(?:s|ed|ing)?|results?|return value|yields|gives(?: back)?|hands (?:out|back))"
          + "(?: (?:value|is|are|being|will|be|always|either|therefore|an?|the|valid|plain|usable|raw|\\w+ed))* $");

  private final KfuncFacts facts;

  SpaceReader(KfuncFacts facts) {
    this.facts = facts;
  }

  List<Claim> read(Sentence sentence) {
    List<Claim> claims = new ArrayList<>();
    String text = sentence.text();
    if (!text.contains("kernel") && !text.contains("user")) {
      return claims;
    }
    Matcher space = SPACE.matcher(text);
    while (space.find()) {
      if (space.group("not") != null) {
        continue;
      }
      String before = text.substring(0, space.start());
      String clause = before.replaceFirst("^.*(?: [,;:] | or | if )", "");
      Set<String> marked = facts.names().marked(clause);
      boolean result = OF_RESULT.matcher(before).find()
          || sentence.place() == Place.RETURN && marked.isEmpty() && !clause.contains("@");
      String parameter = marked.size() == 1 ? marked.iterator().next() : sentence.parameter();
      if (result) {
        claims.add(new Claim.InSpace(sentence, space.start(), "", space.group("space"), space.group().strip()));
      } else if (!parameter.isEmpty() && (sentence.place() == Place.PARAMETER || isOf(clause))) {
        claims.add(new Claim.InSpace(
            sentence, space.start(), parameter, space.group("space"), space.group().strip()));
      }
    }
    return claims;
  }

  private static boolean isOf(String clause) {
    return clause.matches(".*@\\w+ (?:is|must be|has to be|should be|holds|as)(?: also| always)?(?: an?"
        + "| the)?(?: valid)? ");
  }
}
