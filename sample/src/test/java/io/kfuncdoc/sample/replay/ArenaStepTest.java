package io.kfuncdoc.sample.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A line is a step, and a step its line.
class ArenaStepTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "arena pages=10 start=0x100000000000 kernel=7.1", "arena pages=1 start=0x0 kernel=6.18.44 flags=segv_on_fault",
    "arena pages=4 start=0x100000000000 kernel=6.18.44 flags=segv_on_fault,no_user_conv node=0,3",
    "alloc 0x100000001000 4294967295 -1 0x8000000000000000", "alloc 0x0 1 -2 0", "free 0xffffffffffffffff 2",
    "reserve 0x1000 0", "read 0x10", "write 0x10 18446744073709551615", "uread 0x10", "uwrite 0x10 7"})
  void aStepIsWrittenAsItWasRead(String line) throws ScriptError {
    assertThat(ArenaStep.parse(line)).get().hasToString(line);
  }

  @Test
  void numbersMayBeWrittenInOtherWays() throws ScriptError {
    assertThat(ArenaStep.parse(" free  020 0x2 # two")).contains(new ArenaStep.Free(16, 2));
    assertThat(List.of(ArenaStep.parse(""), ArenaStep.parse("# none"))).allSatisfy(step -> assertThat(step).isEmpty());
  }
}
