package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The model as the Java expressions that build it again.
final class ModelCode {

  private final Contract contract;

  ModelCode(Contract contract) {
    this.contract = contract;
  }

  CodeBlock contract() {
    return CodeBlock.of(
        "new $T(\n$>$>$S, $S, $S, $S,\n$L,\n$S,\n$L,\n$L,\n$L$L)$<$<",
        Names.model("Contract"), contract.name(), contract.packageName(), contract.page(), contract.source(),
        list(Names.model("Release"), contract.releases(), ModelCode::release), contract.text(),
        contract.terms().isEmpty() ? CodeBlock.of("$T.of()", List.class) : CodeBlock.of("terms()"),
        list(ClassName.get(String.class), contract.faults(), f -> CodeBlock.of("$S", f)),
        list(Names.model("Kfunc"), contract.kfuncs(), k -> CodeBlock.of("$L()", name(k))),
        contract.draft() ? ",\ntrue" : "");
  }

  /// The method that builds a kfunc: its name, unless another method without parameters has it.
  static String name(Kfunc kfunc) {
    List<String> taken = new ArrayList<>(Names.OF_OBJECT);
    taken.addAll(List.of("contract", "stub", "terms"));
    return Names.free(kfunc.name(), taken);
  }

  CodeBlock terms() {
    return lines(Names.model("Term"), contract.terms(), ModelCode::term);
  }

  private static CodeBlock term(Term term) {
    ClassName parameter = Names.model("Term").nestedClass("Parameter");
    CodeBlock parameters = list(
        parameter, term.parameters(), p -> CodeBlock.of("new $T($S, $L)", parameter, p.name(), type(p.type())));
    return CodeBlock.of(
        "new $T($S,$W$L,$W$L,$W$S,$W$S,\n$>$>$L)$<$<", Names.model("Term"), term.name(), parameters, type(term.type()),
        term.phrase(), term.negated(), meaning(term.meaning()));
  }

  private static CodeBlock meaning(Term.Meaning meaning) {
    var kinds = Names.model("Term").nestedClass("Meaning");
    return switch (meaning) {
      case Term.Meaning.Defined(Term.Definition(String source, Expr expr)) -> CodeBlock.of(
          "new $T(new $T($S,$W$L))", kinds.nestedClass("Defined"), Names.model("Term").nestedClass("Definition"),
          source, ExprCode.inline().of(expr));
      case Term.Meaning.Observed(long min, long max, List<Long> samples) -> CodeBlock.of(
          "new $T($L, $L, $L)", kinds.nestedClass("Observed"), number(min), number(max),
          list(ClassName.get(Long.class), samples, ModelCode::number));
      case Term.Meaning.OverState(long min, long max) ->
          CodeBlock.of("new $T($L, $L)", kinds.nestedClass("OverState"), number(min), number(max));
    };
  }

  static CodeBlock availability(Availability availability) {
    if (availability.equals(Availability.ALWAYS)) {
      return CodeBlock.of("$T.ALWAYS", Names.model("Availability"));
    }
    CodeBlock backported = CodeBlock.join(
        availability.backported().stream().map(b -> CodeBlock.of(", $S", b.toString())).toList(), "");
    return CodeBlock.of(
        "$T.of($S, $S$L)", Names.model("Availability"), text(availability.since()), text(availability.until()),
        backported);
  }

  private static String text(@Nullable Release release) {
    return release == null ? "" : release.toString();
  }

  private static CodeBlock release(Release release) {
    return CodeBlock.of("$T.of($S)", Names.model("Release"), release.toString());
  }

  static CodeBlock type(CType type) {
    var kinds = Names.model("CType");
    return switch (type) {
      case CType.Scalar(String c, int bits, boolean signed) ->
          CodeBlock.of("new $T($S, $L, $L)", kinds.nestedClass("Scalar"), c, bits, signed);
      case CType.Pointer(String c, String space, boolean handle) ->
          CodeBlock.of("new $T($S, $S, $L)", kinds.nestedClass("Pointer"), c, space, handle);
      case CType.Nothing() -> CodeBlock.of("new $T()", kinds.nestedClass("Nothing"));
    };
  }

  static CodeBlock number(long value) {
    return value == Long.MIN_VALUE ? CodeBlock.of("$T.MIN_VALUE", Long.class) : CodeBlock.of("$LL", value);
  }

  /// The type is given, because javac attributes arguments again where it has to infer the type of a call, and so at
  /// each level of nesting: with inference a family took 1.6 times as long to compile.
  static <T> CodeBlock list(ClassName type, List<T> elements, Function<T, CodeBlock> code) {
    return elements.isEmpty()
        ? CodeBlock.of("$T.of()", List.class)
        : CodeBlock.of("$T.<$T>of($L)", List.class, type, joined(elements, code, ",$W"));
  }

  /// As [#list], an element a line.
  static <T> CodeBlock lines(ClassName type, List<T> elements, Function<T, CodeBlock> code) {
    return elements.size() < 2
        ? list(type, elements, code)
        : CodeBlock.of("$T.<$T>of(\n$>$>$L)$<$<", List.class, type, joined(elements, code, ",\n"));
  }

  private static <T> CodeBlock joined(List<T> elements, Function<T, CodeBlock> code, String separator) {
    return CodeBlock.join(elements.stream().map(code).toList(), separator);
  }
}
