package io.kfuncdoc.processor.resolve;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Releases and availabilities from their texts. What is wrong is reported and then taken as not given.
final class ReleaseResolver {

  private final Findings findings;

  ReleaseResolver(Findings findings) {
    this.findings = findings;
  }

  /// The releases a family is held to.
  List<Release> family(Written.Family family) {
    List<Release> releases = new ArrayList<>();
    for (Written.Text text : family.releases()) {
      Release release = release(text);
      if (release != null) {
        releases.add(release);
      }
    }
    List<Release> ascending = releases.stream().sorted().distinct().toList();
    if (releases.size() == family.releases().size() && (releases.isEmpty() || !ascending.equals(releases))) {
      findings.add(family.releasesPlace(), Problem.RELEASES_ORDER, releases);
    }
    return ascending;
  }

  Availability availability(Written.Releases written) {
    Release since = release(written.since());
    Release until = release(written.until());
    if (since != null && until != null && since.compareTo(until) >= 0) {
      findings.add(written.until().place(), Problem.SINCE_NOT_BEFORE_UNTIL, since, until);
      return Availability.ALWAYS;
    }
    List<Release> backported = new ArrayList<>();
    for (Written.Text text : written.backported()) {
      Release backport = release(text);
      if (backport == null || since == null && !written.since().value().isEmpty()) {
        continue;
      }
      Release change = since != null ? since : until;
      if (change == null || backport.compareTo(change) >= 0) {
        findings.add(text.place(), Problem.BACKPORT, backport);
      } else {
        backported.add(backport);
      }
    }
    return new Availability(since, until, backported);
  }

  private @Nullable Release release(Written.Text text) {
    if (text.value().isEmpty()) {
      return null;
    }
    if (!Release.isRelease(text.value())) {
      findings.add(text.place(), Problem.NOT_A_RELEASE, text.value());
      return null;
    }
    return Release.of(text.value());
  }
}
