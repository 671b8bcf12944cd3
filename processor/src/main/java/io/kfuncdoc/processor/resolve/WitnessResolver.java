package io.kfuncdoc.processor.resolve;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.Witness;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.diag.Suggestion;
import io.kfuncdoc.processor.expr.ExpressionFault;
import io.kfuncdoc.processor.expr.ExpressionParser;
import io.kfuncdoc.processor.expr.ExpressionTyper;
import io.kfuncdoc.processor.expr.Scope;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Witnesses: their steps are calls of the family's kfuncs or situations, their arguments name parameters.
final class WitnessResolver {

  private final ExpressionParser parser;
  private final Findings findings;
  private final Written.@Nullable Faults faults;
  private final Set<String> unusable;
  private final ReleaseResolver releases;
  private final Map<String, List<Term.Parameter>> kfuncs = new LinkedHashMap<>();
  private final Map<String, Written.Releases> kfuncReleases = new LinkedHashMap<>();
  private final Map<String, List<Term.Parameter>> situations = new LinkedHashMap<>();

  WitnessResolver(ExpressionParser parser, Findings findings, ReleaseResolver releases, Written.Family family) {
    this.parser = parser;
    this.findings = findings;
    this.releases = releases;
    this.faults = family.faults();
    for (Written.Kfunc kfunc : family.kfuncs()) {
      kfuncs.put(
          kfunc.name(), kfunc.parameters().stream().map(p -> new Term.Parameter(p.name(), p.type())).toList());
      kfuncReleases.put(kfunc.name(), kfunc.releases());
    }
    unusable = family.unusableSteps();
    family.situations().forEach(s -> situations.put(s.name(), s.parameters()));
  }

  List<Witness> resolve(Written.Kfunc kfunc, Written.Row row, Scope scope) {
    List<Witness> witnesses = new ArrayList<>();
    for (Written.Witness written : row.witnesses()) {
      List<Witness.Step> given = new ArrayList<>();
      for (Written.Text text : written.given()) {
        step(text, scope, given);
      }
      List<Witness.Argument> call = new ArrayList<>();
      for (Written.Text text : written.call()) {
        argument(kfunc, text, scope, call);
      }
      witnesses.add(new Witness(given, call, fault(written.fault()), availability(kfunc, given)));
    }
    return witnesses;
  }

  private Availability availability(Written.Kfunc kfunc, List<Witness.Step> given) {
    Availability own = releases.availability(kfunc.releases());
    Availability all = Availability.ALWAYS;
    for (Witness.Step step : given) {
      if (step instanceof Witness.Step.Call(_, String called, _)) {
        Availability there = releases.availability(Objects.requireNonNull(kfuncReleases.get(called)));
        all = there.equals(own) ? all : all.and(there);
      }
    }
    return all;
  }

  private @Nullable String fault(Written.Text text) {
    if (text.value().isEmpty() || faults != null && !faults.isEnum()) {
      return null;
    }
    if (faults == null || !faults.constants().contains(text.value())) {
      findings.add(
          text.place(), Problem.UNKNOWN_FAULT, text.value(), faults == null ? "this family" : faults.name(),
          faults == null ? " (it names no fault enum)" : Suggestion.among(faults.constants(), text.value()));
      return null;
    }
    return text.value();
  }

  private void step(Written.Text text, Scope scope, List<Witness.Step> given) {
    try {
      ExpressionTyper.Call call = ExpressionTyper.call(parser, text.value(), scope);
      boolean isKfunc = kfuncs.containsKey(call.name());
      List<Term.Parameter> parameters = isKfunc ? kfuncs.get(call.name()) : situations.get(call.name());
      if (unusable.contains(call.name())) {
        return;
      }
      if (parameters == null) {
        List<String> known = new ArrayList<>(kfuncs.keySet());
        known.addAll(situations.keySet());
        findings.add(text.place(), Problem.WITNESS_STEP, text.value(), Suggestion.among(known, call.name()));
        return;
      }
      if (parameters.size() != call.arguments().size()) {
        findings.add(
            text.place(), Problem.ARGUMENT_COUNT, call.name(),
            parameters.size() == 1 ? "one argument" : parameters.size() + " arguments", call.arguments().size());
        return;
      }
      for (int i = 0; i < parameters.size(); i++) {
        if (!fits(call.arguments().get(i), parameters.get(i).type())) {
          findings.add(
              text.place(), Problem.WITNESS_TYPE, "argument " + (i + 1) + " of " + text.value(),
              parameters.get(i).type().c(), parameters.get(i).name());
          return;
        }
      }
      given.add(
          isKfunc
              ? new Witness.Step.Call(text.value(), call.name(), call.arguments())
              : new Witness.Step.Situation(text.value(), call.name(), call.arguments()));
    } catch (ExpressionFault fault) {
      fault.at(text.place()).ifPresent(findings::add);
    }
  }

  private void argument(Written.Kfunc kfunc, Written.Text text, Scope scope, List<Witness.Argument> call) {
    try {
      ExpressionTyper.Assignment assignment = ExpressionTyper.assignment(parser, text.value(), kfunc.name(), scope);
      CType type = scope.parameters().get(assignment.name());
      if (type == null || !fits(assignment.value(), type)) {
        findings.add(
            text.place(), Problem.WITNESS_TYPE, text.value(), type == null ? "value of" : type.c(), assignment.name());
        return;
      }
      call.add(new Witness.Argument(text.value(), assignment.name(), assignment.value()));
    } catch (ExpressionFault fault) {
      fault.at(text.place()).ifPresent(findings::add);
    }
  }

  /// Kinds must agree; whether a number is in range shows when the witness is carried out.
  private static boolean fits(Expr value, CType type) {
    ExprType wanted = type.exprType();
    return wanted.isNumber() ? value.type().isNumber() : value.type() == wanted;
  }
}
