package io.kfuncdoc.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The analysis agrees with trying every input, on random tables over small ranges.
class BruteForceTest {

  private static final int TABLES = Integer.getInteger("kfuncdoc.tables", 80);

  private int rows;
  private int unreachable;
  private int pairs;
  private int undecided;

  @Test
  void reachAndPairsAreWhatTryingEveryInputSays() {
    long spent = 0;
    for (int seed = 0; seed < TABLES; seed++) {
      Contract contract = new RandomTables(seed).next();
      long start = System.nanoTime();
      TableReport report = Tables.report(contract);
      spent += System.nanoTime() - start;
      compare(report, new BruteForce(contract), "table " + seed + ":\n" + text(contract));
    }
    System.out.printf(
        "analysis: %d tables, %d rows, %d of them unreachable, %d pairs whose order matters, %d undecided,"
            + " %.1f ms a table%n",
        TABLES, rows, unreachable, pairs, undecided, spent / 1e6 / TABLES);
    assertThat(undecided).as("undecided rows and pairs").isLessThanOrEqualTo(rows / 100);
    assertThat(unreachable).as("the tables are worth trying").isGreaterThan(TABLES / 10);
  }

  private void compare(TableReport report, BruteForce truth, String table) {
    report.rows().forEach((row, reach) -> {
      rows++;
      switch (reach) {
        case Reach.Reached(Example example) -> assertThat(truth.reached).as(table).contains(row.name());
        case Reach.NeverHolds() -> {
          unreachable++;
          assertThat(truth.holding).as(table).doesNotContain(row.name());
        }
        case Reach.Covered covered -> {
          unreachable++;
          assertThat(truth.reached).as(table).doesNotContain(row.name());
          assertThat(truth.holding).as(table).contains(row.name());
          if (covered.by().isEmpty()) {
            // Whatever gets here divides by zero before.
            assertThat(truth.pairs.stream().map(p -> p.get(1))).as(table).doesNotContain(row.name());
          }
        }
        case Reach.Unknown _ -> undecided++;
      }
    });
    undecided += report.undecidedPairs();
    pairs += report.pairs().size();
    List<List<String>> found = report.pairs().stream()
        .map(p -> List.of(p.first().name(), p.second().name()))
        .toList();
    assertThat(truth.pairs).as(table).containsAll(found);
    if (report.undecidedPairs() == 0) {
      Map<String, Row> named = report.rows().keySet().stream().collect(Collectors.toMap(Row::name, r -> r));
      truth.pairs.stream()
          .filter(p -> !p.contains("") && !p.contains("DONE"))
          .filter(p -> !PairSearch.sameEffect(named.get(p.get(0)), named.get(p.get(1))))
          .forEach(p -> assertThat(found).as(table).contains(p));
    }
  }

  private static String text(Contract contract) {
    return contract.kfunc("f").rows().stream()
        .map(r -> r.name() + " " + r.decision())
        .collect(Collectors.joining("\n"));
  }
}
