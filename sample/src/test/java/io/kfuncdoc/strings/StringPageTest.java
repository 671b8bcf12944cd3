package io.kfuncdoc.strings;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.processor.KfuncProcessor;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.read.PageDifference;
import io.kfuncdoc.processor.read.PageReader;
import io.kfuncdoc.processor.read.ReadPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/// The page of the string kfuncs, as the processor put it beside the classes.
class StringPageTest {

  private final Contract contract = new StringKfuncsContract().contract();
  private final String text = page();

  private static String page() {
    String name = "/" + KfuncProcessor.PAGES + "bpf/string-kfuncs.rst";
    try (InputStream in = Objects.requireNonNull(StringPageTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  @Test
  void minusOneIsANumber() {
    assertThat(text)
        .contains("  * ``-1`` if the first byte that differs is less in **s1__ign**.\n")
        .contains("     * - 4\n       - ``LESS``\n       - the first byte that differs is less in **s1__ign**\n"
            + "       - ``-1``\n")
        .doesNotContain("EPERM");
    assertThat(contract.kfunc("bpf_strcmp").row("LESS").outcome()).isEqualTo(new Outcome.Number(-1));
  }

  @Test
  void everyErrorIsNamed() {
    assertThat(text)
        .contains(".. c:function:: int bpf_strnlen (const char *s__ign, size_t count)\n")
        .contains("  * ``-ERANGE`` if **s__ign** is outside the kernel's readable address range.\n")
        .contains("  * ``-EFAULT`` if a byte before the first NUL cannot be read.\n")
        .contains("  * ``-E2BIG`` if none of the first 65,536 bytes is NUL.\n")
        .contains("  Any context, sleepable or not. Registered without flags. In Linux since 6.17.\n");
  }

  @Test
  void itIsReadBackAsItWasMade() {
    Page made = PageBuilder.build(contract);
    ReadPage read = PageReader.read(text);

    assertThat(read.problems()).isEmpty();
    assertThat(PageDifference.between(read.page().orElseThrow(), made)).isEmpty();
    assertThat(read.page()).contains(made);
  }

  @Test
  void aResultChangedOnThePageIsFound() {
    String changed = text.replace("``-1``", "``-EPERM``");

    assertThat(PageDifference.between(PageReader.read(changed).page().orElseThrow(), PageBuilder.build(contract)))
        .contains("bpf_strcmp: row LESS: page says -EPERM, contract says -1");
  }

  @Test
  void itsContractIsFoundBesideTheOtherFamily() {
    assertThat(ServiceLoader.load(ContractProvider.class))
        .extracting(p -> p.contract().name())
        .containsExactlyInAnyOrder("ArenaKfuncs", "StringKfuncs");
  }
}
