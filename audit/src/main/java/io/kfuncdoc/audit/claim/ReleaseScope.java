package io.kfuncdoc.audit.claim;

import io.kfuncdoc.model.Release;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether a sentence speaks of a release: "before 7.0", "since 7.1", "on 6.18".
final class ReleaseScope {

  private static final Pattern NAMED = Pattern.compile(
      "(?<!\\w)(?<until>before|until|up to|older than|prior to|earlier than)?(?<since>since|from|starting with|as of"
          + "|after)?"
          + "(?: (?:linux|kernels?|releases?|versions?|v))* ?v?(?<release>[2-9]\\.\\d{1,2}(?:\\.\\d+)?)(?<on> on"
          + "| onwards?"
          + "| and (?:later|newer|up)| or (?:later|newer)|\\+)?(?!\\w)");

  private static final Pattern SPAN = Pattern.compile(
      "since (?<from>[2-9]\\.\\d{1,2}(?:\\.\\d{1,4})?) and before (?<to>[2-9]\\.\\d{1,2}(?:\\.\\d{1,4})?)");

  /// "before 7.1, in 6.18 before 6.18.44": the stable release in which something ended early.
  private static final Pattern LOST = Pattern.compile("in [2-9]\\.\\d{1,2} before (?<end>[2-9]\\.\\d{1,2}\\.\\d{1,4})");

  private ReleaseScope() {}

  private static boolean hasNumberWithPoint(String text) {
    for (int at = text.indexOf('.', 1); at >= 0; at = text.indexOf('.', at + 1)) {
      if (Character.isDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  static boolean includes(String text, Release release) {
    if (!hasNumberWithPoint(text)) {
      return true;
    }
    Matcher span = SPAN.matcher(text);
    boolean any = false;
    boolean included = false;
    while (span.find()) {
      any = true;
      included |= release.compareTo(Release.of(span.group("from"))) >= 0
          && release.compareTo(Release.of(span.group("to"))) < 0;
    }
    Matcher matcher = NAMED.matcher(span.replaceAll(""));
    while (matcher.find()) {
      if (!Release.isRelease(matcher.group("release"))) {
        continue;
      }
      Release named = Release.of(matcher.group("release"));
      any = true;
      if (matcher.group("until") != null) {
        included |= release.compareTo(named) < 0;
      } else if (matcher.group("since") != null || matcher.group("on") != null) {
        included |= release.compareTo(named) >= 0;
      } else {
        included |= release.sameSeries(named);
      }
    }
    Matcher lost = LOST.matcher(text);
    while (lost.find()) {
      Release end = Release.of(lost.group("end"));
      included &= !(release.sameSeries(end) && release.compareTo(end) >= 0);
    }
    return !any || included;
  }
}
