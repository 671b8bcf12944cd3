package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KfuncdocCommandTest {

  @Test
  @DisplayName("every command has help with examples")
  void help() {
    assertThat(Ran.command("--help").out())
        .contains("Exit codes:")
        .contains("kfuncdoc explain bpf_arena_reserve_pages");
    for (String command : new String[] {"render", "explain", "audit", "import", "replay"}) {
      Ran ran = Ran.command(command, "--help");
      assertThat(ran.status()).as(command).isZero();
      assertThat(ran.out()).contains("kfuncdoc " + command).containsPattern("Examples?:\n.* kfuncdoc " + command);
    }
  }

  @Test
  @DisplayName("a command that is missing or unknown is an error and shows the usage")
  void usage() {
    assertThat(Ran.command().status()).isEqualTo(2);
    assertThat(Ran.command("nope")).satisfies(ran -> {
      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.err()).contains("nope");
    });
  }

  @Test
  @DisplayName("the completion script knows the commands")
  void completion() {
    Ran ran = Ran.command("generate-completion");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).startsWith("#!/usr/bin/env bash").contains("kfuncs-section").contains("--baseline");
  }

  @Test
  @DisplayName("replay plays a script and ends as replay does")
  void replay() {
    assertThat(Ran.with("arena pages=4 start=0x100000000000\nalloc 0 1 -1 0\n", "replay", "-"))
        .isEqualTo(new Ran(0, "0x100000000000 ALLOCATED\n", ""));
    assertThat(Ran.with("hello\n", "replay", "-")).satisfies(ran -> {
      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.err()).startsWith("-:1: ");
    });
    assertThat(Ran.command("replay", "no-such").err()).isEqualTo("cannot read no-such: no such file\n");
    assertThat(Ran.command("replay").status()).isEqualTo(2);
  }
}
