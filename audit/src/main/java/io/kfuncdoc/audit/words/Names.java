package io.kfuncdoc.audit.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The parameters of a function by the words that people say for them: `page_cnt`, `page count`, `address` for
/// `addr__ign`, `node id`, `number of pages` where that is how the parameter is described.
public final class Names {

  /// Abbreviations of C names that are spelled out in text.
  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("cnt", "count"), Map.entry("addr", "address"), Map.entry("ptr", "pointer|address"),
      Map.entry("len", "length"), Map.entry("sz", "size"), Map.entry("buf", "buffer"), Map.entry("idx", "index"),
      Map.entry("nr", "number"), Map.entry("id", "id|identifier"), Map.entry("s", "string"));
  private static final Pattern MARK = Pattern.compile("@(\\w+)");
  private static final Pattern PARTICIPLE = Pattern.compile("(?: (?:\\w+ed|given))?\\s*");
  private static final Pattern SUFFIX = Pattern.compile("__\\w+$");

  private final Map<String, Pattern> exact = new LinkedHashMap<>();
  private final Map<String, Phrase> spoken = new LinkedHashMap<>();

  /// Name to what is marked where only the part is written that is not the verifier's.
  private final Map<String, String> bases = new HashMap<>();

  /// @param parameters name to description, in order
  public Names(Map<String, String> parameters) {
    parameters.forEach((name, description) -> {
      String base = base(name);
      bases.put(name, "@" + base);
      exact.put(name, Pattern.compile("(?<![\\w@])@?" + Pattern.quote(name) + "(?!\\w)|@" + Pattern.quote(base)
          + "(?!\\w)"));
      String words = base.equals("p")
          ? name.substring(name.lastIndexOf('_') + 1)
          : Arrays.stream(base.split("_")).map(Names::word).collect(Collectors.joining(" "));
      String[] parts = base.split("_");
      String last = parts[parts.length - 1];
      String part = parts.length == 1 ? "" : last.equals("id") ? "|" + Pattern.quote(parts[0]) : WORDS.containsKey(last)
          ? "|(?:" + WORDS.get(last) + ")" : "";
      String noun = Spelling.normal(description).replaceFirst("^(?:the|an?) ", "").split(" [,;:.(]")[0];
      String described = noun.matches("\\w+ of \\w+") ? "|" + noun : "";
      spoken.put(name, new Phrase("(?<![\\w@])(?:" + words + part + described + ")(?!\\w)"));
    });
  }

  /// The name without a suffix that is the verifier's.
  private static String base(String name) {
    return SUFFIX.matcher(name).replaceFirst("");
  }

  private static String word(String part) {
    String word = WORDS.get(part);
    String optional = part.length() > 3 && part.endsWith("s") ? "?" : "";
    return "(?:" + (word == null ? "" : word + "|") + part + optional + ")";
  }

  /// The text with every parameter that is named exactly written `@name`.
  public String mark(String text) {
    String marked = text;
    for (Map.Entry<String, Pattern> name : exact.entrySet()) {
      if (!marked.contains(name.getKey()) && !marked.contains(bases.get(name.getKey()))) {
        continue;
      }
      marked = name.getValue().matcher(marked).replaceAll(Matcher.quoteReplacement("@" + name.getKey()));
    }
    return marked;
  }

  /// The parameters written `@name`.
  public Set<String> marked(String text) {
    Set<String> names = new LinkedHashSet<>();
    if (text.indexOf('@') < 0) {
      return names;
    }
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      if (exact.containsKey(mark.group(1))) {
        names.add(mark.group(1));
      }
    }
    return names;
  }

  /// The parameters that the last words of a text, or what a participle behind them is said of, may stand for.
  public Set<String> spokenLast(String text) {
    return spoken.entrySet().stream()
        .filter(e -> endsWith(text, e.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean endsWith(String text, Phrase words) {
    Phrase.Search search = words.search(text);
    while (search.next()) {
      if (PARTICIPLE.matcher(text).region(search.match().end(), text.length()).matches()) {
        return true;
      }
    }
    return false;
  }

  /// The parameters that words which are no marks may stand for.
  public Set<String> spoken(String text) {
    return spoken.entrySet().stream()
        .filter(e -> e.getValue().isIn(text))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
