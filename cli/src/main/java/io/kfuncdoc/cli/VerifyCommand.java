package io.kfuncdoc.cli;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.kernel.Availability;
import io.kfuncdoc.runtime.kernel.Kernel;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.btf.BtfException;
import io.kfuncdoc.runtime.kernel.signature.SignatureCheck;
import io.kfuncdoc.runtime.kernel.verify.KernelWorlds;
import io.kfuncdoc.runtime.kernel.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `verify [FAMILY...]`
@Command(
    name = "verify",
    description = "Asks the running kernel whether the contracts are true: signatures in its BTF, rows by calling the "
        + "kfuncs.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing differs", "1:something differs",
      "2:the kernel cannot be asked, or what was asked for cannot be read"},
    footerHeading = "%nExamples:%n",
    footer = {"  kfuncdoc verify", "  kfuncdoc verify --format json > verified.json"})
final class VerifyCommand implements Callable<Integer> {

  /// How to print.
  enum Format { TEXT, JSON, JUNIT }

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--contracts", paramLabel = "JAR", description = "also load the contracts of this jar")
  private List<Path> jars = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default), json or junit")
  private Format format = Format.TEXT;

  @Parameters(paramLabel = "FAMILY", arity = "0..*", description = "families, as in ArenaKfuncs; all by default")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    try (LoadedFamilies families = LoadedFamilies.load(jars)) {
      List<ContractProvider> wanted = families.named(names);
      Availability availability = Kernel.availability();
      if (availability instanceof Availability.Unavailable why) {
        throw new CannotRead("the running kernel cannot be asked: " + why.explanation());
      }
      List<Verification> verified = verify(families, wanted);
      spec.commandLine().getOut().print(switch (format) {
        case TEXT -> VerifyText.of(verified);
        case JSON -> VerifyJson.of(verified);
        case JUNIT -> VerifyJUnit.of(verified);
      });
      spec.commandLine().getOut().flush();
      return verified.stream().allMatch(v -> v.differences() == 0) ? ExitCodes.CLEAN : ExitCodes.FINDINGS;
    }
  }

  private static List<Verification> verify(LoadedFamilies families, List<ContractProvider> wanted) {
    try (Kernel kernel = Kernel.open()) {
      Release release = Verification.release(kernel.release());
      SignatureCheck signatures = new SignatureCheck(Btf.vmlinux(), release);
      List<Verification> verified = new ArrayList<>();
      for (ContractProvider provider : wanted) {
        Optional<KernelWorlds> worlds = families.worlds(provider);
        verified.add(worlds.isPresent()
            ? Verification.of(provider, worlds.get().over(kernel), kernel.release(), signatures)
            : Verification.ofSignatures(provider.contract(), kernel.release(), signatures));
      }
      return verified;
    } catch (IOException | BtfException e) {
      throw new CannotRead("cannot read the kernel's BTF: " + e.getMessage());
    }
  }
}
