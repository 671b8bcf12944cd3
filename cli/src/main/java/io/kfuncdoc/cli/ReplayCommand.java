package io.kfuncdoc.cli;

import io.kfuncdoc.sample.replay.Replay;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `replay FILE`
@Command(
    name = "replay",
    description = "Plays calls on a simulated arena, each held against the contract, and prints what they return.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:played", "1:arena and contract disagree", "2:a line cannot be read or carried out"},
    footerHeading = "%nExample:%n",
    footer = "  printf 'arena pages=4\\nalloc 0 1 -1 0\\n' | kfuncdoc replay -")
final class ReplayCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "the calls; - for standard input")
  private String file = "-";

  @Override
  public Integer call() {
    return Replay.run(file, KfuncdocCommand.in(spec), spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
