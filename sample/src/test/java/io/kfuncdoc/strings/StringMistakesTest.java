package io.kfuncdoc.strings;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.OtherKfuncs;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.conformance.Conformance;
import io.kfuncdoc.runtime.conformance.ConformanceReport;
import io.kfuncdoc.runtime.conformance.RowReport;
import io.kfuncdoc.strings.StringReason.Length;
import io.kfuncdoc.strings.StringReason.Order;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Mistakes in an implementation of the string kfuncs, each charged to the rows that it is about.
class StringMistakesTest {

  private static final List<String> ALL = List.of("bpf_strlen", "bpf_strnlen", "bpf_strcmp");

  /// The rows of some kfuncs that are wrong.
  private static List<String> wrong(List<String> kfuncs, Function<ByteMemory, KernelStrings> strings) {
    StringKfuncsContract family = new StringKfuncsContract();
    OtherKfuncs some = OtherKfuncs.of(
        family, family.contract().kfuncs().stream().filter(k -> kfuncs.contains(k.name())).toList());
    ConformanceReport report = Conformance.check(some, new StringWorlds(strings), Release.of("7.1"));
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
}
