package io.kfuncdoc.processor.emit.rst;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.ContextNote;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Ensure;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.Witness;
import io.kfuncdoc.processor.phrase.ExprSource;
import io.kfuncdoc.processor.prose.Passage;
import io.kfuncdoc.processor.prose.ProseContext;
import io.kfuncdoc.processor.prose.Rest;
import io.kfuncdoc.processor.prose.RestWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Contracts made at random from a seed, with texts that look like parts of a page.
public final class RandomContracts {

  private static final List<CType> TYPES = List.of(
      new CType.Scalar("u32", 32, false),
      new CType.Scalar("u64", 64, false),
      new CType.Scalar("int", 32, true),
      new CType.Scalar("bool", 1, false),
      new CType.Pointer("void *", "user-space address", false),
      new CType.Pointer("void *", "", true));
  private static final List<Availability> WHEN = List.of(
      Availability.ALWAYS,
      Availability.ALWAYS,
      Availability.of("7.0", ""),
      Availability.of("", "7.0"),
      Availability.of("6.9", "7.1"),
      Availability.of("7.1", "", "6.12.3", "6.18.44"));
  private static final List<Outcome> OUTCOMES = List.of(
      new Outcome.Errno("EINVAL", 22),
      new Outcome.Errno("EBUSY", 16),
      new Outcome.Number(0),
      new Outcome.Number(-1),
      new Outcome.Null(),
      new Outcome.Value());

  private final Random random;
  private final boolean writableOnly;

  /// @param writableOnly whether to leave out texts that have a problem of prose
  public RandomContracts(long seed, boolean writableOnly) {
    this.random = new Random(seed);
    this.writableOnly = writableOnly;
  }

  public Contract next() {
    List<Term> terms = IntStream.range(0, random.nextInt(4)).mapToObj(this::term).toList();
    List<Release> releases = random.nextInt(4) == 0
        ? List.of(Release.of("7.1"))
        : List.of(Release.of("6.12.1"), Release.of("6.18.44"), Release.of("7.1"));
    String title = random.nextInt(5) == 0 ? "" : "# " + line() + "\n\n";
    return new Contract("Family" + random.nextInt(9), "a.b", "x/page-" + random.nextInt(1000), "kernel/x.c", releases,
        text(title, ProseContext.ofFamily()), terms, List.of(),
        IntStream.range(0, random.nextInt(4)).mapToObj(i -> kfunc(i, terms)).toList());
  }

  private Term term(int number) {
    String end = random.nextBoolean() ? line() + " {b}" : "'{b}'s";
    String phrase = random.nextInt(3) == 0 ? "" : line() + " {a} " + end;
    return new Term("term" + number,
        List.of(new Term.Parameter("a", TYPES.get(0)), new Term.Parameter("b", TYPES.get(random.nextInt(6)))),
        TYPES.get(random.nextBoolean() ? 3 : 2), phrase, random.nextBoolean() ? "" : "no " + phrase,
        new Term.Meaning.OverState(0, 1));
  }

  private Kfunc kfunc(int number, List<Term> terms) {
    List<Param> parameters = IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> new Param(pick(List.of("map", "p__map", "n", "_x", "count")) + i, pick(TYPES), functionText()))
        .toList();
    CType result = random.nextInt(4) == 0 ? new CType.Nothing() : pick(TYPES);
    List<Row> rows = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      rows.add(row("ROW_" + i, parameters, terms, result, false));
    }
    rows.add(row("DONE", parameters, terms, result, true));
    return new Kfunc("bpf_f" + number, result, parameters, pick(WHEN), flags(), notes(), orElse(line(), "Do."),
        functionText(), "Table" + number, rows);
  }

  private Row row(String name, List<Param> parameters, List<Term> terms, CType result, boolean last) {
    Condition guard = condition(new RandomExprs(random, parameters, terms, false));
    Decision decision = last ? new Decision.Success() : switch (random.nextInt(5)) {
      case 0 -> new Decision.Reported();
      case 1 -> new Decision.Undefined(guard);
      default -> new Decision.Guarded(guard);
    };
    List<Ensure> ensures = IntStream.range(0, random.nextInt(3))
        .mapToObj(_ -> new Ensure(condition(new RandomExprs(random, parameters, terms, true))))
        .toList();
    Outcome outcome = result instanceof CType.Nothing ? new Outcome.Nothing() : pick(OUTCOMES);
    return new Row(name, decision, outcome, ensures, pick(WHEN), witnesses(), random.nextBoolean() ? "" : line());
  }

  private List<Witness> witnesses() {
    List<Witness.Step> steps = List.of(
        new Witness.Step.Call("bpf_take_(n)", "bpf_take_", List.of()),
        new Witness.Step.Situation("_touch()", "_touch", List.of()));
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ -> new Witness(
            steps.subList(random.nextInt(2), 1 + random.nextInt(2)),
            List.of(),
            random.nextBoolean() ? null : "NO_MEMORY_"))
        .toList();
  }

  private Condition condition(RandomExprs exprs) {
    Expr expr = exprs.truth(random.nextInt(4));
    return new Condition(ExprSource.of(expr), expr);
  }

  private List<Kfunc.FlagUse> flags() {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(_ -> {
          Set<KfFlag> flags = EnumSet.of(pick(List.of(KfFlag.values())), pick(List.of(KfFlag.values())));
          return new Kfunc.FlagUse(flags, pick(WHEN));
        })
        .toList();
  }

  private List<ContextNote> notes() {
    return random.nextBoolean() ? List.of() : List.of(new ContextNote("bpf_other", random.nextBoolean(), pick(WHEN)));
  }

  private String functionText() {
    return text("", ProseContext.ofFunction(Set.of("n0", "count1")));
  }

  private String text(String start, ProseContext context) {
    StringBuilder text = new StringBuilder(start);
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(NastyTexts.block(random)).append(random.nextInt(4) == 0 ? "\n" : "\n\n");
    }
    return fits(RestWriter.write(new Passage(text.toString(), 1), context)) ? text.toString() : start + "Some text.";
  }

  private String line() {
    String line = NastyTexts.line(random);
    return fits(RestWriter.writeInline(new Passage(line, 1), ProseContext.ofFunction(Set.of()))) ? line : "a line";
  }

  private boolean fits(Rest rest) {
    return !writableOnly || (rest.problems().isEmpty() && !rest.lines().isEmpty());
  }

  private static String orElse(String text, String otherwise) {
    return text.isBlank() ? otherwise : text;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
