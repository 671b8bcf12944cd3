package io.kfuncdoc.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.family.Memory;
import io.kfuncdoc.runtime.family.PlainStrings;
import io.kfuncdoc.runtime.family.StringKfuncs;
import io.kfuncdoc.runtime.family.StringWorld;
import io.kfuncdoc.runtime.family.Strings;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A family without state, whose implementation cannot name rows.
class StringConformanceTest {

  private static ConformanceReport check(StringKfuncs implementation) {
    return Conformance.check(
        new Strings.Provider(Strings.contract()), StringWorld.worlds(implementation), Release.of("7.1"));
  }

  private static List<String> notFine(ConformanceReport report) {
    return report.rows().stream().filter(r -> !r.isFine()).map(RowReport::name).toList();
  }

  @Test
  void aRightImplementationConforms() {
    ConformanceReport report = check(new PlainStrings());

    assertThat(report.isClean()).as(report.toString()).isTrue();
  }

  @Test
  void minusOneIsANumberAndNoOtherWillDo() {
    ConformanceReport report = check(new PlainStrings() {
      @Override
      protected int less() {
        return -2;
      }
    });

    assertThat(notFine(report)).contains("bpf_strcmp: LESS");
    assertThat(report.foreign()).containsExactly("bpf_strcmp: a result of -2");
  }

  @Test
  void theWrongErrnoIsChargedToItsRow() {
    ConformanceReport report = check(new PlainStrings() {
      @Override
      public int bpf_strlen(long s__ign) {
        return Memory.inKernel(s__ign) ? super.bpf_strlen(s__ign) : -EFAULT;
      }
    });

    assertThat(notFine(report)).containsExactly("bpf_strlen: OUT_OF_RANGE");
  }

  @Test
  void aBoundaryOffByOneIsFound() {
    ConformanceReport report = check(new PlainStrings() {
      @Override
      public int bpf_strlen(long s__ign) {
        return s__ign == Memory.KERNEL ? -ERANGE : super.bpf_strlen(s__ign);
      }
    });

    assertThat(notFine(report)).containsExactly("bpf_strlen: OUT_OF_RANGE");
  }

  @Test
  void theOrderOfGuardsIsHeld() {
    ConformanceReport report = check(new PlainStrings() {
      @Override
      public int bpf_strnlen(long s__ign, long count) {
        return count == 0 ? 0 : super.bpf_strnlen(s__ign, count);
      }
    });

    assertThat(notFine(report)).containsExactly("bpf_strnlen: OUT_OF_RANGE");
  }

  @Test
  void aResultBeyondWhatTheSuccessEnsuresIsFound() {
    ConformanceReport report = check(new PlainStrings() {
      @Override
      public int bpf_strnlen(long s__ign, long count) {
        int length = super.bpf_strnlen(s__ign, count);
        return length > 0 ? length + 1 : length;
      }
    });

    assertThat(notFine(report)).contains("bpf_strnlen: LENGTH");
  }
}
