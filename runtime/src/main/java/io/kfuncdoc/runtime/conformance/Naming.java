package io.kfuncdoc.runtime.conformance;

import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.runtime.CallText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What cases are called.
final class Naming {

  private Naming() {}

  /// `both A and B: A answers`
  static String order(Row earlier, Row later) {
    return "both " + earlier.name() + " and " + later.name() + ": " + earlier.name() + " answers";
  }

  /// `page_cnt just above a limit of OUT_OF_RANGE: page_cnt = 11`
  static String edge(Param varied, String side, Row row, String values) {
    return varied.name() + " just " + side + " a limit of " + row.name() + ": " + values;
  }

  /// The arguments that are not those of the base; of all the word "ordinary arguments".
  static String values(List<Param> parameters, Assignment base, Assignment assignment) {
    String values = IntStream.range(0, parameters.size())
        .filter(i -> !assignment.values().get(i).equals(base.values().get(i)))
        .mapToObj(i -> parameters.get(i).name() + " = " + value(parameters.get(i), assignment.values().get(i)))
        .collect(Collectors.joining(", "));
    return values.isEmpty() ? "ordinary arguments" : values;
  }

  private static String value(Param parameter, Object value) {
    return switch (value) {
      case Assignment.Sample(int position) -> "sample " + (position + 1);
      case Long number -> CallText.value(parameter.type(), number);
      default -> value.toString();
    };
  }
}
