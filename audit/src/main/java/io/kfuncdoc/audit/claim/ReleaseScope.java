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
    Matcher matcher = NAMED.matcher(text);
    boolean any = false;
    boolean included = false;
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
    return !any || included;
  }
}
