package io.kfuncdoc.audit;

import java.util.Comparator;

/// A sentence about a kfunc of which nothing was held against its contract. It is no finding and does not count.
///
/// @param file     as given
/// @param line     from 1, where the sentence begins
/// @param sentence as written, on one line
public record UnreadSentence(String file, int line, String kfunc, String sentence)
    implements Comparable<UnreadSentence> {

  private static final Comparator<UnreadSentence> ORDER = Comparator.comparing(UnreadSentence::file)
      .thenComparingInt(UnreadSentence::line)
      .thenComparing(UnreadSentence::sentence);

  /// `FILE:LINE: unread: "..."`.
  public String oneLine() {
    return file + ":" + line + ": unread: \"" + sentence + "\"";
  }

  @Override
  public int compareTo(UnreadSentence other) {
    return ORDER.compare(this, other);
  }
}
