package io.kfuncdoc.runtime.conformance;

import static io.kfuncdoc.model.Expr.binary;
import static io.kfuncdoc.model.Expr.number;
import static io.kfuncdoc.model.Expr.signedParameter;
import static io.kfuncdoc.model.Expr.unsignedParameter;
import static io.kfuncdoc.runtime.family.Tables.errno;
import static io.kfuncdoc.runtime.family.Tables.kfunc;
import static io.kfuncdoc.runtime.family.Tables.param;
import static io.kfuncdoc.runtime.family.Tables.success;
import static io.kfuncdoc.runtime.family.Tables.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.family.Numbers;
import io.kfuncdoc.runtime.family.PlainStrings;
import io.kfuncdoc.runtime.family.SlotContract;
import io.kfuncdoc.runtime.family.SlotEngine.Bug;
import io.kfuncdoc.runtime.family.SlotProvider;
import io.kfuncdoc.runtime.family.SlotStub.Knowledge;
import io.kfuncdoc.runtime.family.SlotWorld;
import io.kfuncdoc.runtime.family.StringWorld;
import io.kfuncdoc.runtime.family.Strings;
import io.kfuncdoc.runtime.family.Tables;
import io.kfuncdoc.runtime.family.Windows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The cases of five families, each with its name, in order: what is planned changes only on purpose. After such a
/// change, take the files in `target/planned` over into the test resources and look at what became different.
class PlannedCasesTest {

  private static void assertPlanned(String name, ContractProvider provider, Worlds worlds, Release release)
      throws IOException {
    List<String> lines = new ArrayList<>();
    ConformanceReport report = Conformance.check(provider, worlds, release, c -> lines.add(line(c)));
    report.rows().forEach(row -> lines.add(row.name() + " reached " + row.reached() + ": " + row.result()));
    Path file = Path.of("target", "planned", name);
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
    assertThat(lines).isEqualTo(Files.readAllLines(Path.of("src", "test", "resources", "planned", name)));
  }

  private static String line(CaseReport one) {
    return String.join(" | ", one.shape(), one.kfunc().name() + " " + one.row().name(), one.manner(), one.purpose())
        + (one.inUse() ? " | in use" : "") + (one.isRight() ? "" : " | wrong");
  }

  @Test
  void slots() throws IOException {
    SlotProvider provider = new SlotProvider(SlotContract.contract());

    assertPlanned("slots-7.1.txt", provider, SlotWorld.worlds(provider, Bug.NONE, Knowledge.CHECKED),
        SlotContract.NEW);
    assertPlanned("slots-7.1-leaking.txt", provider, SlotWorld.worlds(provider, Bug.LEAK_ON_FAILURE, Knowledge.ROWS),
        SlotContract.NEW);
  }

  @Test
  void strings() throws IOException {
    assertPlanned("strings-7.1.txt", new Strings.Provider(Strings.contract()),
        StringWorld.worlds(new PlainStrings()), Release.of("7.1"));
  }

  /// Addresses that count from what a handle knows, two handles, a truth, and witnesses of every form.
  @Test
  void windows() throws IOException {
    Windows windows = new Windows();

    assertPlanned("windows.txt", windows, windows, Windows.RELEASE);
  }

  private static Expr op(Expr left, BinaryOp op, Expr right) {
    return binary(op, left, right);
  }

  /// Limits of sums, of products, of halves of a number, and at the ends of the types.
  @Test
  void numbers() throws IOException {
    Expr a = signedParameter("a");
    Expr b = signedParameter("b");
    Expr c = unsignedParameter("c");
    Kfunc kfunc = kfunc(Tables.INT, "f",
        List.of(param(Tables.U32, "a"), param(Tables.INT, "b"), param(Tables.U64, "c")),
        when("NEGATIVE", "b < 0", op(b, BinaryOp.LESS, number(0)), errno("EINVAL")),
        when("SUM", "a + b > 1000", op(op(a, BinaryOp.PLUS, b), BinaryOp.GREATER, number(1000)), errno("ERANGE")),
        when("ODD", "(c & 7) != 0", op(op(c, BinaryOp.BIT_AND, number(7)), BinaryOp.NOT_EQUAL, number(0)),
            errno("EFAULT")),
        when("HALVES", "u32(c) >= 4096", op(new Expr.Reinterpret(32, false, c), BinaryOp.AT_LEAST, number(4096)),
            errno("E2BIG")),
        success("FINE", new Outcome.Number(0)));
    Numbers numbers = Numbers.of(List.of(), List.of(kfunc), (_, _, n) -> {
      if (n[1] < 0) {
        return -22;
      } else if (n[0] + n[1] > 1000) {
        return -34;
      } else if ((n[2] & 7) != 0) {
        return -14;
      }
      return (n[2] & 0xffff_ffffL) >= 4096 ? -7 : 0;
    });

    assertPlanned("numbers.txt", numbers, numbers, Numbers.RELEASE);
  }
}
