package io.kfuncdoc.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/// What JMH measured, to be asked for by method and parameters.
final class Results {

  private final List<RunResult> results = new ArrayList<>();

  void add(Collection<RunResult> more) {
    results.addAll(more);
  }

  /// The result of a method with these parameters.
  ///
  /// @param parameters names and values in turn
  Optional<RunResult> find(String method, String... parameters) {
    return results.stream().filter(result -> is(result.getParams(), method, parameters)).findFirst();
  }

  private static boolean is(BenchmarkParams params, String method, String... parameters) {
    if (!params.getBenchmark().endsWith("." + method)) {
      return false;
    }
    for (int i = 0; i < parameters.length; i += 2) {
      if (!parameters[i + 1].equals(params.getParam(parameters[i]))) {
        return false;
      }
    }
    return true;
  }

  /// The score of a method, or NaN if it was not run.
  double score(String method, String... parameters) {
    return find(method, parameters).map(result -> result.getPrimaryResult().getScore()).orElse(Double.NaN);
  }

  /// The bytes that a method allocates on the heap for each operation, or NaN.
  double allocated(String method, String... parameters) {
    return find(method, parameters).map(result -> {
      Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
      return bytes == null ? Double.NaN : bytes.getScore();
    }).orElse(Double.NaN);
  }
}
