package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Evaluator;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Row;
import java.util.ArrayList;
import java.util.List;

/// The guards of a table, and which of them can hold and fail together. Numbers of rows count those with a guard.
final class Guards {

  /// A tenth of a second at the worst, or some for a whole table.
  private static final long STEPS_OF_A_QUESTION = 1_000_000;
  private static final long STEPS_OF_A_TABLE = 5_000_000;

  private final Contract contract;
  private final List<Row> rows;
  private final Search search = new Search();
  private final Inputs inputs;
  private final List<GuardCircuit.Guard> circuits = new ArrayList<>();
  private long stepsLeft = STEPS_OF_A_TABLE;

  Guards(Contract contract, Kfunc kfunc, List<Row> all) {
    this.contract = contract;
    this.rows = all.stream().filter(TableAnalysis::isGuarded).toList();
    Gates gates = new Gates(search);
    Words words = new Words(gates);
    this.inputs = new Inputs(search, gates, words, kfunc.parameters());
    GuardCircuit circuit = new GuardCircuit(gates, words, inputs, contract.terms());
    for (Row row : rows) {
      try {
        circuits.add(circuit.guard(guard(row).expr()));
      } catch (Undecided undecided) {
        // May hold or not: "impossible" stays true without it, and "possible" is left to the evaluator.
        int free = search.variable();
        circuits.add(new GuardCircuit.Guard(free, Gates.not(free)));
      }
    }
  }

  List<Row> rows() {
    return rows;
  }

  /// The literal that says that the guard holds.
  int holds(int row) {
    return circuits.get(row).holds();
  }

  /// The literal that says that it does not, and the next row is looked at.
  int fails(int row) {
    return circuits.get(row).fails();
  }

  /// @throws Undecided if the search was given up
  boolean possible(List<Integer> literals) {
    Search.Answer answer = search.solve(
        Math.min(stepsLeft, STEPS_OF_A_QUESTION), literals.stream().mapToInt(Integer::intValue).toArray());
    stepsLeft = Math.max(0, stepsLeft - search.steps());
    return switch (answer) {
      case POSSIBLE -> true;
      case IMPOSSIBLE -> false;
      case GIVEN_UP -> throw new Undecided("the search takes too long");
    };
  }

  /// The literals of the last question that made it impossible.
  List<Integer> core() {
    List<Integer> core = new ArrayList<>();
    for (int literal : search.core()) {
      core.add(literal);
    }
    return core;
  }

  /// The input that was found last, if the evaluator agrees that the first row answers and the guard of the second
  /// holds too; -1 for a row without a guard.
  ///
  /// @throws Undecided if it does not, which would be a defect or a guard that has no circuit
  Example confirmed(int first, int second) {
    Example found = inputs.found();
    ExampleTerms terms = new ExampleTerms(contract, found);
    if (answering(terms, found) != first || (second >= 0 && !holds(second, terms, found))) {
      throw new Undecided("the evaluator does not confirm " + found);
    }
    return found.withTerms(terms.asked());
  }

  /// See [Inputs#wishes()].
  List<Integer> wishes() {
    return inputs.wishes();
  }

  /// The input that was found last, if the evaluator agrees that the guard of the row holds.
  ///
  /// @throws Undecided if it does not
  Example anyAnswer(int row) {
    Example found = inputs.found();
    ExampleTerms terms = new ExampleTerms(contract, found);
    if (row >= 0 && !holds(row, terms, found)) {
      throw new Undecided("the evaluator does not confirm " + found);
    }
    return found.withTerms(terms.asked());
  }

  /// The first row whose guard holds; -1 if none does.
  private int answering(ExampleTerms terms, Example example) {
    for (int i = 0; i < rows.size(); i++) {
      if (holds(i, terms, example)) {
        return i;
      }
    }
    return -1;
  }

  private boolean holds(int row, ExampleTerms terms, Example example) {
    try {
      return new Evaluator(terms).holds(guard(rows.get(row)), Evaluator.Scope.of(example.values()));
    } catch (ArithmeticException e) {
      throw new Undecided("the evaluator divides by zero for " + example);
    }
  }

  private static Condition guard(Row row) {
    return switch (row.decision()) {
      case Decision.Guarded(Condition guard) -> guard;
      case Decision.Undefined(Condition guard) -> guard;
      case Decision.Reported _, Decision.Success _ -> throw new IllegalArgumentException(row.name() + " has no guard");
    };
  }
}
