package io.kfuncdoc.runtime;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/// Arguments and results as they are computed with and as they are shown.
public final class CallText {

  private CallText() {}

  /// As in `f(p__map=#1, addr=0x1000, page_cnt=4294967295 (0xffffffff))`.
  public static String of(Kfunc kfunc, Object... arguments) {
    StringJoiner text = new StringJoiner(", ", kfunc.name() + "(", ")");
    widen(kfunc, arguments).forEach((name, value) -> text.add(name + "=" + value(type(kfunc, name), value)));
    return text.toString();
  }

  /// A value of a C type: addresses in hex, numbers in decimal, with the hex beside it where that helps.
  public static String value(CType type, Object value) {
    if (!(value instanceof Long number)) {
      return String.valueOf(value);
    }
    if (type instanceof CType.Pointer) {
      return number == 0 ? "NULL" : "0x" + Long.toHexString(number);
    }
    boolean unsigned = type instanceof CType.Scalar && type.exprType() == ExprType.U64;
    String decimal = unsigned ? Long.toUnsignedString(number) : Long.toString(number);
    return number > -4096 && number < 4096 ? decimal : decimal + " (0x" + Long.toHexString(number) + ")";
  }

  /// The arguments by name, in order. An `int` or shorter is extended as its C type says; a `Long` is taken as it is.
  ///
  /// @throws IllegalArgumentException if there are more or fewer than the kfunc has
  public static Map<String, Object> widen(Kfunc kfunc, Object... arguments) {
    if (arguments.length != kfunc.parameters().size()) {
      throw new IllegalArgumentException(
          kfunc.name() + " takes " + kfunc.parameters().size() + " arguments, not " + arguments.length);
    }
    Map<String, Object> widened = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      Param parameter = kfunc.parameters().get(i);
      widened.put(parameter.name(), widen(parameter.type(), arguments[i]));
    }
    return widened;
  }

  private static Object widen(CType type, Object value) {
    return switch (value) {
      case Long number -> number;
      case Number number when type instanceof CType.Scalar scalar -> extend(scalar, number.longValue());
      case Number number -> number.longValue();
      default -> value;
    };
  }

  /// The low bits of a value, extended to 64 bits by the C type's own sign.
  public static long extend(CType type, long value) {
    if (!(type instanceof CType.Scalar scalar)) {
      return value;
    }
    int unused = 64 - scalar.bits();
    return scalar.signed() ? value << unused >> unused : value << unused >>> unused;
  }

  private static CType type(Kfunc kfunc, String parameter) {
    return kfunc.parameters().stream().filter(p -> p.name().equals(parameter)).findFirst().orElseThrow().type();
  }
}
