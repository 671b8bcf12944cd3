package io.kfuncdoc.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.processor.emit.rst.ArenaLikeContract;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContractLengthTest {

  private static final Page.Function PART =
      PageBuilder.build(ArenaLikeContract.contract()).functions().getLast();

  private static final String STUB =
      """
      package p;

      // A comment of nobody's.
      public interface Stub {

        /// One.
        ///
        /// @param n @Ensures("in a comment") counts
        @Kfunc(outcomes = Table.class)
        @Flags({A, B})
        int f(int n);

        int g();

        enum Table {
          @When("n == 0") @Returns("0") ZERO,
          /// words
          @Reported(
              given = "f(1)",
              since = "7.0",
              call = {"n = 1",
                  "n = 2"})
          @Witness(fault = "X")
          @Ensures("a(n)")
          @Returns("-EBUSY") BUSY,

          @Success
          @io.kfuncdoc.annotations.Ensures("c(n)")
          @Returns("1") DONE
        }

        enum Other { A }
      }
      """;

  @Test
  @DisplayName("comment, signature, flags and rows count; witnesses, @Ensures and blank lines do not")
  void counted() {
    // 3 of the comment, 3 of the method; enum and brace; ZERO; words, @Reported(, since, ), BUSY; @Success, DONE
    assertThat(ContractLength.measure(STUB, "f", "Table", PART).contract()).isEqualTo(3 + 3 + 2 + 1 + 5 + 2);
  }

  @Test
  @DisplayName("a line of more than 120 columns counts as the lines it would fill")
  void longLines() {
    int before = ContractLength.measure(STUB, "f", "Table", PART).contract();
    String longer = STUB.replace("ZERO,", "ZERO_" + "X".repeat(240) + ",");
    assertThat(ContractLength.measure(longer, "f", "Table", PART).contract()).isEqualTo(before + 2);
  }

  @Test
  @DisplayName("the page's part is counted with and without the table")
  void page() {
    ContractLength length = ContractLength.measure(STUB, "f", "Table", PART);
    assertThat(length.page()).isGreaterThan(length.pageWithoutTable());
    assertThat(length.pageWithoutTable()).isEqualTo(
        (int) io.kfuncdoc.processor.emit.rst.PageEmitter.emit(PART).lines()
            .takeWhile(l -> !l.equals("  **Outcomes**")).filter(l -> !l.isBlank()).count());
    assertThat(length.isShort()).isTrue();
  }

  @Test
  @DisplayName("a function or table that the source does not have is an error")
  void unknown() {
    assertThatThrownBy(() -> ContractLength.measure(STUB, "h", "Table", PART)).hasMessageContaining("no method h");
    assertThatThrownBy(() -> ContractLength.measure("no Java at all", "f", "Table", PART)).hasMessageContaining("f");
  }
}
