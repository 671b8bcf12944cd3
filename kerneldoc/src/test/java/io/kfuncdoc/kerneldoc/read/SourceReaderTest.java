package io.kfuncdoc.kerneldoc.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocLine;
import io.kfuncdoc.kerneldoc.DocParameter;
import io.kfuncdoc.kerneldoc.DocSection;
import io.kfuncdoc.kerneldoc.DocWarning;
import io.kfuncdoc.kerneldoc.Prototype;
import io.kfuncdoc.kerneldoc.PrototypeParameter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Comments in C source, with the lines they stand on.
class SourceReaderTest {

  private static ReadSource read(String source) {
    return SourceReader.read(SourceLine.of(source));
  }

  private static DocComment one(String source) {
    ReadSource read = read(source);
    assertThat(read.comments()).hasSize(1);
    return read.comments().getFirst();
  }

  /// A comment of `f` with these lines, above `int f(int a)`.
  private static String comment(String... lines) {
    return "/**\n * f() - Do it.\n" + String.join("", List.of(lines).stream().map(l -> " *" + l + "\n").toList())
        + " */\nint f(int a)\n{\n}\n";
  }

  private static List<String> warnings(String source) {
    return read(source).warnings().stream().map(DocWarning::text).toList();
  }

  @Test
  void everythingHasItsLine() {
    DocComment comment = one("""
        // first line

        /**
         * demo_pin() - Pin a range
         *   of slots.
         * @map: The map,
         *       which owns them.
         * @n:
         *   How many.
         *
         * Pins them.
         *
         * And more.
         *
         * Context: Any.
         * Return:
         * * 0 on success.
         * * -EINVAL otherwise.
         */
        __bpf_kfunc int
        demo_pin(struct bpf_map *map,
        \t u32 n)
        {
        """);
    assertThat(comment.name()).isEqualTo("demo_pin");
    assertThat(List.of(comment.firstLine(), comment.line(), comment.lastLine())).containsExactly(3, 4, 19);
    assertThat(comment.purpose().lines())
        .containsExactly(new DocLine(4, "Pin a range"), new DocLine(5, "of slots."));
    assertThat(comment.purpose().oneLine()).isEqualTo("Pin a range of slots.");
    assertThat(comment.parameters()).extracting(DocParameter::line).containsExactly(6, 8);
    assertThat(comment.parameter("map").orElseThrow().text().lines())
        .containsExactly(new DocLine(6, "The map,"), new DocLine(7, "which owns them."));
    assertThat(comment.parameter("n").orElseThrow().text().lines()).containsExactly(new DocLine(9, "How many."));
    assertThat(comment.sections()).extracting(DocSection::name).containsExactly("Description", "Context", "Return");
    assertThat(comment.sections()).extracting(DocSection::line).containsExactly(11, 15, 16);
    assertThat(comment.section("Description").orElseThrow().text().lines())
        .containsExactly(new DocLine(11, "Pins them."), new DocLine(12, ""), new DocLine(13, "And more."));
    assertThat(comment.section("Return").orElseThrow().text().lines())
        .containsExactly(new DocLine(17, "* 0 on success."), new DocLine(18, "* -EINVAL otherwise."));
    assertThat(comment.prototype()).isEqualTo(new Prototype(Prototype.Kind.FUNCTION, List.of("__bpf_kfunc"), "int",
        "demo_pin", List.of(new PrototypeParameter("struct bpf_map *", "map", "struct bpf_map *map"),
            new PrototypeParameter("u32", "n", "u32 n")), false, 20));
    assertThat(comment.whole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"f() - Do it.", "f - Do it.", "f(): Do it.", "f: Do it.", "f(a) - Do it.",
    "int *f() - Do it.", "define f() - Do it."})
  void aNameIsWrittenInManyWays(String first) {
    DocComment comment = one("/**\n * " + first + "\n */\nint f(int a);\n");
    assertThat(comment.name()).isEqualTo("f");
    assertThat(comment.purpose().text()).isEqualTo("Do it.");
  }

  @Test
  void anEmptyLineEndsContextReturnAndParameters() {
    DocComment comment = one(comment(" @a: One.", "", " Text.", " Return: 0", "", " More text."));
    assertThat(comment.sections()).extracting(s -> s.name() + "=" + s.text().text())
        .containsExactly("Description=Text.\n\nMore text.", "Return=0");
  }

  @Test
  void notesAndExamplesRunOn() {
    DocComment comment = one(comment(" NOTE: One.", "", " Two.", " Example:", "   f(1);"));
    assertThat(comment.sections()).extracting(s -> s.name() + "=" + s.text().text())
        .containsExactly("NOTE=One.\n\nTwo.", "Example=  f(1);");
  }

  @Test
  void sectionNamesAreOfAnyCase() {
    assertThat(one(comment(" CONTEXT: Any.", " returns: 0")).sections()).extracting(DocSection::name)
        .containsExactly("Context", "Return");
    assertThat(one(comment(" @return: 0")).section("Return")).isPresent();
    assertThat(one(comment(" @Returns: 0")).parameters()).isEmpty();
  }

  @Test
  void otherColonsAreText() {
    DocComment comment = one(comment("", " Warning: not a section.", " Example::", "", "    f(1);"));
    assertThat(comment.sections()).extracting(s -> s.name() + "=" + s.text().text())
        .containsExactly("Description=Warning: not a section.\nExample::\n\n   f(1);");
  }

  @Test
  void aSecondReturnIsMergedAndReported() {
    String source = comment(" @a: One.", " Return: 0 on success.", "", " Return: -EINVAL otherwise.");
    assertThat(one(source).section("Return").orElseThrow().text().text())
        .isEqualTo("0 on success.\n\n-EINVAL otherwise.");
    assertThat(read(source).warnings()).containsExactly(new DocWarning(6, "duplicate section name 'Return'"));
  }

  @Test
  void aPrototypeOfAnotherNameIsReported() {
    String source = "/**\n * f() - Do it.\n */\nint g(int a);\n";
    assertThat(Objects.requireNonNull(one(source).prototype()).name()).isEqualTo("g");
    assertThat(warnings(source)).containsExactly("expecting prototype for f(). Prototype was for g() instead");
  }

  @Test
  void missingTextsAreReported() {
    assertThat(warnings("/**\n * f()\n * @a: One.\n */\nint f(int a, char *b, ...);\n")).containsExactly(
        "missing initial short description of 'f'",
        "function parameter 'b' not described in 'f'",
        "No description found for return value of 'f'");
    assertThat(warnings("/**\n * f() - Do it.\n */\nvoid f(void);\n")).isEmpty();
    assertThat(warnings("/**\n * f() - Do it.\n */\nvoid *f(void);\n"))
        .containsExactly("No description found for return value of 'f'");
  }

  @Test
  void aParameterThatDoesNotExistIsRead() {
    assertThat(one(comment(" @a: One.", " @b: Two.", " Return: 0")).parameters())
        .extracting(DocParameter::name).containsExactly("a", "b");
    assertThat(warnings(comment(" @a: One.", " @b: Two.", " Return: 0"))).isEmpty();
  }

  @Test
  void ofAParameterDescribedTwiceTheLastCounts() {
    DocComment comment = one(comment(" @a: One.", " @a: Two."));
    assertThat(comment.parameters()).hasSize(2);
    assertThat(comment.parameter("a").orElseThrow().text().text()).isEqualTo("Two.");
  }

  @Test
  void dotsAreTheVariableArguments() {
    assertThat(one(comment(" @...: More.")).parameter("...")).isPresent();
    assertThat(one(comment(" @....: More.")).parameter("...")).isPresent();
    assertThat(one(comment(" @args...: More.")).parameter("args...")).isPresent();
  }

  @Test
  void commentsWithinAPrototypeAreNoPartOfIt() {
    DocComment comment = one("""
        /**
         * f() - Do it.
         */
        /* why
         * not */
        #ifdef CONFIG_F
        static int // here
        f(int a /* , int no */, /* { */
          /** @b: Two. */
          int b,
          /**
           * @c: Three,
           * and more.
           */
          int c)
        {
        """);
    assertThat(Objects.requireNonNull(comment.prototype()).parameters()).extracting(PrototypeParameter::declaration)
        .containsExactly("int a", "int b", "int c");
    assertThat(comment.prototype().line()).isEqualTo(7);
    assertThat(comment.parameters()).extracting(p -> p.line() + p.name() + "=" + p.text().text())
        .containsExactly("9b=Two.", "12c=Three,\nand more.");
  }

  @Test
  void aMacroMayGoOnInTheNextLine() {
    DocComment comment = one("/**\n * f() - Do it.\n * @a: One.\n */\n#define f(a, \\\n\t  b) \\\n\tg(a)\n");
    assertThat(Objects.requireNonNull(comment.prototype()).parameters()).extracting(PrototypeParameter::name)
        .containsExactly("a", "b");
  }

  @Test
  void otherCommentsArePassedOver() {
    String others = """
        /* f() - Not kernel-doc. */
        /*
         * f() - Not either.
         */
        int f(int a);
        /**
         * struct foo - A structure.
         * @a: Member.
         */
        struct foo { int a; };
        /**
         * DOC: Overview
         *
         * Text.
         */
        /**
         * enum bar - Values.
         */
        """;
    assertThat(read(others).comments()).isEmpty();
    assertThat(read(others).warnings()).isEmpty();
    assertThat(one(others + comment(" @a: One.")).line()).isEqualTo(20);
  }

  @Test
  void whatNamesNoFunctionIsReported() {
    assertThat(warnings("/**\n * Everything about slots\n */\nint x;\n"))
        .containsExactly("a comment opens with /** but names no function: * Everything about slots");
  }

  @Test
  void aCommentAboveACommentHasNoPrototype() {
    String below = comment(" @a: One.").replace("f()", "g()");
    List<DocComment> comments = read("/**\n * f() - Do it.\n */\n" + below).comments();
    assertThat(comments).extracting(DocComment::name).containsExactly("f", "g");
    assertThat(comments.getFirst().prototype()).isNull();
    assertThat(comments.getLast().prototype()).isNotNull();
  }

  @Test
  void aCommentWithoutEndIsReported() {
    ReadSource read = read("/**\n * f() - Do it.\n * @a: One.\n" + comment(" @a: One.", " Return: 0"));
    assertThat(read.comments()).extracting(DocComment::whole).containsExactly(false, true);
    assertThat(read.warnings()).containsExactly(new DocWarning(2, "the comment of 'f' does not end"));
  }

  @Test
  void linesWithoutStarAreReported() {
    String source = "/**\n * f() - Do it.\n * @a: One.\n   Lost.\n\n * Text.\n * Return: 0\n */\nint f(int a);\n";
    assertThat(warnings(source)).containsExactly("bad line: Lost.", "bad line: ");
    assertThat(one(source).section("Description").orElseThrow().text().text()).isEqualTo("Text.");
  }

  @Test
  void textOnTheLastLineIsReported() {
    assertThat(warnings("/**\n * f() - Do it.\n * Lost. */\nvoid f(void);\n"))
        .containsExactly("the text on the line that ends the comment of 'f' is lost");
    assertThat(warnings("/**\n * f() - Do it.\n **/\nvoid f(void);\n")).isEmpty();
  }

  @Test
  void tabsAreColumnsOfEight() {
    assertThat(one(comment("", "\tfar", " \tfar")).section("Description").orElseThrow().text().text())
        .isEqualTo("     far\n     far");
  }

  @Test
  void thePartOfACommentBelongsToThePrototypeBelow() {
    ReadSource part = SourceReader.readPart(SourceLine.of("""
         * and so on.
         *
         * Return: 0 on success.
         */
        int f(int a, int b)
        """));
    assertThat(part.warnings()).isEmpty();
    DocComment comment = part.comments().getFirst();
    assertThat(comment.name()).isEqualTo("f");
    assertThat(comment.whole()).isFalse();
    assertThat(comment.section("Return").orElseThrow().line()).isEqualTo(3);
  }

  @Test
  void aPartWithoutNameIsReported() {
    assertThat(SourceReader.readPart(SourceLine.of(" * @a: One.\n * @b: Two.\n")).warnings())
        .containsExactly(new DocWarning(1, "a part of a comment: its function is not shown"));
    assertThat(SourceReader.readPart(SourceLine.of(" * Some text.\n */\nint f(int a);\n")).comments()).isEmpty();
  }
}
