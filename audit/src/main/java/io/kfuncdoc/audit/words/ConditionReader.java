package io.kfuncdoc.audit.words;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads conditions in normal spelling: divides them into alternatives, and finds what each is about.
///
/// "A is zero or exceeds B, or C" has three alternatives; the second has its subject from the first.
public final class ConditionReader {

  private static final Pattern SEPARATOR = Pattern.compile(
      "(?: [,;])?(?: (?:and|but))?(?: also)? (?:or|and if|and when|and for|if|when|whenever)(?= )(?: else)?(?: also)?"
          + "(?: (?:if|when|whenever|because|in case|on))? | [,;:()-](?: |$)");
  private static final Pattern RANGE = Pattern.compile(
      "(?<!\\w)(?:range|run|region|stretch|block|extent|span|interval|area|chunk|sequence|pages|window|end|ends|plus"
          + "|offset|last page|they|section)(?!\\w)");
  private static final Pattern VERB = Pattern.compile(
      "(?<!\\w)(?:is|are|was|were|be|has|have|had|does|do|did|can|could|will|would|may|might|must|exceeds?|lies?|falls?"
          + "|needs?|fails?|refers?|names?|points?|runs?|ends?|exists?|means?|takes?|gets?|goes)(?!\\w)");
  private static final Pattern PRONOUN = Pattern.compile("^(?:it|they|this|these|that|there|which|one of them)(?!\\w)");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])(0x[0-9a-f]{1,32}|\\d{1,3}(?:,\\d{3}){1,9}"
      + "|\\d{1,32})(?![\\w.]*\\w)");
  private static final Pattern NAMED_NUMBER = Pattern.compile("(?<![\\w@])[a-z]\\w*_\\w+");

  private static final Pattern GOES_ON =
      Pattern.compile("(?:its?|their|otherwise|itself|also|even|not|already|by being)\\b");

  private final Lexicon lexicon;
  private final Names names;
  private final Map<String, Phrase> facets;
  private final Map<String, Long> constants;
  private final Remembered<String, Reading> readings = new Remembered<>(this::read);
  private final Remembered<String, List<Lexicon.Hit>> hits = new Remembered<>(this::look);

  /// @param facets    words, in normal spelling, that single out one way in which something can be taken
  /// @param constants named numbers, names in lower case
  public ConditionReader(Lexicon lexicon, Names names, Map<String, Phrase> facets, Map<String, Long> constants) {
    this.lexicon = lexicon;
    this.names = names;
    this.facets = facets;
    this.constants = constants;
  }

  /// All concepts of a text, whatever they are said of.
  public Set<Concept> concepts(String text) {
    Set<Concept> concepts = EnumSet.noneOf(Concept.class);
    lexicon.find(text).forEach(h -> concepts.add(h.concept()));
    return concepts;
  }

  /// The alternatives of a condition.
  public List<Reading> alternatives(String condition) {
    String text = " " + condition.strip() + " ";
    List<Lexicon.Hit> hits = hits(text);
    List<String> pieces = pieces(text, hits);
    List<Reading> readings = new ArrayList<>();
    Reading last = null;
    for (String piece : pieces) {
      Reading reading = one(piece);
      if (last != null && inherits(piece, reading)) {
        reading = new Reading(
            reading.text(), reading.concepts(), last.subjects(), union(reading.named(), last.subjects()),
            reading.stems(), reading.numbers(), reading.facets(), last.range() || reading.range());
      }
      readings.add(reading);
      last = reading;
    }
    return readings;
  }

  /// A condition that is not divided.
  public Reading one(String condition) {
    return readings.answer(condition);
  }

  private Reading read(String condition) {
    String text = " " + condition.strip() + " ";
    Set<Concept> concepts = EnumSet.noneOf(Concept.class);
    int first = text.length();
    for (Lexicon.Hit hit : hits(text)) {
      concepts.add(hit.concept());
      first = hit.concept() == Concept.WITHIN ? first : Math.min(first, hit.start());
    }
    Set<String> found = new LinkedHashSet<>();
    facets.forEach((facet, pattern) -> {
      if (concepts.contains(Concept.BUSY) && pattern.isIn(text)) {
        found.add(facet);
      }
    });
    String before = text.substring(0, first);
    Set<String> marked = names.marked(text);
    Set<String> subjects = names.marked(before);
    if (subjects.isEmpty()) {
      subjects = names.spoken(before);
    }
    if (subjects.isEmpty()) {
      subjects = marked.isEmpty() ? names.spoken(text) : marked.size() == 1 ? marked : Set.of();
    }
    return new Reading(
        condition.strip(), concepts, subjects, union(marked, subjects), Stems.of(text), numbers(text), found,
        RANGE.matcher(before.isBlank() ? text : before).find());
  }

  private List<Lexicon.Hit> hits(String text) {
    return hits.answer(text);
  }

  private List<Lexicon.Hit> look(String text) {
    List<Lexicon.Hit> hits = new ArrayList<>(lexicon.find(text));
    for (Phrase facet : facets.values()) {
      Phrase.Search search = facet.search(text);
      while (search.next()) {
        Matcher matcher = search.match();
        Lexicon.Hit hit = new Lexicon.Hit(Concept.BUSY, matcher.start(), matcher.end());
        if (hits.stream().noneMatch(h -> h.concept() != Concept.BUSY && h.overlaps(hit))) {
          hits.add(hit);
        }
      }
    }
    return hits;
  }

  private List<String> pieces(String text, List<Lexicon.Hit> hits) {
    List<String> raw = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(text);
    int from = 0;
    int search = 0;
    while (separator.find(search)) {
      int start = separator.start();
      int end = separator.end() - 1;
      boolean inside = hits.stream().anyMatch(h -> h.start() < start && end < h.end());
      if (!inside) {
        raw.add(text.substring(from, start));
        from = end;
      }
      search = end;
    }
    raw.add(text.substring(from));
    return joined(raw.stream().map(String::strip).filter(p -> !p.isEmpty()).toList());
  }

  /// Fragments belong to a neighbour: nouns to what is said of them further on, "it ..." to what stands before.
  private List<String> joined(List<String> raw) {
    boolean narrowed = raw.size() == 2
        && (raw.getLast().startsWith("but ") || raw.getLast().startsWith("and ") && isWeak(raw.getFirst()));
    if (narrowed) {
      return List.of(raw.getFirst() + " " + raw.getLast());
    }
    List<String> pieces = new ArrayList<>();
    String pending = "";
    for (int i = 0; i < raw.size(); i++) {
      String piece = raw.get(i);
      boolean said = !hits(" " + piece + " ").isEmpty();
      boolean fragment = !said && !VERB.matcher(piece).find();
      if (fragment && i + 1 < raw.size()) {
        Set<String> marks = names.marked(piece);
        if (!marks.isEmpty()) {
          String rest = predicate(raw.subList(i + 1, raw.size()));
          if (!rest.isEmpty()) {
            pieces.add(piece + " " + rest);
            continue;
          }
        }
        pending = (pending + " " + piece).strip();
      } else if (!said && !pieces.isEmpty() && (fragment || goesOn(piece))) {
        pieces.set(pieces.size() - 1, pieces.getLast() + " " + piece);
      } else {
        pieces.add((pending + " " + piece).strip());
        pending = "";
      }
    }
    if (!pending.isEmpty()) {
      pieces.add(pending);
    }
    return pieces;
  }

  /// Whether a piece only narrows what another says: "the address is set".
  private boolean isWeak(String piece) {
    List<Lexicon.Hit> said = hits(" " + piece + " ");
    return !said.isEmpty() && said.stream().allMatch(h -> h.concept().isWeak());
  }

  private static boolean goesOn(String piece) {
    return PRONOUN.matcher(piece).find() || piece.startsWith("and ") || VERB.matcher(piece).lookingAt();
  }

  /// What the first of the pieces that says something says of its subject.
  private String predicate(List<String> pieces) {
    for (String piece : pieces) {
      String text = " " + piece + " ";
      int first = hits(text).stream().mapToInt(Lexicon.Hit::start).min().orElse(-1);
      if (first >= 0) {
        Matcher verb = VERB.matcher(text.substring(0, first));
        return text.substring(verb.find() ? verb.start() : first).strip();
      }
    }
    return "";
  }

  private boolean inherits(String piece, Reading reading) {
    if (!reading.subjects().isEmpty() || reading.concepts().isEmpty()) {
      return false;
    }
    String text = " " + piece + " ";
    int first = hits(text).stream().mapToInt(Lexicon.Hit::start).min().orElse(0);
    String before = text.substring(0, first).strip();
    return before.isEmpty() || VERB.matcher(before).lookingAt() || PRONOUN.matcher(before).find()
        || GOES_ON.matcher(before).lookingAt();
  }

  private Set<Long> numbers(String text) {
    Set<Long> numbers = new HashSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group(1).replace(",", "");
      BigInteger value = digits.startsWith("0x") ? new BigInteger(digits.substring(2), 16) : new BigInteger(digits);
      if (value.bitLength() < Long.SIZE && value.longValue() > 1) {
        numbers.add(value.longValue());
      }
    }
    Matcher named = NAMED_NUMBER.matcher(text);
    while (named.find()) {
      Long value = constants.get(named.group());
      if (value != null && value > 1) {
        numbers.add(value);
      }
    }
    return numbers;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }
}
