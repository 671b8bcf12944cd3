package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.processor.phrase.ExprSource;
import java.util.ArrayList;
import java.util.List;

/// Tables for tests, each the one of a kfunc `f`.
final class Tables {

  static final Release RELEASE = Release.of("7.1");
  static final CType BOOL = new CType.Scalar("bool", 1, false);
  static final CType U8 = new CType.Scalar("u8", 8, false);
  static final CType S8 = new CType.Scalar("s8", 8, true);
  static final CType U32 = new CType.Scalar("u32", 32, false);
  static final CType S32 = new CType.Scalar("int", 32, true);
  static final CType U64 = new CType.Scalar("u64", 64, false);
  static final CType S64 = new CType.Scalar("s64", 64, true);
  static final CType MAP = new CType.Pointer("void *", "", true);

  private Tables() {}

  static Param param(String name, CType type) {
    return new Param(name, type, "");
  }

  static Term observed(String name, CType type, long min, long max, CType... parameters) {
    List<Term.Parameter> named = new ArrayList<>();
    for (CType parameter : parameters) {
      named.add(new Term.Parameter("a" + named.size(), parameter));
    }
    return new Term(name, named, type, "", "", new Term.Meaning.Observed(min, max, List.of()));
  }

  static Row when(String name, Expr guard, long result) {
    return row(name, new Decision.Guarded(condition(guard)), new Outcome.Number(result));
  }

  static Row undefined(String name, Expr guard) {
    return row(name, new Decision.Undefined(condition(guard)), new Outcome.Nothing());
  }

  static Row success() {
    return row("DONE", new Decision.Success(), new Outcome.Value());
  }

  static Contract contract(List<Term> terms, List<Param> parameters, List<Row> rows) {
    Kfunc kfunc = new Kfunc(
        "f", S32, parameters, Availability.ALWAYS, List.of(), List.of(), "", "", "F", rows);
    return new Contract(
        "Family", "family", "family", "family.c", List.of(RELEASE), "", terms, List.of(), List.of(kfunc));
  }

  static TableReport report(Contract contract) {
    return new TableAnalysis(contract, contract.kfunc("f"), RELEASE).report();
  }

  private static Condition condition(Expr guard) {
    return new Condition(ExprSource.of(guard), guard);
  }

  private static Row row(String name, Decision decision, Outcome outcome) {
    return new Row(name, decision, outcome, List.of(), Availability.ALWAYS, List.of(), "");
  }
}
