package io.kfuncdoc.strings;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.State;
import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.conformance.Conformance;
import io.kfuncdoc.runtime.conformance.ConformanceReport;
import io.kfuncdoc.runtime.conformance.RowReport;
import io.kfuncdoc.strings.StringReason.Length;
import io.kfuncdoc.strings.StringReason.Order;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Mistakes in an implementation of the string kfuncs, each charged to the rows that it is about.
class StringMistakesTest {

  private static final List<String> ALL = List.of("bpf_strlen", "bpf_strnlen", "bpf_strcmp");

  /// The rows of some kfuncs that are wrong.
  private static List<String> wrong(List<String> kfuncs, Function<ByteMemory, KernelStrings> strings) {
    Contract all = new StringKfuncsContract().contract();
    Contract some = new Contract(all.name(), all.packageName(), all.page(), all.source(), all.releases(), all.text(),
        all.terms(), all.faults(), all.kfuncs().stream().filter(k -> kfuncs.contains(k.name())).toList(), all.draft());
    ConformanceReport report = Conformance.check(new Only(some), new StringWorlds(strings), Release.of("7.1"));
    return report.rows().stream().filter(r -> !r.isFine()).map(RowReport::name).toList();
  }

  @Test
  void minusTwoIsNotMinusOne() {
    assertThat(wrong(List.of("bpf_strcmp"), memory -> new KernelStrings(memory) {
      @Override
      Order strcmp(long s1, long s2, ResultSlot result) {
        Order order = super.strcmp(s1, s2, result);
        result.value = order == Order.SMALLER ? -2 : result.value;
        return order;
      }
    })).containsExactly("bpf_strcmp: LESS");
  }

  @Test
  void bytesComparedAsUnsignedAreFound() {
    assertThat(wrong(List.of("bpf_strcmp"), memory -> new KernelStrings(memory) {
      @Override
      boolean isLess(byte c1, byte c2) {
        return Byte.compareUnsigned(c1, c2) < 0;
      }
    })).contains("bpf_strcmp: LESS");
  }

  @Test
  void anAddressTooMuchIsFound() {
    assertThat(wrong(ALL, memory -> new KernelStrings(memory) {
      @Override
      boolean allowed(long address) {
        return address == 0xffff_7fff_ffff_ffffL || super.allowed(address);
      }
    })).containsExactly("bpf_strlen: NOT_IN_KERNEL", "bpf_strnlen: NOT_IN_KERNEL", "bpf_strcmp: NOT_IN_KERNEL");
  }

  @Test
  void zeroBytesBeforeTheRangeIsFound() {
    assertThat(wrong(List.of("bpf_strnlen"), memory -> new KernelStrings(memory) {
      @Override
      Length strnlen(long s, long count, ResultSlot result) {
        result.value = 0;
        return count == 0 ? Length.LIMIT_ZERO : super.strnlen(s, count, result);
      }
    })).containsExactly("bpf_strnlen: NOT_IN_KERNEL");
  }

  @Test
  void oneByteTooFewIsFound() {
    assertThat(wrong(ALL, memory -> new KernelStrings(memory) {
      @Override
      int most() {
        return super.most() - 1;
      }
    })).contains("bpf_strlen: LENGTH", "bpf_strnlen: LENGTH", "bpf_strcmp: EQUAL");
  }

  @Test
  void aStringThatIsWrittenToIsFound() {
    assertThat(wrong(List.of("bpf_strlen"), memory -> new KernelStrings(memory) {
      @Override
      Length strlen(long s, ResultSlot result) {
        Length reason = super.strlen(s, result);
        if (reason == Length.END) {
          memory.write(s, (byte) 'y');
        }
        return reason;
      }
    })).containsExactly("bpf_strlen: LENGTH");
  }

  /// The provider of the family, with a contract of some of its kfuncs.
  private record Only(Contract contract) implements ContractProvider {

    private static final ContractProvider FAMILY = new StringKfuncsContract();

    @Override
    public Class<?> stub() {
      return FAMILY.stub();
    }

    @Override
    public Object term(String term, @Nullable State state, Object... arguments) {
      return FAMILY.term(term, state, arguments);
    }

    @Override
    public long call(Object stub, String kfunc, Object... arguments) {
      return FAMILY.call(stub, kfunc, arguments);
    }

    @Override
    public void arrange(Object situations, String situation, Object... arguments) {
      FAMILY.arrange(situations, situation, arguments);
    }
  }
}
