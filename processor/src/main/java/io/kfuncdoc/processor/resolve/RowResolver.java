package io.kfuncdoc.processor.resolve;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Ensure;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import io.kfuncdoc.processor.expr.ExpressionFault;
import io.kfuncdoc.processor.expr.ExpressionParser;
import io.kfuncdoc.processor.expr.ExpressionTyper;
import io.kfuncdoc.processor.expr.Scope;
import io.kfuncdoc.processor.prose.Passage;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a table.
final class RowResolver {

  private final ExpressionParser parser;
  private final Findings findings;
  private final ReleaseResolver releases;
  private final OutcomeResolver outcomes;
  private final WitnessResolver witnesses;

  RowResolver(ExpressionParser parser, Findings findings, ReleaseResolver releases, WitnessResolver witnesses) {
    this.parser = parser;
    this.findings = findings;
    this.releases = releases;
    this.outcomes = new OutcomeResolver(findings);
    this.witnesses = witnesses;
  }

  /// Null if the row cannot be told, after at least one finding.
  @Nullable Row resolve(Written.Kfunc kfunc, Written.Row row, Scope scope) {
    if (row.decider() == Written.Decider.UNCLEAR) {
      return null;
    }
    Decision decision = decision(row, scope);
    Outcome outcome = outcomes.resolve(kfunc, row);
    Availability availability = releases.availability(row.releases());
    CType result = outcome instanceof Outcome.Nothing ? null : kfunc.result();
    List<Ensure> ensures = new ArrayList<>();
    for (Written.Ensured ensured : row.ensures()) {
      Condition condition = condition(ensured.condition(), scope.afterCall(result));
      Availability when = releases.availability(ensured.releases());
      if (condition != null) {
        ensures.add(new Ensure(condition, when));
      }
    }
    List<Witness> resolved = witnesses.resolve(kfunc, row, scope);
    if (decision == null || outcome == null) {
      return null;
    }
    return new Row(
        row.name(), decision, outcome, ensures, availability, resolved,
        Passage.of(row.comment().markdown()).markdown());
  }

  private @Nullable Decision decision(Written.Row row, Scope scope) {
    return switch (row.decider()) {
      case REPORTED -> new Decision.Reported();
      case SUCCESS -> new Decision.Success();
      case UNCLEAR -> null;
      case WHEN, UNDEFINED -> {
        Written.Text guard = row.guard();
        if (guard == null) {
          throw new IllegalStateException(row.name() + " has no guard");
        }
        Condition condition = condition(guard, scope);
        if (condition == null) {
          yield null;
        }
        yield row.decider() == Written.Decider.WHEN
            ? new Decision.Guarded(condition)
            : new Decision.Undefined(condition);
      }
    };
  }

  private @Nullable Condition condition(Written.Text text, Scope scope) {
    try {
      return new Condition(text.value(), ExpressionTyper.truth(parser, text.value(), scope));
    } catch (ExpressionFault fault) {
      fault.at(text.place()).ifPresent(findings::add);
      return null;
    }
  }
}
