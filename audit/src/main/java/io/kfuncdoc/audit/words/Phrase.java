package io.kfuncdoc.audit.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An expression over normal spelling whose matches begin where a word does, or with a minus. It is tried at words only
/// that can begin a match, which is found out once for the first three letters of a word, and for a word with the first
/// three of the next. What must stand before a match, if anything, may not be all that decides whether a word can begin
/// one. Safe for several threads.
public final class Phrase {

  private static final int LETTERS = 28;
  private static final int OTHER = LETTERS - 1;
  private static final int LENGTH = 3;
  private static final byte POSSIBLE = 1;
  private static final byte IMPOSSIBLE = 2;

  private final Pattern pattern;

  /// By letters, whether a word with them can begin a match; 0 where nobody has asked. Answers are the same for all who
  /// ask, so that it does no harm if two threads find the same one.
  private final byte[] begins = new byte[LETTERS * LETTERS * LETTERS];

  private final Remembered<String, Boolean> pairs = new Remembered<>(this::isPossible);

  /// @throws java.util.regex.PatternSyntaxException if the expression is malformed
  public Phrase(String expression) {
    this.pattern = Pattern.compile(expression);
  }

  public boolean isIn(String text) {
    return search(text).next();
  }

  public Search search(String text) {
    return new Search(text);
  }

  /// The matches in a text, in order, none sharing characters with another. For one thread.
  public final class Search {

    private final String text;
    private int from;
    private @Nullable Matcher matcher;

    private Search(String text) {
      this.text = text;
    }

    /// Goes to the next match, if there is one.
    public boolean next() {
      boolean inWord = from > 0 && isOfWord(text.charAt(from - 1));
      for (int at = from; at < text.length(); at++) {
        char c = text.charAt(at);
        boolean ofWord = isOfWord(c);
        if ((c == '-' || ofWord && !inWord && canBegin(text, at) && canBeginPair(text, at)) && matches(at)) {
          from = Math.max(at + 1, match().end());
          return true;
        }
        inWord = ofWord;
      }
      from = text.length();
      return false;
    }

    private boolean matches(int at) {
      Matcher own = matcher;
      if (own == null) {
        own = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        matcher = own;
      }
      return own.region(at, text.length()).lookingAt();
    }

    /// Of the match that was gone to.
    ///
    /// @throws IllegalStateException if there was none
    public Matcher match() {
      if (matcher == null) {
        throw new IllegalStateException("no match");
      }
      return matcher;
    }
  }

  private boolean canBegin(String text, int at) {
    int slot = 0;
    int end = at;
    for (int i = 0; i < LENGTH; i++) {
      boolean more = end == at + i && end < text.length() && isOfWord(text.charAt(end));
      slot = slot * LETTERS + (more ? number(text.charAt(end)) : 0);
      end += more ? 1 : 0;
    }
    byte known = begins[slot];
    if (known == 0) {
      String letters = text.substring(at, end);
      boolean other = letters.chars().anyMatch(c -> number((char) c) == OTHER);
      known = other || isPossible(letters) ? POSSIBLE : IMPOSSIBLE;
      begins[slot] = known;
    }
    return known == POSSIBLE;
  }

  private boolean canBeginPair(String text, int at) {
    int end = at;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    int next = end + 1;
    if (next >= text.length() || text.charAt(end) != ' ' || !isOfWord(text.charAt(next))) {
      return true;
    }
    int letters = next;
    while (letters < Math.min(text.length(), next + LENGTH) && isOfWord(text.charAt(letters))) {
      letters++;
    }
    return pairs.answer(text.substring(at, letters));
  }

  // A text that ends too early for a match is told from one that cannot match by nothing else.
  @SuppressWarnings("JdkObsolete")
  private boolean isPossible(String beginning) {
    Matcher own = pattern.matcher(beginning);
    return own.lookingAt() || own.hitEnd();
  }

  private static int number(char c) {
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : OTHER;
  }

  private static boolean isOfWord(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c >= 'A' && c <= 'Z';
  }
}
