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

/// Conformance on every release, one shape of world at a time: what is wrong in one need not be looked for in others.
final class ConformanceTrial {

  private static final String CHECK = "conformance";

  private ConformanceTrial() {}

  static Optional<Catch> run(ContractProvider provider, Worlds worlds) {
    for (Release release : provider.contract().releases().reversed()) {
      Optional<Catch> found = run(provider, worlds, release);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Catch> run(ContractProvider provider, Worlds worlds, Release release) {
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
