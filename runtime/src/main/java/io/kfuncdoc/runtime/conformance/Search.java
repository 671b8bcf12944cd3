package io.kfuncdoc.runtime.conformance;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Looks for arguments with which nothing that is wanted is unmet, changing one at a time, then two.
final class Search {

  private static final int PAIR_VALUES = 24;
  private static final int MOST_PRODUCTS = 20_000;

  /// The values to choose from, by parameter, the most ordinary first.
  private final List<List<Object>> values;

  Search(List<List<Object>> values) {
    this.values = values;
  }

  Assignment ordinary() {
    return new Assignment(values.stream().map(List::getFirst).toList());
  }

  /// The best that was found from here; ties go to the more ordinary value.
  Assignment improve(Assignment start, ToIntFunction<Assignment> unmet) {
    Assignment best = start;
    int least = unmet.applyAsInt(start);
    boolean improved = true;
    while (least > 0 && improved) {
      Assignment next = oneChanged(best, least, unmet);
      next = next.equals(best) ? twoChanged(best, least, unmet) : next;
      improved = !next.equals(best);
      best = next;
      least = unmet.applyAsInt(best);
    }
    return best;
  }

  private Assignment oneChanged(Assignment start, int unmetAtStart, ToIntFunction<Assignment> unmet) {
    Assignment best = start;
    int least = unmetAtStart;
    for (int p = 0; p < values.size(); p++) {
      for (Object value : values.get(p)) {
        Assignment tried = start.with(p, value);
        int missing = unmet.applyAsInt(tried);
        if (missing < least) {
          best = tried;
          least = missing;
        }
      }
    }
    return best;
  }

  private Assignment twoChanged(Assignment start, int unmetAtStart, ToIntFunction<Assignment> unmet) {
    for (int p = 0; p < values.size(); p++) {
      for (int q = p + 1; q < values.size(); q++) {
        for (Object first : some(p)) {
          Assignment changed = start.with(p, first);
          for (Object second : some(q)) {
            Assignment tried = changed.with(q, second);
            if (unmet.applyAsInt(tried) < unmetAtStart) {
              return tried;
            }
          }
        }
      }
    }
    return start;
  }

  private List<Object> some(int parameter) {
    List<Object> all = values.get(parameter);
    return all.subList(0, Math.min(PAIR_VALUES, all.size()));
  }

  /// Tries combinations of all parameters, as many as is reasonable.
  Optional<Assignment> anywhere(ToIntFunction<Assignment> unmet) {
    int size = values.size();
    int[] positions = new int[size];
    for (int tried = 0; tried < MOST_PRODUCTS; tried++) {
      Assignment assignment = ordinary();
      for (int p = 0; p < size; p++) {
        assignment = assignment.with(p, values.get(p).get(positions[p]));
      }
      if (unmet.applyAsInt(assignment) == 0) {
        return Optional.of(assignment);
      }
      int p = size - 1;
      while (p >= 0 && ++positions[p] == values.get(p).size()) {
        positions[p--] = 0;
      }
      if (p < 0) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
