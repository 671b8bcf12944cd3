package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Param;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An input: a value for each parameter, and what observed terms say.
///
/// @param parameters of the kfunc
/// @param values     of the parameters by name, as an expression computes them; an opaque object as a [Handle]
/// @param terms      what observed terms say
public record Example(List<Param> parameters, Map<String, Object> values, Map<Call, Object> terms) {

  public Example {
    parameters = List.copyOf(parameters);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /// An opaque object; equal numbers stand for one object.
  public record Handle(int number) {}

  /// An observed term with its arguments.
  public record Call(String term, List<Object> arguments) {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// The same input with no more than these terms.
  Example withTerms(Set<Call> wanted) {
    Map<Call, Object> kept = new LinkedHashMap<>(terms);
    kept.keySet().retainAll(wanted);
    return new Example(parameters, values, kept);
  }

  /// `page_cnt = 1, pages(p__map) = 0`; `any input` where nothing matters.
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    Map<Object, String> handles = new LinkedHashMap<>();
    for (Param parameter : parameters) {
      Object value = values.get(parameter.name());
      if (value instanceof Handle) {
        String first = handles.putIfAbsent(value, parameter.name());
        if (first != null) {
          parts.add(parameter.name() + " = " + first);
        }
      } else {
        parts.add(parameter.name() + " = " + show(value, parameter.type().exprType() == ExprType.U64, handles));
      }
    }
    terms.forEach((call, value) -> parts.add(
        call.arguments().stream()
                .map(a -> show(a, false, handles))
                .collect(Collectors.joining(", ", call.term() + "(", ")"))
            + " = " + show(value, false, handles)));
    return parts.isEmpty() ? "any input" : String.join(", ", parts);
  }

  private static String show(@Nullable Object value, boolean unsigned, Map<Object, String> handles) {
    return switch (value) {
      case null -> "?";
      case Handle(int number) when !handles.containsKey(value) -> "object " + number;
      case Handle handle -> handles.getOrDefault(handle, "?");
      case Long number when unsigned ? number < 0 || number > 0xffff : number > 0xffff || number < -0xffff ->
        "0x" + Long.toHexString(number);
      default -> value.toString();
    };
  }
}
