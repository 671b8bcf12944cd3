package io.kfuncdoc.selftest.run;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.conformance.Conformance;
import io.kfuncdoc.runtime.conformance.ConformanceReport;
import io.kfuncdoc.runtime.conformance.RowReport;
import io.kfuncdoc.runtime.conformance.World;
import io.kfuncdoc.runtime.conformance.Worlds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Conformance, one release and one shape of world at a time: what is wrong in one need not be looked for in others.
final class ConformanceTrial {

  private static final String CHECK = "conformance";
  /// Between them they have every row and almost every condition: what they do not catch is rare elsewhere.
  private static final List<String> TELLING = List.of("7.1", "6.18.44");

  private final ContractProvider provider;
  private final Worlds worlds;

  ConformanceTrial(ContractProvider provider, Worlds worlds) {
    this.provider = provider;
    this.worlds = worlds;
  }

  /// On the two releases that tell most.
  Optional<Catch> telling() {
    return first(release -> TELLING.contains(release.toString()));
  }

  /// On all others.
  Optional<Catch> others() {
    return first(release -> !TELLING.contains(release.toString()));
  }

  private Optional<Catch> first(Predicate<Release> releases) {
    return provider.contract().releases().reversed().stream().filter(releases)
        .flatMap(release -> run(release).stream()).findFirst();
  }

  private Optional<Catch> run(Release release) {
    Map<String, RowReport> reached = new HashMap<>();
    for (String shape : worlds.shapes()) {
      ConformanceReport report = Conformance.check(provider, new OneShape(worlds, shape), release);
      for (RowReport row : report.rows()) {
        if (row.wrong() > 0) {
          return caught(release, row.name() + ": " + row.failures().getFirst());
        }
        if (row.isFine()) {
          reached.put(row.name(), row);
        }
      }
      if (!report.foreign().isEmpty()) {
        return caught(release, "without a row: " + report.foreign().getFirst());
      }
      if (shape.equals(worlds.shapes().getLast())) {
        return report.rows().stream().filter(row -> !reached.containsKey(row.name())).findFirst()
            .flatMap(row -> caught(release, row.name() + ": " + row.result()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Catch> caught(Release release, String what) {
    return Optional.of(Catch.of(CHECK + " " + release, what));
  }

  private record OneShape(Worlds all, String shape) implements Worlds {
    @Override
    public List<String> shapes() {
      return List.of(shape);
    }

    @Override
    public World open(String name, Release release, OutcomeObserver observer) {
      return all.open(name, release, observer);
    }
  }
}
