package io.kfuncdoc.runtime.kernel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be called is said before it is tried.
class FamilyCallerTest {

  private static final CType U32 = new CType.Scalar("u32", 32, false);
  private static final CType MAP = new CType.Pointer("void *", "struct bpf_map", true);
  private static final CType ADDRESS = new CType.Pointer("void *", "address", false);

  @ParameterizedTest
  @CsvSource({"n__k,a constant (__k)", "n__szk,'a constant, the size of memory (__szk)'",
      "n__sz,the size of memory (__sz)"})
  void aNumberThatTheVerifierLooksAtIsMissing(String name, String wanted) {
    assertThat(missing(of("ptr__ign", ADDRESS), of(name, U32))).hasValueSatisfying(
        text -> assertThat(text).contains("a 'u32 " + name + "'", wanted));
  }

  @Test
  void numbersOneMapAndAddressesThatAreNotLookedAtAreEnough() {
    assertThat(missing(of("p__map", MAP), of("ptr__ign", ADDRESS), of("n", U32))).isEmpty();
  }

  @Test
  void anotherPointerIsMissing() {
    assertThat(missing(of("n", U32), of("ptr", ADDRESS)).orElseThrow()).startsWith("a 'void *ptr' cannot be made");
    assertThat(missing(of("a__map", MAP), of("b__map", MAP))).hasValue("it takes more than one map");
  }

  private static Param of(String name, CType type) {
    return new Param(name, type, "");
  }

  private static Optional<String> missing(Param... parameters) {
    return FamilyCaller.missing(new Kfunc("f", new CType.Nothing(), Arrays.asList(parameters), Availability.ALWAYS,
        List.of(), List.of(), "", "", "F", List.of()));
  }
}
