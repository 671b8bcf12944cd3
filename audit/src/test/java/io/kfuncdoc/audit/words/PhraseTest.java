package io.kfuncdoc.audit.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A phrase finds what its expression does where words begin.
final class PhraseTest {

  private static List<String> matches(String expression, String text) {
    List<String> found = new ArrayList<>();
    Phrase.Search search = new Phrase(expression).search(text);
    while (search.next()) {
      found.add(search.match().start() + search.match().group());
    }
    return found;
  }

  @Test
  void itMatchesWhereWordsBeginOnly() {
    assertThat(matches("in|-in", "begin in -in within @in")).containsExactly("6in", "9-in", "21in");
    assertThat(new Phrase("art").isIn("a start")).isFalse();
  }

  @Test
  void matchesShareNoCharacters() {
    assertThat(matches("(?:no )?more", "no more no more")).containsExactly("0no more", "8no more");
  }

  @Test
  void anExpressionMayLookAtWhatStandsBefore() {
    assertThat(matches("(?<!not )here", "here not here")).containsExactly("0here");
  }

  @Test
  void askedAgainItAnswersTheSame() {
    Phrase phrase = new Phrase("(?:\\w+ )?error|null");
    for (int i = 0; i < 3; i++) {
      assertThat(phrase.isIn("an error")).isTrue();
      assertThat(phrase.isIn("an er ror")).isFalse();
      assertThat(phrase.isIn("null")).isTrue();
    }
  }

  /// Against the plain expression, at every beginning of a word.
  @ParameterizedTest
  @ValueSource(strings = {
    "(?:an? )?(?:b|cc) (?=d)", "\\w+ (?:is|are) a", "(?<!a )b(?: \\w+){0,2}? c", "-e[a-z]{2}|e", "(?:aa|ab)c?(?!\\w)"
  })
  void itFindsWhatItsExpressionFinds(String expression) {
    Random random = new Random(expression.hashCode());
    String letters = "aabbccdde -_is are ";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(24); j >= 0; j--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(matches(expression, text.toString())).as(text.toString()).isEqualTo(plain(expression, text.toString()));
    }
  }

  private static List<String> plain(String expression, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile("(?:(?<!\\w)(?=\\w)|(?=-))(?:" + expression + ")").matcher(text);
    while (matcher.find()) {
      found.add(matcher.start() + matcher.group());
    }
    return found;
  }
}
