package io.kfuncdoc.audit.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The general words for concepts, read once from `lexicon.txt`. Safe for several threads.
///
/// Where two readings share words, the line further up has them. A line is `CONCEPT | words`; `CONCEPT ? signs`
/// above them lists the words with which they can begin, by whose first three letters it is known where to look;
/// `{NAME}` stands for what a line `NAME = words` has defined before. Words are regular
/// expressions over normal spelling, see [Spelling].
public final class Lexicon {

  /// Words that stand for a concept.
  ///
  /// @param start in the text read
  public record Hit(Concept concept, int start, int end) {

    boolean overlaps(Hit other) {
      return start < other.end && other.start < end;
    }
  }

  /// Words of one concept that stand together in the table.
  ///
  /// @param signs beginnings of the words with which its words can begin
  private record Group(Concept concept, Pattern pattern, Set<String> signs) {}

  /// How many texts are remembered: enough for the parts of a sentence, which are asked for again and again.
  private static final int REMEMBERED = 256;

  private final List<Group> groups = new ArrayList<>();
  private final Map<Concept, Set<String>> signs = new EnumMap<>(Concept.class);
  private final Map<String, List<Hit>> found = Collections.synchronizedMap(new Remembered());

  /// The texts last asked for.
  private static final class Remembered extends LinkedHashMap<String, List<Hit>> {

    private static final long serialVersionUID = 1L;

    Remembered() {
      super(REMEMBERED, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, List<Hit>> eldest) {
      return size() > REMEMBERED;
    }
  }

  private Lexicon(String table) {
    Concept current = null;
    List<String> words = new ArrayList<>();
    List<String[]> macros = new ArrayList<>();
    for (String line : table.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int macro = line.indexOf(" = ");
      int entry = line.indexOf(" | ");
      int sign = line.indexOf(" ? ");
      if (sign > 0 && line.substring(0, sign).matches("[A-Z_]+")) {
        signs.put(
            Concept.valueOf(line.substring(0, sign)),
            beginnings(line.substring(sign + 3)).stream().map(Beginning::letters).collect(Collectors.toSet()));
        continue;
      }
      if (macro > 0 && (entry < 0 || macro < entry)) {
        macros.add(new String[] {"{" + line.substring(0, macro) + "}", expand(line.substring(macro + 3), macros)});
      } else if (entry > 0) {
        Concept concept = Concept.valueOf(line.substring(0, entry).strip());
        if (concept != current) {
          close(current, words);
        }
        current = concept;
        words.add(expand(line.substring(entry + 3).strip(), macros));
      } else {
        throw new IllegalStateException("no line of a lexicon: " + line);
      }
    }
    close(current, words);
  }

  private void close(@Nullable Concept concept, List<String> words) {
    if (concept != null) {
      groups.add(new Group(concept, Pattern.compile("(?<![\\w@])(?:" + String.join("|", words) + ")(?!\\w)"),
          signsOf(concept)));
    }
    words.clear();
  }

  private Set<String> signsOf(Concept concept) {
    Set<String> known = signs.get(concept);
    if (known == null) {
      throw new IllegalStateException("no line '" + concept + " ? ...' in the lexicon");
    }
    return known;
  }

  /// The first three letters of a word.
  private record Beginning(String letters, int at) {}

  private static List<Beginning> beginnings(String text) {
    List<Beginning> beginnings = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        beginnings.add(new Beginning(text.substring(start, Math.min(i, start + 3)), start));
        start = -1;
      }
    }
    return beginnings;
  }

  private static String expand(String words, List<String[]> macros) {
    String expanded = words;
    for (String[] macro : macros) {
      expanded = expanded.replace(macro[0], "(?:" + macro[1] + ")");
    }
    return expanded;
  }

  /// @throws IllegalStateException if the table is missing or malformed
  public static Lexicon load() {
    try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.txt")) {
      if (in == null) {
        throw new IllegalStateException("lexicon.txt is missing");
      }
      return new Lexicon(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("lexicon.txt", e);
    }
  }

  /// The concepts of a text in normal spelling, none sharing words with another, by precedence.
  public List<Hit> find(String text) {
    List<Hit> known = found.get(text);
    if (known == null) {
      known = List.copyOf(look(text));
      found.put(text, known);
    }
    return known;
  }

  private List<Hit> look(String text) {
    List<Hit> hits = new ArrayList<>();
    List<Beginning> beginnings = beginnings(text);
    for (Group group : groups) {
      Matcher matcher = group.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      int from = 0;
      for (Beginning word : beginnings) {
        if (word.at() < from || !group.signs().contains(word.letters())) {
          continue;
        }
        if (matcher.region(word.at(), text.length()).lookingAt()) {
          Hit hit = new Hit(group.concept(), matcher.start(), matcher.end());
          from = hit.end();
          if (hits.stream().noneMatch(hit::overlaps)) {
            hits.add(hit);
          }
        }
      }
    }
    return hits;
  }
}
