package io.kfuncdoc.sample.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.OtherKfuncs;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Errno;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.conformance.World;
import io.kfuncdoc.runtime.conformance.Worlds;
import io.kfuncdoc.runtime.kernel.Availability;
import io.kfuncdoc.runtime.kernel.Kernel;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.signature.SignatureCheck;
import io.kfuncdoc.runtime.kernel.signature.SignatureReport;
import io.kfuncdoc.runtime.kernel.verify.RowStatus;
import io.kfuncdoc.runtime.kernel.verify.VerifiedRow;
import io.kfuncdoc.runtime.kernel.verify.Verification;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The arena contract on the running kernel.
class RealArenaTest {

  @BeforeAll
  static void theKernelCanBeAsked() {
    Availability availability = Kernel.availability(
        List.of("bpf_arena_alloc_pages", "bpf_arena_free_pages", "bpf_arena_reserve_pages"));
    Assumptions.assumeTrue(availability.isAvailable(), availability::text);
  }

  @Test
  void everyRowHoldsThatNeedsNoFaultAndIsOfTheRelease() throws IOException {
    Verification verification = verify(new ArenaKfuncsContract(), new RealArenaWorlds().over(kernel()).shapes());

    assertThat(verification.differences()).as(verification.toString()).isZero();
    assertThat(verification.kfuncs()).extracting(k -> k.signature().status())
        .containsOnly(SignatureReport.Status.HOLDS);
    for (VerifiedRow row : verification.kfuncs().stream().flatMap(k -> k.rows().stream()).toList()) {
      RowStatus expected = !row.row().availability().includes(verification.release())
          ? RowStatus.NOT_IN_RELEASE
          : needsAFault(row.row()) ? RowStatus.NOT_REACHABLE : RowStatus.HOLDS;
      assertThat(row.status()).as(row.toString()).isEqualTo(expected);
    }
  }

  private static boolean needsAFault(Row row) {
    return row.decision() instanceof Decision.Undefined
        || row.decision() instanceof Decision.Reported && row.witnesses().stream().noneMatch(w -> w.fault() == null);
  }

  @Test
  void aRowThatIsWrongIsNamed() throws IOException {
    Verification verification = verify(changed(), List.of("4 pages at the end of a window"));

    List<VerifiedRow> differing = verification.kfuncs().stream().flatMap(k -> k.rows().stream())
        .filter(row -> row.status() == RowStatus.DIFFERS).toList();
    assertThat(differing).extracting(row -> row.row().name()).containsExactly("OUT_OF_RANGE");
    assertThat(differing.getFirst().detail()).contains("OUT_OF_RANGE to return -ERANGE = -34", "-22");
  }

  private static Kernel kernel() {
    return Holder.KERNEL;
  }

  /// Opened when first needed, for all tests of the class.
  private static final class Holder {
    private static final Kernel KERNEL = Kernel.open();
  }

  private static Verification verify(ContractProvider provider, List<String> shapes) throws IOException {
    Worlds all = new RealArenaWorlds().over(kernel());
    Worlds some = new Worlds() {
      @Override
      public List<String> shapes() {
        return shapes;
      }

      @Override
      public World open(String shape, Release release, OutcomeObserver observer) {
        return all.open(shape, release, observer);
      }
    };
    Release release = Verification.release(kernel().release());
    return Verification.of(provider, some, kernel().release(), new SignatureCheck(Btf.vmlinux(), release));
  }

  /// The contract with another errno in one row.
  private static ContractProvider changed() {
    ArenaKfuncsContract family = new ArenaKfuncsContract();
    return OtherKfuncs.of(family, family.contract().kfuncs().stream()
        .map(k -> k.name().equals("bpf_arena_reserve_pages") ? changed(k) : k).toList());
  }

  private static Kfunc changed(Kfunc k) {
    int erange = Errno.named("ERANGE").orElseThrow().number();
    List<Row> rows = k.rows().stream()
        .map(r -> r.name().equals("OUT_OF_RANGE")
            ? new Row(r.name(), r.decision(), new Outcome.Errno("ERANGE", erange), r.ensures(), r.availability(),
                r.witnesses(), r.comment())
            : r)
        .toList();
    return new Kfunc(k.name(), k.result(), k.parameters(), k.availability(), k.flags(), k.contexts(), k.purpose(),
        k.description(), k.table(), rows);
  }
}
