package io.kfuncdoc.audit.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What words of a text stand for.
final class LexiconTest {

  private final Lexicon lexicon = Lexicon.load();

  private static List<String> shown(String text, List<Lexicon.Hit> hits) {
    return hits.stream().map(h -> h.concept() + " " + text.substring(h.start(), h.end())).toList();
  }

  @Test
  void theLineFurtherUpHasTheWordsThatTwoCouldHave() {
    String text = "the caller can not sleep and the lock can not be taken";
    assertThat(shown(text, lexicon.find(text)))
        .containsExactly("LOCK_FAILURE lock can not be taken", "CANNOT_SLEEP can not sleep");
  }

  @Test
  void upToAConceptFindsNoneBehindIt() {
    String text = "@ptr is rounded down , or is null , or the range is cut at the end";
    assertThat(shown(text, lexicon.find(text)))
        .containsExactly("ROUNDS rounded down", "CLAMPS cut at", "ZERO null");
    assertThat(shown(text, lexicon.findUpTo(Concept.CLAMPS, text)))
        .containsExactly("ROUNDS rounded down", "CLAMPS cut at");
    assertThat(shown(text, lexicon.findUpTo(Concept.ROUNDS, text))).containsExactly("ROUNDS rounded down");
  }

  @Test
  void upToTheLastConceptFindsWhatThereIs() {
    String text = "both are the same , and a page is taken or misaligned";
    assertThat(lexicon.findUpTo(Concept.SAME, text)).isEqualTo(lexicon.find(text)).isNotEmpty();
  }
}
