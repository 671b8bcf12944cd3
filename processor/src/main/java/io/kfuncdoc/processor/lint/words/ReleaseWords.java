package io.kfuncdoc.processor.lint.words;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Release;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Of which releases a sentence speaks: of the page's, unless it names others.
final class ReleaseWords {

  private static final Pattern NAMED = Pattern.compile(
      "(?<word>\\b(?:before|until|up to|since|from|older than|prior to|as of|after|in|on|with|linux|kernel"
          + "|kernels)\\s+)"
          + "(?:(?:linux|kernel|release|version)\\s+)?v?(?<release>\\d{1,2}\\.\\d{1,3}(?:\\.\\d{1,3})?)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern VAGUE = Pattern.compile(
      "\\b(?:older|earlier|newer|later|previous|some|other|past|future) (?:kernels?|releases?|versions?)\\b"
          + "|\\b(?:used to|no longer|formerly|historically)\\b",
      Pattern.CASE_INSENSITIVE);

  /// Each of [#VAGUE] has one of these.
  private static final Hint HINT =
      Hint.of("kernel", "release", "version", "used to", "no longer", "formerly", "historically");

  private ReleaseWords() {}

  /// Those of the contract's releases; none where the contract is held to none that the sentence speaks of.
  static List<Release> in(String sentence, Contract contract, Release page) {
    int dot = sentence.indexOf('.');
    if ((dot < 0 || dot == sentence.length() - 1) && !HINT.isIn(sentence)) {
      return List.of(page);
    }
    Matcher named = NAMED.matcher(sentence);
    boolean found = named.find();
    while (found && !Release.isRelease(named.group("release"))) {
      found = named.find();
    }
    if (!found) {
      return VAGUE.matcher(sentence).find() ? List.of() : List.of(page);
    }
    Release release = Release.of(named.group("release"));
    String word = named.group("word").strip().toLowerCase(java.util.Locale.ROOT);
    return contract.releases().stream().filter(r -> switch (word) {
      case "before", "until", "up to", "older than", "prior to" -> r.compareTo(release) < 0;
      case "since", "from", "as of", "after" -> r.compareTo(release) >= 0;
      default -> r.sameSeries(release);
    }).toList();
  }
}
