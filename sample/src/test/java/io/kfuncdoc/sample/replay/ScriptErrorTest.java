package io.kfuncdoc.sample.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An unknown word or a bad number: the number of the line, what was expected, and status 2. Lines before it are
/// carried out, lines after it are not.
class ScriptErrorTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "fre 0 1                    | expected arena, alloc, reserve, free, read, write, uread or uwrite, not 'fre'",
      "ALLOC 0 1 -1 0             | expected arena, alloc, reserve, free, read, write, uread or uwrite, not 'ALLOC'",
      "alloc 0 1 -1               | expected alloc ADDR PAGE_CNT NODE_ID FLAGS",
      "alloc 0 1 -1 0 0           | expected alloc ADDR PAGE_CNT NODE_ID FLAGS",
      "reserve 0                  | expected reserve ADDR PAGE_CNT",
      "free 0                     | expected free ADDR PAGE_CNT",
      "read                       | expected read ADDR",
      "uread 0 8                  | expected uread ADDR",
      "write 0                    | expected write ADDR VALUE",
      "uwrite 0                   | expected uwrite ADDR VALUE",
      "read zero                  | expected an address, a number of 64 bits, not 'zero'",
      "read 0x                    | expected an address, a number of 64 bits, not '0x'",
      "read 08                    | expected an address, a number of 64 bits, not '08'",
      "read 1k                    | expected an address, a number of 64 bits, not '1k'",
      "read 0x10000000000000000   | expected an address, a number of 64 bits, not '0x10000000000000000'",
      "read -9223372036854775809  | expected an address, a number of 64 bits, not '-9223372036854775809'",
      "write 0 18446744073709551616 | expected a value, a number of 64 bits, not '18446744073709551616'",
      "uwrite 0 1.5               | expected a value, a number of 64 bits, not '1.5'",
      "free 0 4294967296          | expected page_cnt, a number from 0 to 4294967295, not '4294967296'",
      "free 0 -1                  | expected page_cnt, a number from 0 to 4294967295, not '-1'",
      "reserve 0 x                | expected page_cnt, a number from 0 to 4294967295, not 'x'",
      "alloc 0 1 2147483648 0     | expected node_id, a number from -2147483648 to 2147483647, not '2147483648'",
      "alloc 0 1 -1 any           | expected flags, a number of 64 bits, not 'any'",
      "arena start=0x1000         | expected pages=N",
      "arena pages=ten            | expected pages, a number from 0 to 4294967295, not 'ten'",
      "arena pages                | expected pages=N, start=ADDR, kernel=RELEASE, *not 'pages'",
      "arena pages=1 size=4096    | expected pages=N, start=ADDR, kernel=RELEASE, *not 'size=4096'",
      "arena pages=1 pages=2      | a second 'pages=2'",
      "arena pages=1 start=here   | expected start, a number of 64 bits, not 'here'",
      "arena pages=1 flags=segv   | expected segv_on_fault or no_user_conv, not 'segv'",
      "arena pages=1 node=        | expected node, a number from -2147483648 to 2147483647, not ''",
      "arena pages=1 node=0,1024  | expected node numbers from 0 to 1023, not '1024'",
      "arena pages=1 node=-1      | expected node numbers from 0 to 1023, not '-1'",
      "arena pages=1 kernel=new   | not a kernel release: 'new' (expected as in 7.1 or 6.18.44)",
      "arena pages=1 kernel=6.8   | kernel 6.8 is not one of [6.9, 6.13, 6.17, 6.18.44, 7.0, 7.1]",
      "arena pages=1 kernel=7.2   | kernel 7.2 is not one of [6.9, 6.13, 6.17, 6.18.44, 7.0, 7.1]",
  })
  void aBadLineIsNamedWithWhatWasExpected(String line, String expected) {
    Played played = Played.script("# a script", "arena pages=1 start=0x1000", "alloc 0 1 -1 0", line, "read 0");
    assertThat(played.status()).isEqualTo(2);
    assertThat(played.out()).isEqualTo("0x1000 ALLOCATED\n");
    assertThat(played.err()).startsWith("-:4: ").hasLineCount(1);
    for (String part : expected.split("[*]")) {
      assertThat(played.err()).contains(part);
    }
  }

  @Test
  void aCallNeedsAnArena() {
    assertThat(Played.script("", "read 0")).isEqualTo(
        new Played(2, "", "-:2: expected an arena first, as in: arena pages=10 start=0x100000000000\n"));
  }
}
