package io.kfuncdoc.processor.analysis;

import java.util.HashMap;
import java.util.Map;

/// Gates over the literals of a search. What constants decide becomes a constant, and no gate is built twice.
final class Gates {

  static final int TRUE = Search.TRUE;
  static final int FALSE = TRUE ^ 1;

  private static final int MOST_VARIABLES = 300_000;

  private record Gate(char kind, int a, int b, int c) {}

  private final Search search;
  private final Map<Gate, Integer> built = new HashMap<>();
  private final Map<Integer, Gate> made = new HashMap<>();

  Gates(Search search) {
    this.search = search;
  }

  /// @throws Undecided if the circuit becomes too large
  int input() {
    if (search.variables() >= MOST_VARIABLES) {
      throw new Undecided("the guards are too large");
    }
    return search.variable();
  }

  static int constant(boolean value) {
    return value ? TRUE : FALSE;
  }

  static int not(int a) {
    return a ^ 1;
  }

  int and(int a, int b) {
    if (a > b) {
      return and(b, a);
    }
    if (a == TRUE || a == b) {
      return b;
    }
    if (a == FALSE || a == not(b)) {
      return FALSE;
    }
    int absorbed = absorb(a, b);
    if (absorbed >= 0) {
      return absorbed;
    }
    Gate gate = new Gate('&', a, b, 0);
    Integer known = built.get(gate);
    if (known != null) {
      return known;
    }
    int out = make(gate);
    search.clause(not(out), a);
    search.clause(not(out), b);
    search.clause(out, not(a), not(b));
    return out;
  }

  int or(int a, int b) {
    return not(and(not(a), not(b)));
  }

  int xor(int a, int b) {
    if (a > b) {
      return xor(b, a);
    }
    int flip = (a ^ b) & 1;
    int x = a & ~1;
    int y = b & ~1;
    if (x == TRUE) {
      return not(y) ^ flip;
    }
    if (x == y) {
      return FALSE ^ flip;
    }
    Gate gate = new Gate('^', x, y, 0);
    Integer known = built.get(gate);
    if (known != null) {
      return known ^ flip;
    }
    int out = make(gate);
    search.clause(not(out), x, y);
    search.clause(not(out), not(x), not(y));
    search.clause(out, not(x), y);
    search.clause(out, x, not(y));
    return out ^ flip;
  }

  int choose(int condition, int then, int otherwise) {
    if (condition == TRUE || then == otherwise) {
      return then;
    }
    if (condition == FALSE) {
      return otherwise;
    }
    if ((condition & 1) == 1) {
      return choose(not(condition), otherwise, then);
    }
    if (then == TRUE || then == condition) {
      return or(condition, otherwise);
    }
    if (then == FALSE || then == not(condition)) {
      return and(not(condition), otherwise);
    }
    if (otherwise == TRUE || otherwise == not(condition)) {
      return or(not(condition), then);
    }
    if (otherwise == FALSE || otherwise == condition) {
      return and(condition, then);
    }
    if (then == not(otherwise)) {
      return not(xor(condition, then));
    }
    Gate gate = new Gate('?', condition, then, otherwise);
    Integer known = built.get(gate);
    if (known != null) {
      return known;
    }
    int out = make(gate);
    search.clause(not(condition), not(then), out);
    search.clause(not(condition), then, not(out));
    search.clause(condition, not(otherwise), out);
    search.clause(condition, otherwise, not(out));
    search.clause(not(then), not(otherwise), out);
    search.clause(then, otherwise, not(out));
    return out;
  }

  /// At least two of three: the carry of an addition.
  int most(int a, int b, int c) {
    if (a > b) {
      return most(b, a, c);
    }
    if (b > c) {
      return most(a, c, b);
    }
    if (a >> 1 == b >> 1) {
      return a == b ? a : c;
    }
    if (b >> 1 == c >> 1) {
      return b == c ? b : a;
    }
    if (a >> 1 == TRUE) {
      return a == TRUE ? or(b, c) : and(b, c);
    }
    if ((a & 1) == 1) {
      return not(most(not(a), not(b), not(c)));
    }
    if (repeats(c, a, b)) {
      return c;
    }
    if (repeats(b, a, c)) {
      return b;
    }
    Gate gate = new Gate('m', a, b, c);
    Integer known = built.get(gate);
    if (known != null) {
      return known;
    }
    int out = make(gate);
    search.clause(not(a), not(b), out);
    search.clause(not(a), not(c), out);
    search.clause(not(b), not(c), out);
    search.clause(a, b, not(out));
    search.clause(a, c, not(out));
    search.clause(b, c, not(out));
    return out;
  }

  /// What `a && b` is where one of them is such a gate over the other; -1 if nothing is gained.
  private int absorb(int a, int b) {
    for (int out : new int[] {b, a}) {
      int other = out == b ? a : b;
      Gate gate = made.get(out & ~1);
      if (gate != null && gate.kind() == '&') {
        boolean same = gate.a() == other || gate.b() == other;
        boolean opposite = gate.a() == not(other) || gate.b() == not(other);
        if ((out & 1) == 0 && (same || opposite)) {
          return same ? out : FALSE;
        }
        if ((out & 1) == 1 && opposite) {
          return other;
        }
        if ((out & 1) == 1 && same) {
          return and(other, not(gate.a() == other ? gate.b() : gate.a()));
        }
      }
    }
    return -1;
  }

  /// Whether `out` is already what [#most(int,int,int)] of both and something gives: the carry of the bits above a
  /// number's highest.
  private boolean repeats(int out, int a, int b) {
    Gate gate = made.get(out & ~1);
    return gate != null && gate.kind() == 'm' && among(a ^ out & 1, gate) && among(b ^ out & 1, gate);
  }

  private static boolean among(int literal, Gate gate) {
    return gate.a() == literal || gate.b() == literal || gate.c() == literal;
  }

  private int make(Gate gate) {
    int out = input();
    built.put(gate, out);
    made.put(out, gate);
    return out;
  }
}
