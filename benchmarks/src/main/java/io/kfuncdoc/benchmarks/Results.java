package io.kfuncdoc.benchmarks;

import static io.kfuncdoc.benchmarks.RstTable.figure;

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

  /// The median over the iterations of a method, or NaN if it was not run.
  double score(String method, String... parameters) {
    return median(iterations(method, parameters));
  }

  /// The median and, in brackets, the least and the greatest; a dash if the method was not run.
  String spread(String method, String... parameters) {
    double[] scores = iterations(method, parameters);
    return scores.length == 0 ? "--" : "%s (%s to %s)".formatted(
        figure(median(scores)), figure(scores[0]), figure(scores[scores.length - 1]));
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length == 0 ? Double.NaN : (sorted[half] + sorted[sorted.length - 1 - half]) / 2;
  }

  private double[] iterations(String method, String... parameters) {
    return find(method, parameters).stream()
        .flatMap(result -> result.getBenchmarkResults().stream())
        .flatMap(fork -> fork.getIterationResults().stream())
        .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
        .sorted().toArray();
  }

  /// The bytes that a method allocates on the heap for each operation, or NaN.
  double allocated(String method, String... parameters) {
    return find(method, parameters).map(result -> {
      Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
      return bytes == null ? Double.NaN : bytes.getScore();
    }).orElse(Double.NaN);
  }
}
