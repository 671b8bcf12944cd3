package io.kfuncdoc.sample.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Contents are compared word by word, not by a hash.
class PageContentTest {

  @Test
  void contentsOfOneHashDifferIfAWordDoes() {
    long[] some = {0, 31, 0};
    long[] others = {1, 0, 0};
    assertThat(Arrays.hashCode(some)).isEqualTo(Arrays.hashCode(others));
    assertThat(new PageContent(some)).isNotEqualTo(new PageContent(others)).isEqualTo(new PageContent(some.clone()))
        .hasToString("0x1f in word 1 (hash " + Integer.toHexString(Arrays.hashCode(some)) + ")");
  }

  @Test
  void aContentStaysWhatItWas() {
    long[] words = {7};
    PageContent before = new PageContent(words);
    words[0] = 8;
    assertThat(before).isNotEqualTo(new PageContent(words));
  }
}
