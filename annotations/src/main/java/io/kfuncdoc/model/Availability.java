package io.kfuncdoc.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// In which kernel releases something holds.
///
/// @param since      first release, null for "from the start"
/// @param until      first release in which it no longer holds, null for "to this day"
/// @param backported stable releases before `since` that got it; each counts for the rest of its own series
public record Availability(@Nullable Release since, @Nullable Release until, List<Release> backported) {

  public static final Availability ALWAYS = new Availability(null, null, List.of());

  public Availability {
    backported = List.copyOf(backported);
    if (since != null && until != null && since.compareTo(until) >= 0) {
      throw new IllegalArgumentException("since " + since + " is not before until " + until);
    }
    for (Release backport : backported) {
      if (since == null || backport.compareTo(since) >= 0) {
        throw new IllegalArgumentException("a backport to " + backport + " needs a later 'since'");
      }
    }
  }

  /// From texts, the empty one meaning "not given".
  public static Availability of(String since, String until, String... backported) {
    return new Availability(
        since.isEmpty() ? null : Release.of(since),
        until.isEmpty() ? null : Release.of(until),
        List.of(backported).stream().map(Release::of).toList());
  }

  public boolean includes(Release release) {
    if (until != null && release.compareTo(until) >= 0) {
      return false;
    }
    return since == null
        || release.compareTo(since) >= 0
        || backported.stream().anyMatch(b -> b.sameSeries(release) && release.compareTo(b) >= 0);
  }

  /// For a column of a page: `all`, `since 7.0`, `before 7.0`, `since 7.1; 6.18 since 6.18.44`.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (since != null) {
      text.append("since ").append(since);
    }
    if (until != null) {
      text.append(text.isEmpty() ? "" : ", ").append("before ").append(until);
    }
    for (Release backport : backported) {
      List<Integer> series = backport.parts().subList(0, 2);
      text.append("; ").append(series.get(0)).append('.').append(series.get(1)).append(" since ").append(backport);
    }
    return text.isEmpty() ? "all" : text.toString();
  }
}
