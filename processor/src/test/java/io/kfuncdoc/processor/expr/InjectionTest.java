package io.kfuncdoc.processor.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.kfuncdoc.processor.diag.Problem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A text is one expression of the language or a problem; it is never more than that.
class InjectionTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "1; int y = 2", "1) ; (2", "1, f = 2", "1; } class F { Object f = 2", "1; } class F {", "1; { }", "}", "1 }", "{",
    "1;", ";", "", " ", "1 2", "1 +", "// x", "1 // x", "1 /* x */", "/* x */ 1", "1 /*", "*/ 1", "u8_ /* */ */ + 1",
    "\"\"\"\n  a\"\"\"; Object y = \"\"\"\n  b\"\"\"", "\\u0031", "u8_\\u002b1", "1 \\u002f\\u002a", "@", "#", "`",
    "\u0000", "1 \u001a 2",
    "class X {}", "import x", "return 1", "if (b) 1", "u8_ => 1", "2147483648", "0x", "09", "1L2", "'ab'", "goto",
  })
  void isNoJavaExpression(String text) {
    assertThat(Typed.show(text)).isEqualTo("K301");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "() -> 1", "x -> x", "this::toString", "String::length", "(int) 3", "(long) u8_", "switch (u8_) { default -> 1; }",
    "u8_ = 1", "u8_ += 1", "u8_++", "--u8_", "new Object()", "new Object() { }", "new int[] {1}", "{1}", "int.class",
    "System.exit(1)", "box.toString()", "java.lang.Long.MAX_VALUE", "u8_[0]", "box instanceof Object",
    "box instanceof String s", "\"\"\"\n  text\"\"\"", "'x'", "1f", "1d", "low(x -> x)", "low(new int[0])", "super.f()",
  })
  void isJavaButNotOfTheLanguage(String text) {
    assertThat(Typed.show(text)).isEqualTo("K306");
  }

  static Stream<String> hugeTexts() {
    return Stream.of(
        "u8_ + ".repeat(5000) + "1", "(".repeat(5000), "(".repeat(900) + "1" + ")".repeat(900), "-".repeat(1999),
        "- ".repeat(900) + "1", "!".repeat(1900) + "b", "~".repeat(1900) + "1", "b ? 1 : ".repeat(200) + "1",
        "b ? ".repeat(400), "low(".repeat(400) + "1" + ")".repeat(400), "x -> ".repeat(300) + "x", "a[".repeat(700),
        "a.".repeat(900) + "b", "{".repeat(1900), "new int[]{".repeat(150), "a<".repeat(900), "(int)".repeat(300) + "1",
        "1 & ".repeat(400) + "1", "b && ".repeat(300) + "b", "\"".repeat(1999), "@a(".repeat(500), "1".repeat(1999),
        "a".repeat(1999) + "b");
  }

  @ParameterizedTest
  @MethodSource("hugeTexts")
  void ofAnySizeIsAProblemAndNotACrash(String text) {
    String shown = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Typed.show(text));
    assertThat(shown).isIn(Problem.SYNTAX.id(), Problem.NOT_SUPPORTED.id(), Problem.UNKNOWN_NAME.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"b && ", "s8_ - ", "b ? b : "})
  void asLargeAsIsAllowedIsTyped(String operand) {
    int signs = (int) operand.chars().filter(c -> "&-?:".indexOf(c) >= 0).count();
    String text = operand.repeat(200 / signs) + (operand.startsWith("b") ? "b" : "s8_");
    assertThat(Typed.show(text)).startsWith(operand.startsWith("b") ? "BOOL" : "S64");
    assertThat(Typed.show(operand + text)).isEqualTo("K301");
  }

  @Test
  void aMistakeDoesNotLeakIntoAnotherText() throws ExpressionFault {
    List<String> texts = List.of("1 }", "u8_ == 0", "/*", "b", "\"", "low(1)");
    ExpressionParser parser = new ExpressionParser(texts);
    assertThat(Typed.show(ExpressionTyper.any(parser, "u8_ == 0", Typed.SCOPE))).isEqualTo("(u8_ == 0)");
    assertThat(Typed.show(ExpressionTyper.any(parser, "b", Typed.SCOPE))).isEqualTo("b");
    assertThat(Typed.show(ExpressionTyper.any(parser, "low(1)", Typed.SCOPE))).isEqualTo("low(1)");
  }
}
