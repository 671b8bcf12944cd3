package io.kfuncdoc.cli;

import io.kfuncdoc.runtime.CannotAsk;
import java.io.InputStream;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command that the others are part of.
@Command(
    name = "kfuncdoc",
    description = "Contracts of Linux BPF kfuncs: pages and kernel-doc comments from them, texts held against them, "
        + "and the running kernel asked whether they are true.",
    mixinStandardHelpOptions = true,
    version = "kfuncdoc 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:clean", "1:findings", "2:what was asked for cannot be read or done"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  kfuncdoc render block bpf_arena_reserve_pages",
      "  kfuncdoc explain bpf_arena_reserve_pages OUT_OF_RANGE --kernel 6.18",
      "  kfuncdoc audit 0001-bpf-Document-the-arena-kfuncs.patch",
      "  . <(kfuncdoc generate-completion)",
      "%nIn a source tree ./kfuncdoc self-test [OPTION...] runs the self-test of the checks."
    },
    subcommands = {
      RenderCommand.class, ExplainCommand.class, AuditCommand.class, ImportCommand.class, ReplayCommand.class,
      VerifyCommand.class, LockstepCommand.class,
      GenerateCompletion.class, HelpCommand.class
    })
final class KfuncdocCommand implements Runnable {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  private final InputStream in;

  private KfuncdocCommand(InputStream in) {
    this.in = in;
  }

  /// @param in standard input
  static CommandLine commandLine(InputStream in) {
    return new CommandLine(new KfuncdocCommand(in))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(KfuncdocCommand::failed);
  }

  /// Standard input, for a command below this one.
  static InputStream in(CommandSpec command) {
    return command.root().userObject() instanceof KfuncdocCommand root ? root.in : InputStream.nullInputStream();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (!(failure instanceof CannotRead || failure instanceof CannotAsk)) {
      throw failure;
    }
    command.getOut().flush();
    command.getErr().println("kfuncdoc: " + failure.getMessage());
    return ExitCodes.CANNOT_READ;
  }
}
