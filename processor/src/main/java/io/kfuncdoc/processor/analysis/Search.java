package io.kfuncdoc.processor.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Looks for truth values that satisfy clauses: unit propagation, and a new clause from each conflict.
///
/// A literal is twice its variable, plus one if it is negated. An answer is certain; a search that takes too many steps
/// is given up, by a count and not by a clock, so that it ends alike on every machine.
final class Search {

  /// Variable 0 is always true.
  static final int TRUE = 0;

  private final int[] noReason = {};

  private final Clauses clauses = new Clauses();
  private final VariableOrder order = new VariableOrder();
  private int variables;
  private byte[] values = new byte[32];
  private int[] levels = new int[16];
  private int[][] reasons = new int[16][];
  private boolean[] seen = new boolean[16];
  private int[] trail = new int[16];
  private int trailSize;
  private int propagated;
  private int[] levelStarts = new int[16];
  private int level;
  private boolean contradictory;
  private boolean[] model = {};
  private int[] core = {};
  private long steps;

  enum Answer {
    POSSIBLE,
    IMPOSSIBLE,
    GIVEN_UP
  }

  Search() {
    assign(variable(), noReason);
  }

  /// A new variable, as its positive literal.
  int variable() {
    int variable = variables++;
    clauses.grow(2 * variables);
    if (variables > levels.length) {
      int length = 2 * variables;
      values = Arrays.copyOf(values, 2 * length);
      levels = Arrays.copyOf(levels, length);
      reasons = Arrays.copyOf(reasons, length);
      seen = Arrays.copyOf(seen, length);
      trail = Arrays.copyOf(trail, length);
      levelStarts = Arrays.copyOf(levelStarts, length);
    }
    order.add(variable);
    return 2 * variable;
  }

  int variables() {
    return variables;
  }

  /// At least one of the literals holds.
  void clause(int... literals) {
    int[] open = new int[literals.length];
    int size = 0;
    for (int literal : literals) {
      boolean known = values[literal] < 0;
      for (int i = 0; i < size; i++) {
        if (open[i] == (literal ^ 1)) {
          return;
        }
        known |= open[i] == literal;
      }
      if (values[literal] > 0) {
        return;
      }
      if (!known) {
        open[size++] = literal;
      }
    }
    if (size > 1) {
      clauses.add(size < open.length ? Arrays.copyOf(open, size) : open);
    } else if (size == 0) {
      contradictory = true;
    } else {
      assign(open[0], noReason);
    }
  }

  /// Whether all clauses and assumptions can hold together.
  Answer solve(long mostSteps, int... assumptions) {
    steps = 0;
    core = new int[0];
    int restart = 64;
    int conflicts = 0;
    @Nullable Answer answer = contradictory ? Answer.IMPOSSIBLE : null;
    while (answer == null) {
      int[] conflict = propagate();
      if (conflict.length > 0) {
        if (level == 0) {
          contradictory = true;
          answer = Answer.IMPOSSIBLE;
        } else {
          learn(conflict);
          conflicts++;
        }
      } else if (steps > mostSteps) {
        answer = Answer.GIVEN_UP;
      } else if (conflicts >= restart) {
        conflicts = 0;
        restart += restart / 2;
        backTo(0);
      } else {
        answer = decide(assumptions);
      }
    }
    backTo(0);
    return answer;
  }

  /// What the last search cost.
  long steps() {
    return steps;
  }

  /// Whether a literal holds in what the last search found.
  boolean holds(int literal) {
    return model[literal >> 1] == ((literal & 1) == 0);
  }

  /// Those assumptions of the last search that suffice to make it impossible.
  int[] core() {
    return core.clone();
  }

  private @Nullable Answer decide(int[] assumptions) {
    while (level < assumptions.length) {
      int assumed = assumptions[level];
      if (values[assumed] < 0) {
        core = whyNot(assumed);
        return Answer.IMPOSSIBLE;
      }
      open();
      if (values[assumed] == 0) {
        assign(assumed, noReason);
        return null;
      }
    }
    int variable = order.take();
    while (variable >= 0 && values[2 * variable] != 0) {
      variable = order.take();
    }
    if (variable < 0) {
      model = new boolean[variables];
      for (int v = 0; v < variables; v++) {
        model[v] = values[2 * v] > 0;
      }
      return Answer.POSSIBLE;
    }
    open();
    assign(2 * variable + 1, noReason);
    return null;
  }

  private void open() {
    if (level == levelStarts.length) {
      levelStarts = Arrays.copyOf(levelStarts, 2 * level);
    }
    levelStarts[level++] = trailSize;
  }

  private void assign(int literal, int[] reason) {
    values[literal] = 1;
    values[literal ^ 1] = -1;
    levels[literal >> 1] = level;
    reasons[literal >> 1] = reason;
    trail[trailSize++] = literal;
  }

  private void backTo(int target) {
    if (level <= target) {
      return;
    }
    int start = levelStarts[target];
    for (int i = trailSize - 1; i >= start; i--) {
      values[trail[i]] = 0;
      values[trail[i] ^ 1] = 0;
      order.putBack(trail[i] >> 1);
    }
    trailSize = start;
    propagated = start;
    level = target;
  }

  /// The clause that cannot hold any more; empty if there is none.
  private int[] propagate() {
    while (propagated < trailSize) {
      int falsified = trail[propagated++] ^ 1;
      int[][] list = clauses.of(falsified);
      int count = clauses.count(falsified);
      steps += count + 1;
      int kept = 0;
      for (int i = 0; i < count; i++) {
        int[] clause = list[i];
        if (clause[0] == falsified) {
          clause[0] = clause[1];
          clause[1] = falsified;
        }
        if (values[clause[0]] <= 0 && watchAnother(clause, falsified)) {
          continue;
        }
        list[kept++] = clause;
        if (values[clause[0]] < 0) {
          System.arraycopy(list, i + 1, list, kept, count - i - 1);
          clauses.keep(falsified, kept + count - i - 1);
          propagated = trailSize;
          return clause;
        }
        if (values[clause[0]] == 0) {
          assign(clause[0], clause);
        }
      }
      clauses.keep(falsified, kept);
    }
    return noReason;
  }

  private boolean watchAnother(int[] clause, int falsified) {
    for (int k = 2; k < clause.length; k++) {
      if (values[clause[k]] >= 0) {
        steps += k >> 3;
        clause[1] = clause[k];
        clause[k] = falsified;
        clauses.watch(clause[1], clause);
        return true;
      }
    }
    steps += clause.length >> 3;
    return false;
  }

  /// From a conflict the clause that would have prevented it: back to where it has one open literal, and assign that.
  private void learn(int[] conflict) {
    int[] learned = new int[trailSize + 1];
    int size = 1;
    int open = 0;
    int at = trailSize;
    int literal = -1;
    int[] reason = conflict;
    do {
      for (int other : reason) {
        int variable = other >> 1;
        if (other != literal && !seen[variable] && levels[variable] > 0) {
          seen[variable] = true;
          order.tookPart(variable);
          if (levels[variable] == level) {
            open++;
          } else {
            learned[size++] = other;
          }
        }
      }
      do {
        literal = trail[--at];
      } while (!seen[literal >> 1]);
      reason = reasons[literal >> 1];
      seen[literal >> 1] = false;
      open--;
    } while (open > 0);
    learned[0] = literal ^ 1;
    steps += trailSize - at + size;
    int latest = 1;
    for (int i = 1; i < size; i++) {
      seen[learned[i] >> 1] = false;
      if (levels[learned[i] >> 1] > levels[learned[latest] >> 1]) {
        latest = i;
      }
    }
    order.decay();
    if (size == 1) {
      backTo(0);
      assign(learned[0], noReason);
      return;
    }
    int second = learned[latest];
    learned[latest] = learned[1];
    learned[1] = second;
    backTo(levels[second >> 1]);
    int[] clause = Arrays.copyOf(learned, size);
    clauses.add(clause);
    assign(clause[0], clause);
  }

  /// The assumptions from which it follows that one of them does not hold.
  private int[] whyNot(int assumed) {
    int[] found = new int[level + 1];
    int size = 0;
    found[size++] = assumed;
    if (level > 0) {
      seen[assumed >> 1] = true;
      for (int i = trailSize - 1; i >= levelStarts[0]; i--) {
        int literal = trail[i];
        if (seen[literal >> 1]) {
          int[] reason = reasons[literal >> 1];
          if (reason.length == 0) {
            found[size++] = literal;
          }
          for (int other : reason) {
            seen[other >> 1] |= levels[other >> 1] > 0;
          }
        }
        seen[literal >> 1] = false;
      }
      seen[assumed >> 1] = false;
    }
    return Arrays.copyOf(found, size);
  }
}
