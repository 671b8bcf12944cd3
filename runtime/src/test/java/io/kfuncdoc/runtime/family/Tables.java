package io.kfuncdoc.runtime.family;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Ensure;
import io.kfuncdoc.model.Errno;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.Witness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Short ways to write a table down.
public final class Tables {

  public static final CType INT = new CType.Scalar("int", 32, true);
  public static final CType U32 = new CType.Scalar("u32", 32, false);
  public static final CType U64 = new CType.Scalar("u64", 64, false);
  public static final CType SIZE = new CType.Scalar("size_t", 64, false);
  public static final CType BOOL = new CType.Scalar("bool", 1, false);
  public static final CType VOID = new CType.Nothing();
  public static final CType ADDRESS = new CType.Pointer("const char *", "", false);
  public static final CType HANDLE = new CType.Pointer("void *", "", true);

  private Tables() {}

  public static Kfunc kfunc(CType result, String name, List<Param> parameters, Row... rows) {
    return new Kfunc(name, result, parameters, Availability.ALWAYS, List.of(), List.of(), "", "", "Outcomes",
        List.of(rows));
  }

  public static Param param(CType type, String name) {
    return new Param(name, type, "");
  }

  public static Row when(String name, String source, Expr guard, Outcome outcome) {
    return row(name, new Decision.Guarded(new Condition(source, guard)), outcome);
  }

  public static Row undefined(String name, String source, Expr guard) {
    return row(name, new Decision.Undefined(new Condition(source, guard)), new Outcome.Nothing());
  }

  public static Row reported(String name, Outcome outcome, Witness... witnesses) {
    return witnessed(row(name, new Decision.Reported(), outcome), witnesses);
  }

  public static Row success(String name, Outcome outcome, Witness... witnesses) {
    return witnessed(row(name, new Decision.Success(), outcome), witnesses);
  }

  private static Row row(String name, Decision decision, Outcome outcome) {
    return new Row(name, decision, outcome, List.of(), Availability.ALWAYS, List.of(), "");
  }

  private static Row witnessed(Row row, Witness... witnesses) {
    return new Row(
        row.name(), row.decision(), row.outcome(), row.ensures(), row.availability(), List.of(witnesses), "");
  }

  public static Row ensuring(Row row, String source, Expr expr) {
    List<Ensure> ensures = new ArrayList<>(row.ensures());
    ensures.add(new Ensure(new Condition(source, expr)));
    return new Row(row.name(), row.decision(), row.outcome(), ensures, row.availability(), row.witnesses(), "");
  }

  public static Row in(Availability availability, Row row) {
    return new Row(row.name(), row.decision(), row.outcome(), row.ensures(), availability, row.witnesses(), "");
  }

  public static Outcome errno(String name) {
    return new Outcome.Errno(name, Errno.named(name).orElseThrow().number());
  }

  public static Witness fault(String fault) {
    return new Witness(List.of(), List.of(), fault);
  }

  public static Witness given(Witness.Step... steps) {
    return new Witness(List.of(steps), List.of(), null);
  }

  public static Witness calling(Object... namesAndValues) {
    return witness(List.of(), null, namesAndValues);
  }

  /// @param namesAndValues parameter and expression by turns
  public static Witness witness(List<Witness.Step> given, @Nullable String fault, Object... namesAndValues) {
    List<Witness.Argument> call = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = (String) namesAndValues[i];
      call.add(new Witness.Argument(name + " = ...", name, (Expr) namesAndValues[i + 1]));
    }
    return new Witness(given, call, fault);
  }

  public static Term observed(String name, CType type, long min, long max, CType... parameters) {
    return term(name, type, new Term.Meaning.Observed(min, max, List.of()), parameters);
  }

  public static Term overState(String name, CType type, CType... parameters) {
    return term(name, type, new Term.Meaning.OverState(Long.MIN_VALUE, Long.MAX_VALUE), parameters);
  }

  public static Term defined(String name, CType type, String source, Expr body, CType... parameters) {
    return term(name, type, new Term.Meaning.Defined(new Term.Definition(source, body)), parameters);
  }

  /// Parameters are named `a`, `b`, `c`.
  private static Term term(String name, CType type, Term.Meaning meaning, CType... parameters) {
    List<Term.Parameter> named = new ArrayList<>();
    for (CType parameter : parameters) {
      named.add(new Term.Parameter(String.valueOf((char) ('a' + named.size())), parameter));
    }
    return new Term(name, named, type, "", "", meaning);
  }

  public static Expr result(CType type) {
    return new Expr.Result(type.exprType());
  }

  public static Expr minus(long value) {
    return new Expr.Unary(io.kfuncdoc.model.UnaryOp.NEGATE, new Expr.Literal(value, ExprType.S64));
  }
}
