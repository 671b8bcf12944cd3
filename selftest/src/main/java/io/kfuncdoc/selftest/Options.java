package io.kfuncdoc.selftest;

import io.kfuncdoc.selftest.plant.Kind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was asked for.
///
/// @param kinds   the kinds to plant
/// @param only    the number of the one mutant to plant, 0 for all
/// @param seconds when to begin no further mutant, 0 for never
/// @param sample  how many mutants to choose at random, 0 for all
/// @param seed    chooses them
/// @param threads how many mutants are tried at a time
public record Options(Path root, Set<Kind> kinds, int only, long seconds, int sample, long seed, int threads) {

  private static final List<String> NUMBERS = List.of("--only", "--seconds", "--sample", "--seed", "--threads");
  private static final List<String> NAMES =
      Stream.concat(Stream.of("--root", "--kinds"), NUMBERS.stream()).toList();

  static final String USAGE = """
      usage: self-test [--kinds KIND,...] [--only N] [--seconds S] [--sample N] [--seed N] [--threads N]
      kinds: %s""".formatted(Stream.of(Kind.values()).map(Kind::label).collect(Collectors.joining(", ")));

  /// @throws IllegalArgumentException if they cannot be understood
  static Options parse(String[] args) {
    Path root = Path.of("");
    Set<Kind> kinds = EnumSet.allOf(Kind.class);
    long[] numbers = {0, 0, 0, 1, Math.min(2, Runtime.getRuntime().availableProcessors())};
    for (int i = 0; i < args.length; i += 2) {
      if (!NAMES.contains(args[i])) {
        throw new IllegalArgumentException("unknown argument '" + args[i] + "'");
      }
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      String value = args[i + 1];
      switch (args[i]) {
        case "--root" -> root = Path.of(value);
        case "--kinds" -> {
          kinds.clear();
          Stream.of(value.split(",")).map(Options::kind).forEach(kinds::add);
        }
        case "--seed" -> numbers[3] = number(args[i], value, 0);
        default -> numbers[NUMBERS.indexOf(args[i])] = number(args[i], value, 1);
      }
    }
    return new Options(root, kinds, (int) numbers[0], numbers[1], (int) numbers[2], numbers[3], (int) numbers[4]);
  }

  private static int number(String name, String value, int least) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException(name + " wants a number from " + least + " on, not '" + value + "'");
  }

  private static Kind kind(String label) {
    return Stream.of(Kind.values()).filter(k -> k.label().equals(label)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no kind '" + label + "'"));
  }
}
