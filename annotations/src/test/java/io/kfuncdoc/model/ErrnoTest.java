package io.kfuncdoc.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErrnoTest {

  @Test
  void numbersAreThoseOfTheHeaders() {
    assertThat(List.of(Errno.EPERM, Errno.EINVAL, Errno.ERANGE, Errno.EDEADLK, Errno.ELOOP, Errno.ENOMSG,
            Errno.EBFONT, Errno.EOPNOTSUPP, Errno.EHWPOISON, Errno.ERESTARTSYS, Errno.ENOTSUPP, Errno.ENOGRACE))
        .extracting(Errno::number)
        .containsExactly(1, 22, 34, 35, 40, 42, 59, 95, 133, 512, 524, 531);
  }

  @Test
  void theTableHasNoHolesButThoseOfTheHeaders() {
    TreeSet<Integer> expected = new TreeSet<>();
    IntStream.rangeClosed(1, 133).filter(n -> n != 41 && n != 58).forEach(expected::add);
    IntStream.rangeClosed(512, 531).filter(n -> n != 520).forEach(expected::add);

    assertThat(new TreeSet<>(Arrays.stream(Errno.values()).map(Errno::number).toList())).isEqualTo(expected);
  }

  @Test
  void aSecondNameHasItsNumberAndTheFirstNameTheNumbers() {
    assertThat(Errno.named("EWOULDBLOCK")).map(Errno::number).contains(11);
    assertThat(Errno.numbered(11)).contains(Errno.EAGAIN);
    assertThat(Errno.numbered(35)).contains(Errno.EDEADLK);
  }

  @Test
  void whatIsNoErrorNumberIsNone() {
    assertThat(Errno.named("ENOSUCH")).isEmpty();
    assertThat(Errno.numbered(41)).isEmpty();
  }
}
