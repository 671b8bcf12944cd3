package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Param;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells what asserts something of a parameter from what only names it: "the arena", "number of pages", "NUMA node, or
/// NUMA_NO_NODE".
final class Naming {

  /// What is part of a name: "the arena that owns the pages", "where the range starts", "node it comes from".
  private static final Pattern CLAUSE = Pattern.compile(
      "(?<!,) (?:that|which|who)(?: the \\w+)?(?: (?:\\w+ly|should|shall|must|can|may|will|is|are|was|were|to)){0,4}"
          + " [\\w']+(?= |$)(?! not(?!\\w))"
          + "|(?:^|(?<!,) )(?:where|how \\w+|(?:at|in|from|to|of) which)"
          + "(?: (?!(?:is|are|was|must|can|may|will|has) (?!to )[@\\w])[@\\w']+){1,6}(?= (?:[,;.:(]|or )|$)"
          + "|(?<!^|[,;:.(-]|of|to|in|on|at|for|from|with|than|by|and|or|inside|within|into|if|when|the) (?:the|user)"
          + " (?:first |user |new )?[\\w']+ (?:shall|should|is|are|would|will|must)?(?: [\\w']+){0,5}?"
          + " (?:from|to|at|in|into|on|get|begin|start)(?= [,;.]|$)");

  /// What is left to the kernel by a value that the contract names, too: "NULL lets the kernel pick one".
  private static final Pattern OFFER = Pattern.compile(
      "(?:(?:pass|use|give) )?(?<value>null|0|-1|[a-z]+(?:_[a-z]+)+)(?: \\( -1 \\))?(?: ,)?"
          + " (?:if|when|where|for|to|lets|means|leaves|has|=|-)(?: [\\w']+){0,6}?"
          + " (?:choos\\w*|choice|picks?|selects?|decides?|none|anywhere"
          + "|any(?: (?:place|address|one|node)(?: will do)?)?|no preference|not (?:matter|care))"
          + "(?: (?:one|it|a place|for itself|to the kernel|will do|address|node|place)){0,3}(?= [,;.]|$)");
  private static final Pattern RESERVED = Pattern.compile(
      "^(?:(?:currently |as yet )?reserved)?(?: ?for (?:future|later) (?:use|extensions?))?(?= [,;.]|$)");

  private static final String VERBS =
      "is|are|was|were|be|been|has|have|had|does|do|did|can|could|will|would|may|might|must|shall|should|needs?"
          + "|gets?|becomes?|remains?|stays?|means?|makes?|lets?|chooses|picks|takes|gives|frees|allocates|reserves"
          + "|clamps|skips|ignores|moves|returns|fails?|selects|leaves|keeps|causes|yields|happens|refers"
          + "|lies|contains|includes|excludes|applies|apply|depends|works|requires|allows|waits|sleeps|goes|comes|runs"
          + "|says|tells|decides|determines|specifies|controls|prevents|denotes|belongs|matters|wraps|overrides|passes"
          + "|pass|use|rounds|truncates|zeroes|clears|copies|drops|merges|swaps|evicts|replaces|pins|maps|unmaps";

  /// What no name has.
  private static final Pattern ASSERTING = Pattern.compile(
      "(?<!\\w)(?:if|when|whenever|unless|otherwise|else|until|while|once|because|since|then|hence|so|even|not|never"
          + "|always|no longer|" + VERBS + ")(?!\\w)"
          + "|(?:^|[,;:(-] )(?:(?:and|but|or|then|either) ){0,3}(?:\\w+ly )?(?:\\w{2,}ed|taken|chosen|cut|kept|lost|made"
          + "|put|set|given|hidden|thrown|held|unaligned)(?= (?:up|down|to|by|as|in|at|off|on|out|from|away|back"
          + "|into|over|through|with|without|automatically|[,;.)])|$)");

  /// Other words with which a description claims something; what it is like may say so.
  private static final Pattern CLAIMING = Pattern.compile(
      "(?<!\\w)(?:only|any|ignored|unused|error|invalid|rejected|refused|at most|at least|up to|no more than"
          + "|maximum|minimum|undefined)(?!\\w)");

  /// General words of names.
  private static final String GENERAL =
      "address addresses pointer start starting beginning begin end offset base location place position"
          + " first second last next lowest highest low high page pages range region stretch run part hole window"
          + " area block section mapping size length count number amount quantity total long many much how what"
          + " where id identifier handle object struct kind memory user kernel space virtual exact exactly fixed"
          + " desired wanted wished wish requested request preferred prefer preference preferably none no nowhere"
          + " anywhere somewhere value values flag flags mask bitmask option options mode argument parameter input"
          + " string strings consecutive contiguous adjacent allocate free reserve release use operate operation"
          + " work look get give back take put set aside hand return block populate grab choose pick let leave"
          + " have want own inside within valid null zero aligned boundary optional online future existing default"
          + " own owns come belong appear like go goes up should shall would taken caller";

  /// Units: only those that the contract has for the parameter.
  private static final String UNITS =
      "bytes bits words sectors blocks kilobytes megabytes gigabytes kib mib gib kb mb gb pages seconds"
          + " milliseconds nanoseconds jiffies entries elements";
  private static final Pattern TO = Pattern.compile("(?<!\\S)to [a-z]+(?!\\S)");
  private static final Pattern ANY = Pattern.compile("(?<!\\w)(?:any|every|all|each)(?!\\w)");
  private static final Pattern STRUCT = Pattern.compile("(?<!\\w)(?:struct|union|enum) (?<name>\\w+)");
  private static final Pattern IN_UNITS = Pattern.compile(
      "(?<!\\w)(?:in|(?:number|count|amount) of)(?: \\d+)? (?<unit>[a-z]+)(?= [,;.]|$)");

  private final KfuncFacts facts;
  private final Set<String> general;
  private final Set<String> units;

  Naming(KfuncFacts facts) {
    this.facts = facts;
    this.general = facts.reader().one(GENERAL).stems();
    this.units = facts.reader().one(UNITS).stems();
  }

  /// Whether it says more than what the parameter is like, or has words that are not known.
  boolean asserts(Sentence sentence) {
    return ASSERTING.matcher(bare(sentence)).find() || isStrange(sentence) || isOfAnyKind(sentence);
  }

  /// Whether it is more than a name.
  boolean isMore(Sentence sentence) {
    return asserts(sentence) || CLAIMING.matcher(withoutOffers(sentence)).find();
  }

  private boolean isStrange(Sentence sentence) {
    String text = TO.matcher(withoutOffers(sentence)).replaceAll("");
    Set<String> own = facts.stemsOf(sentence.parameter());
    Matcher unit = IN_UNITS.matcher(text);
    while (unit.find()) {
      for (String stem : facts.reader().one(unit.group("unit")).stems()) {
        if (units.contains(stem) && !own.contains(stem)) {
          return true;
        }
      }
    }
    Matcher struct = STRUCT.matcher(sentence.text());
    if (struct.find() && !isKnown(sentence.parameter(), struct.group("name"))) {
      return true;
    }
    return facts.reader().one(text).stems().stream()
        .anyMatch(s -> !general.contains(s) && !own.contains(s) && !facts.isWord(sentence.parameter(), s));
  }

  /// Whether a type is known: one with underscores by its parts.
  private boolean isKnown(String parameter, String type) {
    return facts.stemsOf(parameter).contains(type) || type.indexOf('_') > 0 && facts.isWord(parameter, type);
  }

  /// Whether it says that every object will do where only one kind does.
  private boolean isOfAnyKind(Sentence sentence) {
    return ANY.matcher(withoutOffers(sentence)).find() && facts.kfunc().parameters().stream()
        .filter(p -> p.name().equals(sentence.parameter())).map(Param::type)
        .anyMatch(t -> t instanceof CType.Pointer(_, _, boolean handle) && handle);
  }

  /// Without the clauses that are part of a name, and without what the contract offers, too.
  private String bare(Sentence sentence) {
    return CLAUSE.matcher(withoutOffers(sentence)).replaceAll("");
  }

  private String withoutOffers(Sentence sentence) {
    String own = " " + facts.textOf(sentence.parameter()) + " ";
    String text = RESERVED.matcher(sentence.text()).replaceFirst("");
    return OFFER.matcher(text).replaceAll(m -> {
      String value = m.group("value").equals("0") ? "null" : m.group("value");
      boolean offered = own.contains(" " + value + " ") || value.equals("-1") && own.contains("_");
      return Matcher.quoteReplacement(offered ? m.group("value") : m.group());
    });
  }
}
