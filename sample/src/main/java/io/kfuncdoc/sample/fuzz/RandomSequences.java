package io.kfuncdoc.sample.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Plays random scripts, one for each seed, and shrinks the first that fails.
public final class RandomSequences {

  private final ScriptCheck check;
  private final int calls;

  /// @param calls how many a script has
  public RandomSequences(ScriptCheck check, int calls) {
    this.check = check;
    this.calls = calls;
  }

  /// A script that failed, and the short one that fails in the same kind.
  ///
  /// @param failure of the short one
  public record Finding(long seed, int lines, List<String> script, ScriptCheck.Failure failure) {

    /// The script as replay plays it, the rest in comments.
    @Override
    public String toString() {
      return "# seed " + seed + ", " + lines + " lines shrunk to " + script.size() + "\n" + String.join("\n", script)
          + "\n" + (failure.kind() + " disagrees at line " + failure.line() + ": " + failure.message())
              .strip().replaceAll("(?m)^", "# ") + "\n";
    }
  }

  /// The first of the seeds whose script fails.
  public Optional<Finding> first(LongStream seeds) {
    return seeds.mapToObj(this::of).flatMap(Optional::stream).findFirst();
  }

  private Optional<Finding> of(long seed) {
    List<String> script = RandomScript.of(seed, calls);
    Optional<ScriptCheck.Failure> failure = check.failure(script);
    if (failure.isEmpty()) {
      return Optional.empty();
    }
    ScriptCheck.Kind kind = failure.get().kind();
    List<String> head = script.subList(0, failure.get().line());
    List<String> shrunk =
        ScriptShrinker.shrink(head, s -> check.failure(s).filter(f -> f.kind() == kind).isPresent());
    return Optional.of(new Finding(seed, script.size(), shrunk, check.failure(shrunk).orElseThrow()));
  }
}
