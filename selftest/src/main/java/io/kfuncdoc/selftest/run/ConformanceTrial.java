package io.kfuncdoc.selftest.run;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.conformance.CaseReport;
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

/// Conformance, one release and one shape of world at a time, up to the first case that is wrong.
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

  /// On the newest release and one shape: most of what is wrong shows there.
  Optional<Catch> begin() {
    return run(provider.contract().newest(), worlds.shapes().subList(0, 1));
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
        .flatMap(release -> run(release, worlds.shapes()).stream()).findFirst();
  }

  /// @param shapes if they are all, a row that none of them reaches is wrong, too
  private Optional<Catch> run(Release release, List<String> shapes) {
    Map<String, RowReport> reached = new HashMap<>();
    for (String shape : shapes) {
      ConformanceReport report;
      try {
        report = Conformance.check(provider, new OneShape(worlds, shape), release, ConformanceTrial::stopIfWrong);
      } catch (Wrong wrong) {
        return caught(release, String.valueOf(wrong.getMessage()));
      }
      report.rows().stream().filter(RowReport::isFine).forEach(row -> reached.put(row.name(), row));
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

  /// What a case found is enough.
  private static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message, null, false, false);
    }
  }

  private static void stopIfWrong(CaseReport report) {
    if (!report.isRight()) {
      throw new Wrong("%s: %s: in %s, %s: %s".formatted(report.kfunc().name(), report.row().name(), report.shape(),
          report.purpose(), report.failure()));
    }
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
