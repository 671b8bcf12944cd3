package io.kfuncdoc.cli;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `explain KFUNC [ROW]`
@Command(
    name = "explain",
    description = "Says in words what a kfunc does: its table, or one row of it and how to bring that about.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kfuncdoc explain bpf_arena_reserve_pages",
      "  kfuncdoc explain bpf_arena_alloc_pages NO_RUN --kernel 6.18"
    })
final class ExplainCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private FamilyOptions options = new FamilyOptions();

  @Parameters(paramLabel = "KFUNC", index = "0", description = "the kfunc, by its C name")
  private String name = "";

  @Parameters(paramLabel = "ROW", index = "1", arity = "0..1", description = "the row, by its name")
  private String row = "";

  @Override
  public Integer call() {
    Contract contract = options.families().familyOf(name);
    Kfunc kfunc = contract.kfunc(name);
    Release release = options.release(contract);
    if (!kfunc.availability().includes(release)) {
      throw new CannotRead(name + "() is not in Linux " + release + ": it is there " + kfunc.availability());
    }
    Explanation explanation = new Explanation(contract, kfunc, release);
    spec.commandLine().getOut().print(row.isEmpty() ? explanation.table() : explanation.row(row));
    return ExitCodes.CLEAN;
  }
}
