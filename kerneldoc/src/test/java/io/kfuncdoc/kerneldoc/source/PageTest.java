package io.kfuncdoc.kerneldoc.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.DocLine;
import io.kfuncdoc.kerneldoc.DocParameter;
import io.kfuncdoc.kerneldoc.DocSection;
import io.kfuncdoc.kerneldoc.DocWarning;
import io.kfuncdoc.kerneldoc.FileKind;
import io.kfuncdoc.kerneldoc.Prototype;
import io.kfuncdoc.kerneldoc.PrototypeParameter;
import io.kfuncdoc.kerneldoc.rest.RestRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Functions on reST pages.
class PageTest {

  private static final String PAGE = """
      =====
      Slots
      =====

      **Not a section**

      .. c:function:: __bpf_kfunc int demo_pin (struct bpf_map *map, u32 n, ...)
         :no-index:

         Pin a range
         of slots.

      .. container:: kernelindent

        **Parameters**

        ``struct bpf_map *map``
          The map, see **n** and ``NULL``.

          Second paragraph.

        ``u32 n``
          *undescribed*

        ``...``
          More.

        **Description**

        Pins **n** slots of :c:type:`struct bpf_map <bpf_map>`, **never** less::

            **map**

        **n**

        **Return**

        * 0 on success.
        * ``-EINVAL`` if **n** is 0, see :c:func:`demo_evict()`.

      After it
      ~~~~~~~~

      Text.
      """;

  private static DocComment one(String page) {
    DocFile file = KernelDocReader.read("page.rst", page);
    assertThat(file.kind()).isEqualTo(FileKind.PAGE);
    assertThat(file.comments()).hasSize(1);
    return file.comments().getFirst();
  }

  @Test
  void aFunctionIsWhatStandsBelowItsDirective() {
    DocComment comment = one(PAGE);
    assertThat(comment.name()).isEqualTo("demo_pin");
    assertThat(comment.line()).isEqualTo(7);
    assertThat(comment.lastLine()).isEqualTo(39);
    assertThat(comment.purpose().lines()).containsExactly(new DocLine(10, "Pin a range"), new DocLine(11, "of slots."));
    assertThat(Objects.requireNonNull(comment.prototype()).markers()).containsExactly("__bpf_kfunc");
    assertThat(comment.sections()).extracting(DocSection::name).containsExactly("Description", "Return");
    assertThat(comment.sections()).extracting(DocSection::line).containsExactly(30, 36);
  }

  @Test
  void parametersHaveTheNamesOfTheSignature() {
    assertThat(one(PAGE).parameters()).extracting(p -> p.line() + p.name() + "=" + p.text().text())
        .containsExactly("17map=The map, see @n and %NULL.\n\nSecond paragraph.", "25...=More.");
  }

  @Test
  void marksAreReadAsKernelDoc() {
    assertThat(one(PAGE).section("Description").orElseThrow().text().text())
        .isEqualTo("Pins @n slots of &struct bpf_map, **never** less::\n\n    **map**\n\n@n");
    assertThat(one(PAGE).section("Return").orElseThrow().text().text())
        .isEqualTo("* 0 on success.\n* %-EINVAL if @n is 0, see demo_evict().");
  }

  @Test
  void whatIsMissingIsReported() {
    assertThat(KernelDocReader.read("page.rst", PAGE).warnings())
        .containsExactly(new DocWarning(7, "function parameter 'n' not described in 'demo_pin'"));
  }

  @Test
  void aPageOfThisProjectIsReadAsItIsWritten() throws IOException {
    String page = Files.readString(Path.of("../docs-out/bpf/arena-kfuncs.rst"));
    DocFile file = KernelDocReader.read("arena-kfuncs.rst", page);
    assertThat(file.comments()).hasSize(3).allSatisfy(comment -> {
      assertThat(page).contains(RestRenderer.render(comment).stripTrailing() + "\n");
      assertThat(comment.sections()).extracting(DocSection::name)
          .containsSubsequence("Description", "Context", "Outcomes");
    });
    assertThat(file.warnings()).isEmpty();
  }

  @Test
  void aMacroIsReadWithTheSyntaxBelowIt() {
    String source = "/**\n * demo_max() - The larger.\n * @a: One.\n * @b: Other.\n */\n#define demo_max(a, b) (a)\n";
    String page = RestRenderer.render(KernelDocReader.read("a.c", source));
    assertThat(page).startsWith(".. c:macro:: demo_max\n\n``demo_max (a, b)``\n\n   The larger.\n");
    DocComment macro = one(page);
    assertThat(Objects.requireNonNull(macro.prototype()).kind()).isEqualTo(Prototype.Kind.MACRO);
    assertThat(macro.prototype().parameters()).extracting(PrototypeParameter::name).containsExactly("a", "b");
    assertThat(RestRenderer.render(macro)).isEqualTo(page);
  }

  @Test
  void aConstantHasNoParameters() {
    String source = "/**\n * DEMO_MAX - The most.\n *\n * Text.\n */\n#define DEMO_MAX (16)\n";
    String page = RestRenderer.render(KernelDocReader.read("a.c", source));
    assertThat(page).isEqualTo(
        ".. c:macro:: DEMO_MAX\n\n``DEMO_MAX``\n\n   The most.\n\n  **Description**\n\n  Text.\n\n\n\n");
    assertThat(RestRenderer.render(one(page))).isEqualTo(page);
  }

  @Test
  void olderPagesAreNotIndented() {
    DocComment comment = one("""
        .. c:function:: int f (int a)

           Do it.

        **Parameters**

        ``int a``
          One.

        **Return**

        0 on success.


        .. c:struct:: foo

        Text.
        """);
    assertThat(comment.parameters()).extracting(DocParameter::name).containsExactly("a");
    assertThat(comment.section("Return").orElseThrow().text().text()).isEqualTo("0 on success.");
  }
}
