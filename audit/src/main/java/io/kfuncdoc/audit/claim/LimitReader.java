package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads up to which number an argument may go: "at most 512", "must not exceed 16", "between 1 and 64".
final class LimitReader {

  private static final Phrase MOST = new Phrase(
      "(?:at most|no more than|not more than|no greater than|not greater than|no larger than|not larger than"
          + "|(?:must|shall|may|can|should|will|does) ?not exceed|not exceeding|up to|(?:a )?maximum(?: of)?"
          + "|limited to|between \\d{1,18} and|capped at) (?<n>\\d{1,18})(?! ?(?:%|[kmg]i?b(?!\\w)))(?![\\w.]*\\w)");
  private static final Pattern CLAUSE = Pattern.compile("^.*(?: [;.:] | , (?:and|but) )");

  private final KfuncFacts facts;

  LimitReader(KfuncFacts facts) {
    this.facts = facts;
  }

  List<Claim> read(Sentence sentence) {
    List<Claim> claims = new ArrayList<>();
    Phrase.Search search = MOST.search(sentence.text());
    while (search.next()) {
      Matcher matcher = search.match();
      String before = CLAUSE.matcher(sentence.text().substring(0, matcher.start())).replaceFirst("");
      Set<String> marked = facts.names().marked(before);
      String parameter = marked.size() == 1 ? marked.iterator().next() : marked.isEmpty() ? sentence.parameter() : "";
      if (!parameter.isEmpty()) {
        claims.add(new Claim.Limits(sentence, matcher.start(), parameter, Long.parseLong(matcher.group("n"))));
      }
    }
    return claims;
  }
}
