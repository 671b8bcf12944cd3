package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.kfuncdoc.processor.stub.JavaStub;
import io.kfuncdoc.processor.stub.JavaType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// What generated types and their parts are called.
public final class Names {

  static final String MODEL = "io.kfuncdoc.model";
  static final String RUNTIME = "io.kfuncdoc.runtime";

  static final ClassName RESULT_SLOT = ClassName.get(RUNTIME, "ResultSlot");
  static final ClassName OBSERVER = ClassName.get(RUNTIME, "OutcomeObserver");
  static final ClassName COMPARISON = ClassName.get(RUNTIME, "Comparison");
  static final ClassName ANSWERS = ClassName.get(RUNTIME, "EngineAnswers");
  static final ClassName RAW_CALLER = ClassName.get(RUNTIME, "RawCaller");
  static final ClassName RAW_CALLS = ClassName.get(RUNTIME, "RawCalls");
  static final ClassName STATE_SOURCE = ClassName.get(RUNTIME, "StateSource");
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
  static final ClassName OVERRIDE = ClassName.get("java.lang", "Override");

  /// Methods of every object, which no generated one may be called like.
  static final List<String> OF_OBJECT = List.of(
      "clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private Names() {}

  public static String engine(JavaStub stub) {
    return stub.type().name() + "Engine";
  }

  public static String checked(JavaStub stub) {
    return "Checked" + stub.type().name();
  }

  public static String raw(JavaStub stub) {
    return "Raw" + stub.type().name();
  }

  public static String contract(JavaStub stub) {
    return stub.type().name() + "Contract";
  }

  static ClassName model(String simpleName) {
    return ClassName.get(MODEL, simpleName);
  }

  static ClassName inPackageOf(JavaStub stub, String simpleName) {
    return ClassName.get(stub.type().packageName(), simpleName);
  }

  static String qualified(JavaStub stub) {
    return inPackageOf(stub, stub.type().name()).canonicalName();
  }

  /// A name, with underscores behind it until it is none of those.
  static String free(String wanted, Collection<String> taken) {
    String name = wanted;
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  static ClassName table(JavaStub stub, String table) {
    return ClassName.get(stub.type().packageName(), stub.type().name(), table);
  }

  /// `RESERVE` for the table `Reserve`.
  static String constant(String table) {
    return table.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  static TypeName type(JavaType type) {
    if (!type.isPrimitive()) {
      String[] names = type.name().split("\\.");
      ClassName name = ClassName.get(type.packageName(), names[0]);
      for (int i = 1; i < names.length; i++) {
        name = name.nestedClass(names[i]);
      }
      return name;
    }
    return switch (type.name()) {
      case "void" -> TypeName.VOID;
      case "boolean" -> TypeName.BOOLEAN;
      case "byte" -> TypeName.BYTE;
      case "short" -> TypeName.SHORT;
      case "int" -> TypeName.INT;
      case "long" -> TypeName.LONG;
      default -> throw new IllegalArgumentException("no Java type of a stub: " + type.name());
    };
  }
}
