package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.signature.SignatureCheck;
import io.kfuncdoc.runtime.kernel.signature.SignatureReport;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The signatures of the arena contract against those of the running kernel.
class ArenaSignatureTest {

  private static final Contract CONTRACT = ArenaKfuncsContract.CONTRACT;

  @Test
  void theRunningKernelHasThem() {
    Btf btf = running();
    assumeTrue(btf.function("bpf_arena_reserve_pages").isPresent(), "the running kernel has no such arena kfunc");
    assertThat(new SignatureCheck(btf, Release.of("6.18.44")).check(CONTRACT)).hasSize(3)
        .allSatisfy(r -> assertThat(r.findings()).as(r.kfunc()).isEmpty())
        .extracting(SignatureReport::status).containsOnly(SignatureReport.Status.HOLDS);
  }

  private static Btf running() {
    try {
      return Btf.vmlinux();
    } catch (IOException e) {
      return abort("no BTF of a running kernel: " + e);
    }
  }
}
