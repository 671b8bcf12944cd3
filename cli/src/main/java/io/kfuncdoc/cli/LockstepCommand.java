package io.kfuncdoc.cli;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.kernel.Availability;
import io.kfuncdoc.runtime.kernel.Kernel;
import io.kfuncdoc.runtime.kernel.verify.Verification;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import io.kfuncdoc.sample.kernel.Lockstep;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lockstep`
@Command(
    name = "lockstep",
    description = "Does the same random calls and accesses on arenas of the running kernel and on simulated ones.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no difference", "1:a difference, printed as a script for replay",
      "2:the kernel cannot be asked, or what was asked for cannot be read"},
    footerHeading = "%nExample:%n",
    footer = "  kfuncdoc lockstep --calls 1000000 --seed 7")
final class LockstepCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--calls", paramLabel = "N", description = "how many calls and accesses (100000 by default)")
  private long calls = 100_000;

  @Option(names = "--seed", paramLabel = "N", description = "the same calls for the same seed (1 by default)")
  private long seed = 1;

  @Override
  public Integer call() {
    if (calls < 1) {
      throw new ParameterException(spec.commandLine(), "--calls wants a number from 1 on, not " + calls);
    }
    Availability availability = Kernel.availability();
    if (availability instanceof Availability.Unavailable why) {
      throw new CannotRead("the running kernel cannot be asked: " + why.explanation());
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Kernel kernel = Kernel.open()) {
      long begun = System.nanoTime();
      Optional<Lockstep.Difference> difference = new Lockstep(kernel, release(kernel)).run(seed, calls);
      double seconds = (System.nanoTime() - begun) / 1e9;
      if (difference.isPresent()) {
        out.print(difference.get());
        return ExitCodes.FINDINGS;
      }
      out.printf("Linux %s: %d %s with seed %d, no difference (%.0f a second)%n",
          kernel.release(), calls, calls == 1 ? "call or access" : "calls and accesses", seed, calls / seconds);
      return ExitCodes.CLEAN;
    } finally {
      out.flush();
    }
  }

  private static Release release(Kernel kernel) {
    return standIn(ArenaKfuncsContract.CONTRACT, Verification.release(kernel.release()));
  }

  /// The release of the contract whose simulated kernel stands for the running one: of its series, or of the same
  /// behaviour; for one that is newer than all of them the newest.
  ///
  /// @throws CannotRead if there is none
  static Release standIn(Contract contract, Release running) {
    Release newest = contract.newest();
    return contract.releases().stream()
        .filter(running::sameSeries)
        .findFirst()
        .or(() -> contract.speaksOf(running) ? Optional.of(running) : Optional.empty())
        .or(() -> running.compareTo(newest) > 0 ? Optional.of(newest) : Optional.empty())
        .orElseThrow(() -> new CannotRead(
            "no simulated arena stands for Linux " + running + "; there are " + contract.releases()));
  }
}
