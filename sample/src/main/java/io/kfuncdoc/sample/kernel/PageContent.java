package io.kfuncdoc.sample.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// All words of a page. Two are equal if every word is.
final class PageContent {

  private final long[] words;

  /// @param words are copied
  PageContent(long[] words) {
    this.words = words.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PageContent content && Arrays.equals(words, content.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  /// The first word that is not 0, and a hash of all.
  @Override
  public String toString() {
    int first = 0;
    while (first < words.length - 1 && words[first] == 0) {
      first++;
    }
    return "0x" + Long.toHexString(words[first]) + " in word " + first + " (hash " + Integer.toHexString(hashCode())
        + ")";
  }
}
