package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Evaluator;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.State;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What holds of a random table, by trying every input.
final class BruteForce {

  /// Names of rows that answer for some input.
  final Set<String> reached = new LinkedHashSet<>();

  /// Names of rows whose guard holds for some input.
  final Set<String> holding = new LinkedHashSet<>();

  /// Pairs of row names: the first answers, and the guard of the second holds too.
  final Set<List<String>> pairs = new LinkedHashSet<>();

  private final List<Row> rows;
  private final Evaluator evaluator;
  private Map<String, Long> terms = Map.of();

  BruteForce(Contract contract) {
    this.rows = contract.kfunc("f").rows();
    this.evaluator = new Evaluator(new ExampleTerms(contract, new Example(List.of(), Map.of(), Map.of())) {
      @Override
      public Object term(String term, @Nullable State state, Object... arguments) {
        return terms.getOrDefault(arguments.length == 0 ? term : arguments[0].toString(), 0L);
      }
    });
    boolean signed = contract.term("small").type().equals(Tables.S32);
    for (long value = signed ? -128 : 0; value < (signed ? 128 : 256); value++) {
      for (boolean flag : new boolean[] {false, true}) {
        for (long small = signed ? -3 : 0; small < (signed ? 2 : 5); small++) {
          for (long no = 1; no <= 2; no++) {
            for (long yes = 1; yes <= 2; yes++) {
              terms = Map.of("small", small, "false", no, "true", yes);
              look(Evaluator.Scope.of(Map.of("byte", value, "flag", flag)));
            }
          }
        }
      }
    }
  }

  private void look(Evaluator.Scope input) {
    String answering = null;
    for (Row row : rows) {
      Boolean holds = holds(row, input);
      if (Boolean.TRUE.equals(holds)) {
        holding.add(row.name());
        if (answering != null) {
          pairs.add(List.of(answering, row.name()));
        }
      }
      if (answering == null && !Boolean.FALSE.equals(holds)) {
        if (holds == null) {
          answering = "";
        } else {
          answering = row.name();
          reached.add(answering);
        }
      }
    }
  }

  /// Null if the guard divides by zero.
  private @Nullable Boolean holds(Row row, Evaluator.Scope input) {
    try {
      return switch (row.decision()) {
        case Decision.Guarded(var guard) -> evaluator.holds(guard, input);
        case Decision.Undefined(var guard) -> evaluator.holds(guard, input);
        default -> true;
      };
    } catch (ArithmeticException e) {
      return null;
    }
  }
}
