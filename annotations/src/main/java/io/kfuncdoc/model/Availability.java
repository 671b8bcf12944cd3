package io.kfuncdoc.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// In which kernel releases something holds.
///
/// @param since      first release, null for "from the start"
/// @param until      first release in which it no longer holds, null for "to this day"
/// @param backported stable releases before `since` that got it; without a `since`, stable releases before `until` that
///                   lost it. Each counts for the rest of its own series
public record Availability(@Nullable Release since, @Nullable Release until, List<Release> backported) {

  public static final Availability ALWAYS = new Availability(null, null, List.of());

  public Availability {
    backported = List.copyOf(backported);
    if (since != null && until != null && since.compareTo(until) >= 0) {
      throw new IllegalArgumentException("since " + since + " is not before until " + until);
    }
    for (Release backport : backported) {
      Release change = since != null ? since : until;
      if (change == null || backport.compareTo(change) >= 0) {
        throw new IllegalArgumentException("a backport to " + backport + " needs a later 'since' or 'until'");
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
    boolean early = backported.stream().anyMatch(b -> b.sameSeries(release) && release.compareTo(b) >= 0);
    return since == null ? !early : early || release.compareTo(since) >= 0;
  }

  /// What is in both: the later `since`, the earlier `until`. Backports stay only where the other is always.
  public Availability and(Availability other) {
    if (equals(ALWAYS)) {
      return other;
    }
    if (other.equals(ALWAYS) || other.equals(this)) {
      return this;
    }
    Release from = since == null || other.since != null && other.since.compareTo(since) > 0 ? other.since : since;
    Release to = until == null || other.until != null && other.until.compareTo(until) < 0 ? other.until : until;
    return new Availability(from, to, List.of());
  }

  /// For a column of a page: `all`, `since 7.0`, `before 7.0`, `since 7.1; 6.18 since 6.18.44`,
  /// `before 7.1; 6.18 before 6.18.44`.
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
      text.append("; ").append(series.get(0)).append('.').append(series.get(1))
          .append(since == null ? " before " : " since ").append(backport);
    }
    return text.isEmpty() ? "all" : text.toString();
  }
}
