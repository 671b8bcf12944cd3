package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What guards read, as words that may have any value of their range: the parameters of a kfunc, and the values of
/// observed terms. A term is a function of its arguments and nothing else is known of it.
final class Inputs {

  /// Enough for two hundred and fifty-six opaque objects that all differ.
  private static final int HANDLE_BITS = 8;

  private static final long SMALL = 16;
  private static final int PAGE_BITS = 12;
  private static final long PAGE = 1L << PAGE_BITS;

  /// An address that user space can have.
  private static final long SOMEWHERE = 1L << 44;

  /// A term at the arguments that some guard gives it. Words are arrays, so this is no value.
  private static final class Observation {
    private final Term term;
    private final List<int[]> arguments;
    private final int[] value;

    private Observation(Term term, List<int[]> arguments, int[] value) {
      this.term = term;
      this.arguments = arguments;
      this.value = value;
    }
  }

  private final Search search;
  private final Gates gates;
  private final Words words;
  private final List<Param> parameters;
  private final Map<String, int[]> parameterWords = new LinkedHashMap<>();
  private final List<Observation> observations = new ArrayList<>();

  Inputs(Search search, Gates gates, Words words, List<Param> parameters) {
    this.search = search;
    this.gates = gates;
    this.words = words;
    this.parameters = parameters;
    parameters.forEach(p -> parameterWords.put(p.name(), input(p.type())));
  }

  Map<String, int[]> parameters() {
    return parameterWords;
  }

  /// The value of an observed term, the same wherever its arguments are.
  int[] observe(Term term, long min, long max, List<int[]> arguments) {
    List<Observation> others = observations.stream().filter(o -> o.term.equals(term)).toList();
    List<Integer> same = new ArrayList<>();
    for (Observation other : others) {
      int equal = Gates.TRUE;
      for (int i = 0; i < arguments.size(); i++) {
        equal = gates.and(equal, words.equal(arguments.get(i), other.arguments.get(i)));
      }
      if (equal == Gates.TRUE) {
        return other.value;
      }
      same.add(equal);
    }
    int[] value = input(term.type());
    if (value.length == Words.BITS) {
      boolean unsigned = term.type().exprType() == ExprType.U64;
      if (min != Long.MIN_VALUE) {
        search.clause(words.compare(BinaryOp.AT_LEAST, value, Words.constant(min), unsigned));
      }
      if (max != Long.MAX_VALUE) {
        search.clause(words.compare(BinaryOp.AT_MOST, value, Words.constant(max), unsigned));
      }
    }
    for (int o = 0; o < others.size(); o++) {
      search.clause(Gates.not(same.get(o)), words.equal(value, others.get(o).value));
    }
    observations.add(new Observation(term, arguments, value));
    return value;
  }

  private int[] input(CType type) {
    return switch (type) {
      case CType.Scalar(_, int bits, boolean signed) when bits > 1 -> words.input(bits, signed);
      case CType.Scalar _ -> new int[] {gates.input()};
      case CType.Pointer pointer when pointer.handle() -> {
        int[] word = new int[HANDLE_BITS];
        for (int i = 0; i < word.length; i++) {
          word[i] = gates.input();
        }
        yield word;
      }
      case CType.Pointer _ -> words.input(Words.BITS, false);
      case CType.Nothing _ -> throw new Undecided("void has no value");
    };
  }

  /// Literals that make an input one that a reader can imagine, the most wanted first: terms are a sample of theirs, or
  /// small where they are bounded and an address where not; addresses are those of such a place; numbers are small. To
  /// be asked for before the first search.
  List<Integer> wishes() {
    List<Integer> wishes = new ArrayList<>();
    for (Observation seen : observations) {
      if (seen.value.length == Words.BITS
          && seen.term.meaning() instanceof Term.Meaning.Observed(long min, long max, List<Long> samples)) {
        boolean bounded = max != Long.MAX_VALUE || min != Long.MIN_VALUE;
        long wanted = !samples.isEmpty() ? samples.getFirst()
            : bounded ? Math.clamp(SMALL, min, max) : SOMEWHERE;
        wishes.add(words.equal(seen.value, Words.constant(wanted)));
      }
    }
    for (Param parameter : parameters) {
      int[] word = parameterWords.getOrDefault(parameter.name(), new int[0]);
      if (word.length == Words.BITS) {
        wish(parameter.type(), word, wishes);
      }
    }
    return wishes;
  }

  private void wish(CType type, int[] word, List<Integer> wishes) {
    boolean address = type instanceof CType.Pointer;
    boolean unsigned = type.exprType() == ExprType.U64;
    long least = address ? SOMEWHERE : 1;
    long most = address ? SOMEWHERE + SMALL * PAGE : SMALL;
    wishes.add(words.compare(BinaryOp.AT_LEAST, word, Words.constant(least), unsigned));
    wishes.add(words.compare(BinaryOp.AT_MOST, word, Words.constant(2 * most), unsigned));
    wishes.add(words.compare(BinaryOp.AT_MOST, word, Words.constant(most), unsigned));
    if (address) {
      int[] low = Words.constant(0).clone();
      System.arraycopy(word, 0, low, 0, PAGE_BITS);
      wishes.add(words.equal(low, Words.constant(0)));
    }
  }

  /// What the last search found.
  Example found() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Param parameter : parameters) {
      values.put(parameter.name(), value(parameter.type(), parameterWords.getOrDefault(parameter.name(), new int[0])));
    }
    Map<Example.Call, Object> terms = new LinkedHashMap<>();
    for (Observation seen : observations) {
      List<Object> arguments = new ArrayList<>();
      for (int i = 0; i < seen.arguments.size(); i++) {
        arguments.add(value(seen.term.parameters().get(i).type(), seen.arguments.get(i)));
      }
      terms.put(new Example.Call(seen.term.name(), arguments), value(seen.term.type(), seen.value));
    }
    return new Example(parameters, values, terms);
  }

  private Object value(CType type, int[] word) {
    long value = 0;
    for (int i = 0; i < word.length; i++) {
      value |= search.holds(word[i]) ? 1L << i : 0;
    }
    return switch (type.exprType()) {
      case BOOL -> value != 0;
      case HANDLE -> new Example.Handle((int) value);
      case S64, U64 -> value;
    };
  }
}
