package io.kfuncdoc.processor.emit.rst;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Release;
import org.junit.jupiter.api.Test;

/// Prose for one release has no sentence of others.
class ReleaseTextTest {

  private static String in(String release, String markdown) {
    return ReleaseText.in(markdown, Release.of(release));
  }

  @Test
  void aSentenceOfLaterReleasesGoes() {
    String text = "Does this. From 7.0 on, it does\nthat with `x`. And more.";
    assertThat(in("6.18.44", text)).isEqualTo("Does this. And more.");
    assertThat(in("7.0", text)).isEqualTo("Does this. It does\nthat with `x`. And more.");
  }

  @Test
  void aSentenceOfEarlierReleasesGoes() {
    String text = "Before Linux 7.0, it sleeps. Since 7.1, `x` counts.";
    assertThat(in("6.18.44", text)).isEqualTo("It sleeps. ");
    assertThat(in("7.1", text)).isEqualTo("`x` counts.");
  }

  @Test
  void wordsWithinASentenceStay() {
    String text = "It is free from 7.0 on, and more. From 70 on, nothing. From 7.0 on it is so.";
    assertThat(in("6.18.44", text)).isEqualTo(text);
    assertThat(in("7.1", text)).isEqualTo(text);
  }

  @Test
  void codeBlocksStay() {
    String text = "A.\n\n```\nFrom 7.0 on, x.\n```\n";
    assertThat(in("6.18.44", text)).isEqualTo(text);
  }
}
