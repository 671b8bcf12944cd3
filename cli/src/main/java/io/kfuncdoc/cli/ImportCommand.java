package io.kfuncdoc.cli;

import io.kfuncdoc.cli.stub.FamilyName;
import io.kfuncdoc.cli.stub.StubWriter;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.btf.BtfException;
import io.kfuncdoc.runtime.kernel.btf.BtfType;
import io.kfuncdoc.runtime.kernel.btf.KernelFunction;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import PATTERN...`
@Command(
    name = "import",
    description = {
      "Writes a draft of a stub for the kfuncs that match, from the types of a kernel (BTF): signatures are complete, "
          + "words and rows say TODO.",
      "Each PATTERN gives a family. In it * stands for any text and ? for one character."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:clean", "1:a kfunc has a signature that no stub can have; the others are written",
      "2:what was asked for cannot be read or done"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  kfuncdoc import 'bpf_cpumask_*' --package org.example -o src/main/java",
      "  kfuncdoc import --list '*dynptr*'"
    })
final class ImportCommand implements Callable<Integer> {

  private static final Path RUNNING = Path.of("/sys/kernel/btf/vmlinux");
  private static final Pattern RELEASE = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PATTERN", arity = "1..*", description = "names of kfuncs")
  private List<String> patterns = new ArrayList<>();

  @Option(names = "--package", paramLabel = "NAME", defaultValue = "kfuncs", description = "the stub's package")
  private String packageName = "";

  @Option(names = "--family", paramLabel = "NAME", defaultValue = "",
      description = "the stub's name; else it follows from the pattern")
  private String family = "";

  @Option(names = "-o", paramLabel = "DIR", defaultValue = "",
      description = "the source folder to write to; standard output without it")
  private String folder = "";

  @Option(names = "--btf", paramLabel = "FILE", defaultValue = "",
      description = "the kernel's BTF; that of the running kernel without it")
  private String file = "";

  @Option(names = "--module", paramLabel = "FILE", defaultValue = "",
      description = "BTF of a module of that kernel, whose kfuncs are meant")
  private String module = "";

  @Option(names = "--kernel", paramLabel = "RELEASE", defaultValue = "",
      description = "the release of that kernel; the running one's without it")
  private String kernel = "";

  @Option(names = "--list", description = "only list the prototypes")
  private boolean list;

  @Override
  public Integer call() {
    if (!family.isEmpty() && patterns.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--family names one family, and there are several patterns");
    }
    if (!list && folder.isEmpty() && patterns.size() > 1) {
      throw new ParameterException(spec.commandLine(), "several patterns give several files: name a folder with -o");
    }
    checkNames();
    Btf btf = btf();
    try {
      List<Family> families = patterns.stream().map(p -> family(btf, new FamilyName(p))).toList();
      return list ? list(btf, families) : write(families.stream().map(f -> file(btf, f)).toList());
    } catch (BtfException e) {
      throw new CannotRead(e);
    }
  }

  /// What a pattern gives.
  private record Family(FamilyName name, List<KernelFunction> kfuncs) {}

  /// A stub that is not yet written.
  ///
  /// @param to null for standard output
  private record StubFile(@Nullable Path to, StubWriter.Stub stub) {}

  private void checkNames() {
    if (!packageName.matches("([A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*)?")) {
      throw new ParameterException(spec.commandLine(), "'" + packageName + "' is no name of a package");
    }
    if (!family.matches("([A-Z]\\w*)?")) {
      throw new ParameterException(spec.commandLine(), "'" + family + "' is no name of a family");
    }
    if (!kernel.isEmpty() && !Release.isRelease(kernel)) {
      throw new ParameterException(spec.commandLine(), "'" + kernel + "' is no kernel release, as in 6.18.44");
    }
  }

  private static Family family(Btf btf, FamilyName name) {
    List<KernelFunction> kfuncs = btf.kfuncs().stream().filter(k -> name.matches(k.name())).toList();
    if (kfuncs.isEmpty()) {
      throw new CannotRead("no kfunc matches '" + name.pattern() + "'");
    }
    return new Family(name, kfuncs);
  }

  private int list(Btf btf, List<Family> families) {
    families.forEach(f -> f.kfuncs().forEach(k -> spec.commandLine().getOut().println(prototype(btf, k))));
    spec.commandLine().getOut().flush();
    return ExitCodes.CLEAN;
  }

  private StubFile file(Btf btf, Family wanted) {
    String stubName = family.isEmpty() ? wanted.name().derived() : family;
    StubWriter.Stub stub = StubWriter.write(
        btf, packageName, stubName, "The kfuncs `" + wanted.name().pattern() + "`", release(), wanted.kfuncs());
    try {
      return new StubFile(
          folder.isEmpty() ? null : Path.of(folder, packageName.replace('.', '/'), stubName + ".java"), stub);
    } catch (InvalidPathException e) {
      throw new CannotRead("cannot write " + stubName + ": " + e);
    }
  }

  private static String prototype(Btf btf, KernelFunction kfunc) {
    return btf.type(kfunc.id()) instanceof BtfType.Function f ? btf.declare(f.prototype(), kfunc.name()) : kfunc.name();
  }

  /// Writes all files, or none where one is in the way.
  private int write(List<StubFile> files) {
    Set<Path> taken = new HashSet<>();
    for (Path to : files.stream().filter(f -> !f.stub().java().isEmpty())
        .map(StubFile::to).filter(Objects::nonNull).toList()) {
      if (Files.exists(to)) {
        throw new CannotRead(to + " exists; remove it first");
      }
      if (!taken.add(to)) {
        throw new CannotRead("two patterns give " + to + "; import them one by one, with --family");
      }
    }
    files.forEach(this::write);
    return files.stream().allMatch(f -> f.stub().skipped().isEmpty()) ? ExitCodes.CLEAN : ExitCodes.FINDINGS;
  }

  private void write(StubFile file) {
    file.stub().skipped().forEach(s -> spec.commandLine().getErr().println("kfuncdoc: left out " + s));
    Path path = file.to();
    if (path == null) {
      spec.commandLine().getOut().print(file.stub().java());
      spec.commandLine().getOut().flush();
    } else if (!file.stub().java().isEmpty()) {
      create(path, file.stub().java());
    }
  }

  private void create(Path path, String java) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, java, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      spec.commandLine().getErr().println(path + " written");
    } catch (FileAlreadyExistsException e) {
      throw new CannotRead(e.getMessage() + " exists; remove it first");
    } catch (IOException e) {
      throw new CannotRead("cannot write " + path + ": " + e);
    }
  }

  private Btf btf() {
    String name = file.isEmpty() ? RUNNING.toString() : file;
    if (file.isEmpty() && !Files.exists(RUNNING)) {
      throw new CannotRead("the running system has no " + RUNNING + "; name a file with --btf");
    }
    try {
      Btf vmlinux = Btf.parse(SourceFile.bytes(name, KfuncdocCommand.in(spec)));
      if (module.isEmpty()) {
        return vmlinux;
      }
      name = module;
      return Btf.parse(SourceFile.bytes(module, KfuncdocCommand.in(spec)), vmlinux);
    } catch (BtfException e) {
      throw new CannotRead("cannot read " + name + ": " + e.getMessage());
    }
  }

  /// As given, else of the running kernel, whose version may say more than the release.
  private String release() {
    Matcher running = RELEASE.matcher(System.getProperty("os.version", ""));
    if (kernel.isEmpty() && (!file.isEmpty() || !running.lookingAt() || !Release.isRelease(running.group()))) {
      throw new ParameterException(spec.commandLine(), "which release is it? name it with --kernel");
    }
    return kernel.isEmpty() ? running.group() : kernel;
  }
}
