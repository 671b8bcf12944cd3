package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.kernel.signature.SignatureFinding;
import io.kfuncdoc.runtime.kernel.signature.SignatureReport;
import io.kfuncdoc.runtime.kernel.verify.RowStatus;
import io.kfuncdoc.runtime.kernel.verify.VerifiedKfunc;
import io.kfuncdoc.runtime.kernel.verify.VerifiedRow;
import io.kfuncdoc.runtime.kernel.verify.Verification;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The verdict on a contract in its three forms.
class VerifyReportTest {

  private static final Kfunc RESERVE = ArenaKfuncsContract.CONTRACT.kfunc("bpf_arena_reserve_pages");

  private static final List<Verification> VERIFIED = List.of(new Verification("ArenaKfuncs", "6.18.44-x",
      Release.of("6.18.44"),
      List.of(new VerifiedKfunc(RESERVE,
          new SignatureReport(RESERVE.name(), SignatureReport.Status.DIFFERS, "int bpf_arena_reserve_pages(void)",
              List.of(new SignatureFinding(SignatureFinding.Kind.PARAMETER, 1, "parameter 1: BTF says <none>"))),
          List.of(row("NOT_AN_ARENA", RowStatus.HOLDS, 1, ""),
              row("NO_PAGES", RowStatus.HOLDS, 2, ""),
              row("OUT_OF_RANGE", RowStatus.DIFFERS, 3, "in a world\n  it is \"-34\" & <more>"),
              row("CONTENDED", RowStatus.NOT_IN_RELEASE, 0, ""),
              row("NO_TREE_NODE", RowStatus.NOT_REACHABLE, 0, "nothing fails")),
          List.of("bpf_arena_reserve_pages: a result of -34")))));

  private static VerifiedRow row(String name, RowStatus status, int cases, String detail) {
    return new VerifiedRow(RESERVE.row(name), status, cases, cases / 2, detail);
  }

  @Test
  void text() {
    assertThat(VerifyText.of(VERIFIED)).isEqualTo("""
        ArenaKfuncs on Linux 6.18.44-x

        bpf_arena_reserve_pages: the signature differs from BTF
          parameter 1: BTF says <none>
          NOT_AN_ARENA  -EINVAL   holds (1 case)
          NO_PAGES      0         holds (2 cases, 1 not tried)
          OUT_OF_RANGE  -EINVAL   differs
            in a world
              it is "-34" & <more>
          CONTENDED     -EBUSY    not in this release
          NO_TREE_NODE  -ENOMEM   not reachable here: nothing fails
          without a row: bpf_arena_reserve_pages: a result of -34

        2 rows hold, 3 differences, 1 rows not reachable here, 1 not in this release
        """);
  }

  @Test
  void jsonHasAStatusForEachRow() {
    String json = VerifyJson.of(VERIFIED);
    assertThat(json).contains("\"row\": \"OUT_OF_RANGE\"", "\"status\": \"holds\"", "\"status\": \"differs\"",
        "\"status\": \"not-reachable\"", "\"status\": \"not-in-release\"", "\"differences\": 3",
        "\"release\": \"6.18.44\"", "a result of -34");
  }

  @Test
  void junitFailsWhatDiffersAndSkipsWhatWasNotAsked() {
    assertThat(VerifyJUnit.of(VERIFIED))
        .contains("tests=\"7\" failures=\"3\" skipped=\"2\"")
        .contains("name=\"OUT_OF_RANGE\"><failure message=\"in a world\">in a world\n"
            + "  it is \"-34\" &amp; &lt;more&gt;</failure>")
        .contains("name=\"NO_TREE_NODE\"><skipped message=\"nothing fails\"></skipped>")
        .contains("name=\"NO_PAGES\"></testcase>");
  }

  @Test
  void anUnknownFamilyOrNumberIsRefused() {
    assertThat(Ran.command("verify", "NoKfuncs").err())
        .isEqualTo("kfuncdoc: no family is called NoKfuncs; there are: io.kfuncdoc.sample.ArenaKfuncs\n");
    assertThat(Ran.command("lockstep", "--calls", "0").err()).startsWith("--calls wants a number from 1 on, not 0");
  }
}
