package io.kfuncdoc.processor.emit.json;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Ensure;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import java.util.LinkedHashMap;
import java.util.Map;

/// One row of a table.
final class RowJson {

  private RowJson() {}

  static Map<String, Object> of(Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", row.name());
    json.put("decision", decision(row.decision()));
    json.put("outcome", outcome(row.outcome()));
    json.put("ensures", row.ensures().stream().map(RowJson::ensure).toList());
    json.put("availability", JsonEmitter.availability(row.availability()));
    json.put("witnesses", row.witnesses().stream().map(RowJson::witness).toList());
    JsonEmitter.putText(json, "comment", row.comment());
    json.put("proofs", row.proofs());
    return json;
  }

  /// The condition, in an object with its releases if it does not hold in all of the row's.
  private static Object ensure(Ensure ensure) {
    String condition = ensure.condition().source();
    if (ensure.availability().equals(Availability.ALWAYS)) {
      return condition;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("condition", condition);
    json.put("availability", JsonEmitter.availability(ensure.availability()));
    return json;
  }

  private static Map<String, Object> decision(Decision decision) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (decision) {
      case Decision.Guarded(var guard) -> {
        json.put("kind", "guarded");
        json.put("guard", guard.source());
      }
      case Decision.Undefined(var guard) -> {
        json.put("kind", "undefined");
        json.put("guard", guard.source());
      }
      case Decision.Reported() -> json.put("kind", "reported");
      case Decision.Success() -> json.put("kind", "success");
    }
    return json;
  }

  private static Map<String, Object> outcome(Outcome outcome) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (outcome) {
      case Outcome.Errno(String name, int number) -> {
        json.put("kind", "errno");
        json.put("name", name);
        json.put("number", number);
      }
      case Outcome.Null() -> json.put("kind", "null");
      case Outcome.Number(long value) -> {
        json.put("kind", "number");
        json.put("value", Long.toString(value));
      }
      case Outcome.Value() -> json.put("kind", "value");
      case Outcome.Nothing() -> json.put("kind", "nothing");
    }
    return json;
  }

  private static Map<String, Object> witness(Witness witness) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("given", witness.given().stream().map(Witness.Step::source).toList());
    json.put("call", witness.call().stream().map(Witness.Argument::source).toList());
    String fault = witness.fault();
    if (fault != null) {
      json.put("fault", fault);
    }
    if (!witness.availability().equals(Availability.ALWAYS)) {
      json.put("availability", JsonEmitter.availability(witness.availability()));
    }
    return json;
  }
}
