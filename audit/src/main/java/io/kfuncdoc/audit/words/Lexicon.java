package io.kfuncdoc.audit.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The general words for concepts, read once from `lexicon.txt`. Safe for several threads.
///
/// Where two readings share words, the line further up has them. A line is `CONCEPT | words`;
/// `{NAME}` stands for what a line `NAME = words` has defined before. Words are regular expressions over normal
/// spelling, see [Spelling]. Which of them a word of a text can begin is found out letter by letter, and remembered.
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
  /// @param patterns of its words, in order; the first that matches has them
  private record Group(Concept concept, List<Pattern> patterns) {}

  /// What can begin with a word.
  ///
  /// @param groups   by index, as bits
  /// @param patterns by index of the group; none where the bit is not set
  private record Candidates(long groups, List<List<Pattern>> patterns) {

    boolean has(int group) {
      return (groups & 1L << group) != 0;
    }
  }

  /// By so many letters it is known where to look.
  private static final int LETTERS = 3;

  private static final Pattern NOTHING = Pattern.compile("");
  private static final Candidates NONE = new Candidates(0, List.of());

  private final List<Group> groups = new ArrayList<>();
  private final Remembered<String, List<Hit>> found = new Remembered<>(this::look);
  private final Remembered<String, Candidates> lettered = new Remembered<>(this::beginningWith);
  private final Remembered<String, Candidates> candidates = new Remembered<>(this::candidates);
  private final Remembered<String, Candidates> narrowed = new Remembered<>(this::narrowed);

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
    if (groups.size() > Long.SIZE) {
      throw new IllegalStateException("a lexicon has at most " + Long.SIZE + " groups of lines");
    }
  }

  private void close(@Nullable Concept concept, List<String> words) {
    if (concept != null) {
      List<Pattern> patterns = words.stream()
          .flatMap(w -> divided(w).stream())
          .map(w -> Pattern.compile("(?<![\\w@])(?:" + w + ")(?!\\w)"))
          .toList();
      groups.add(new Group(concept, patterns));
    }
    words.clear();
  }

  /// The alternatives of an expression.
  private static List<String> divided(String words) {
    List<String> alternatives = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      switch (words.charAt(i)) {
        case '\\' -> i++;
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        case '|' -> {
          if (depth == 0) {
            alternatives.add(words.substring(from, i));
            from = i + 1;
          }
        }
        default -> {}
      }
    }
    alternatives.add(words.substring(from));
    return alternatives;
  }

  /// A word of a text.
  private record Beginning(int start, int end) {

    /// The first three letters.
    String letters(String text) {
      return text.substring(start, Math.min(end, start + LETTERS));
    }
  }

  private static List<Beginning> beginnings(String text) {
    List<Beginning> beginnings = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        beginnings.add(new Beginning(start, i));
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
    return found.answer(text);
  }

  /// As [#find], without the concepts that come after one.
  public List<Hit> findUpTo(Concept last, String text) {
    long wanted = 0;
    for (int i = 0; i < groups.size(); i++) {
      wanted |= groups.get(i).concept() == last ? -1L >>> Long.SIZE - 1 - i : 0;
    }
    return look(text, wanted);
  }

  private List<Hit> look(String text) {
    return look(text, -1L);
  }

  private List<Hit> look(String text, long wanted) {
    List<Hit> hits = new ArrayList<>();
    List<Beginning> words = beginnings(text);
    List<Candidates> beginning = new ArrayList<>();
    long possible = 0;
    for (int i = 0; i < words.size(); i++) {
      int start = words.get(i).start();
      Candidates own = candidates.answer(text.substring(start, Math.min(words.get(i).end() + 1, text.length())));
      if (own.groups() != 0 && i + 1 < words.size()) {
        Beginning next = words.get(i + 1);
        own = narrowed.answer(text.substring(start, Math.min(next.end(), next.start() + LETTERS)));
      }
      beginning.add(own);
      possible |= own.groups();
    }
    Matcher matcher = NOTHING.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (long left = possible & wanted; left != 0; left &= left - 1) {
      int group = Long.numberOfTrailingZeros(left);
      int from = 0;
      for (int i = 0; i < words.size(); i++) {
        int start = words.get(i).start();
        if (start >= from && beginning.get(i).has(group)
            && matches(matcher, start, beginning.get(i).patterns().get(group))) {
          Hit hit = new Hit(groups.get(group).concept(), start, matcher.end());
          from = hit.end();
          if (hits.stream().noneMatch(hit::overlaps)) {
            hits.add(hit);
          }
        }
      }
    }
    return List.copyOf(hits);
  }

  private static boolean matches(Matcher matcher, int start, List<Pattern> patterns) {
    int end = matcher.regionEnd();
    for (Pattern pattern : patterns) {
      if (matcher.usePattern(pattern).region(start, end).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /// What can begin with some letters.
  private Candidates beginningWith(String letters) {
    return candidates(letters, letters.length() == 1
        ? groups.stream().map(Group::patterns).toList()
        : lettered.answer(letters.substring(0, letters.length() - 1)).patterns());
  }

  /// What can begin with a word and the character behind it.
  private Candidates candidates(String word) {
    return candidates(word, lettered.answer(beginnings(word).getFirst().letters(word)).patterns());
  }

  /// What can begin with a word and the first letters of the next.
  private Candidates narrowed(String words) {
    Beginning first = beginnings(words).getFirst();
    return candidates(words, candidates.answer(words.substring(0, first.end() + 1)).patterns());
  }

  /// Of some patterns, those that match a text or would need to see more of it.
  private static Candidates candidates(String text, List<List<Pattern>> patterns) {
    long possible = 0;
    List<List<Pattern>> left = new ArrayList<>();
    for (List<Pattern> some : patterns) {
      List<Pattern> own = some.isEmpty() ? some : some.stream().filter(p -> isPossible(p, text)).toList();
      possible |= own.isEmpty() ? 0 : 1L << left.size();
      left.add(own);
    }
    return possible == 0 ? NONE : new Candidates(possible, left);
  }

  // A text that ends too early for a match is told from one that cannot match by nothing else.
  @SuppressWarnings("JdkObsolete")
  private static boolean isPossible(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.lookingAt() || matcher.hitEnd();
  }
}
