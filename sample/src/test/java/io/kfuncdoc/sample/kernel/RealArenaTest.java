package io.kfuncdoc.sample.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.kernel.Availability;
import io.kfuncdoc.runtime.kernel.Kernel;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.signature.SignatureCheck;
import io.kfuncdoc.runtime.kernel.verify.RowStatus;
import io.kfuncdoc.runtime.kernel.verify.VerifiedKfunc;
import io.kfuncdoc.runtime.kernel.verify.VerifiedRow;
import io.kfuncdoc.runtime.kernel.verify.Verification;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The contract on the running kernel.
class RealArenaTest {

  @Test
  void everyRowThatCanBeReachedHolds() throws Exception {
    Availability availability = Kernel.availability();
    Assumptions.assumeTrue(availability.isAvailable(), availability::text);
    try (Kernel kernel = Kernel.open()) {
      Release release = Verification.release(kernel.release());
      Verification verification = Verification.of(new ArenaKfuncsContract(), new RealArenaWorlds().over(kernel),
          kernel.release(), new SignatureCheck(Btf.vmlinux(), release));
      for (VerifiedKfunc kfunc : verification.kfuncs()) {
        System.out.println(kfunc.kfunc().name() + " " + kfunc.signature() + " " + kfunc.foreign());
        for (VerifiedRow row : kfunc.rows()) {
          System.out.println("  " + row.row().name() + " " + row.status() + " " + row.cases() + " " + row.detail());
        }
      }

      assertThat(verification.differences()).isZero();
      assertThat(verification.count(RowStatus.HOLDS)).isPositive();
    }
  }
}
