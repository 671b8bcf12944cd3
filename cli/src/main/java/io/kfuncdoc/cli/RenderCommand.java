package io.kfuncdoc.cli;

import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.UnreadableFile;
import io.kfuncdoc.kerneldoc.rest.RestRenderer;
import io.kfuncdoc.kerneldoc.source.KernelDocReader;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.processor.emit.json.JsonEmitter;
import io.kfuncdoc.processor.emit.kerneldoc.BlockEmitter;
import io.kfuncdoc.processor.emit.kerneldoc.HeaderEmitter;
import io.kfuncdoc.processor.emit.kerneldoc.PatchEmitter;
import io.kfuncdoc.processor.emit.kerneldoc.SectionEmitter;
import io.kfuncdoc.processor.emit.rst.ChangesBuilder;
import io.kfuncdoc.processor.emit.rst.ChangesEmitter;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.PageEmitter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `render WHAT`, or `render FILE...`
@Command(
    name = "render",
    description = {
      "Writes what a contract yields; or the kernel-doc comments of any C file, patch or mail as reST, as the kernel's"
          + " own tool prints them.",
      "FAMILY is a stub's name, or a page's path; it may be left out where there is one family."
    },
    mixinStandardHelpOptions = true,
    customSynopsis = {"kfuncdoc render FILE...", "kfuncdoc render WHAT [OPTION...] [NAME...]"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  kfuncdoc render kernel/bpf/cpumask.c",
      "  kfuncdoc render block bpf_arena_free_pages --kernel 6.18",
      "  kfuncdoc render changes --from 6.12 --to 7.1",
      "  kfuncdoc render patch kernel/bpf/arena.c --from 'A Name <name@example.org>'"
    })
final class RenderCommand implements Callable<Integer> {

  private static final Pattern AUTHOR = Pattern.compile("[^<>]*[^<>\\s][^<>]* <[^<>\\s]+@[^<>\\s]+>");
  private static final String FAMILY = "the family";

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "0..*",
      description = "whose comments to print as reST; - for standard input")
  private List<String> files = new ArrayList<>();

  @Override
  public Integer call() {
    if (files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "what to render is missing");
    }
    for (String file : files) {
      try {
        DocFile read = KernelDocReader.read(file, SourceFile.bytes(file, KfuncdocCommand.in(spec)));
        read.warnings().forEach(w -> spec.commandLine().getErr().println(file + ":" + w.line() + ": " + w.text()));
        print(RestRenderer.render(read));
      } catch (UnreadableFile e) {
        throw new CannotRead(e);
      }
    }
    return ExitCodes.CLEAN;
  }

  @Command(name = "page", description = "the family's page in reST", mixinStandardHelpOptions = true)
  int page(@Mixin FamilyOptions options,
      @Parameters(paramLabel = "FAMILY", arity = "0..1", defaultValue = "", description = FAMILY) String name) {
    Contract contract = options.families().family(name);
    return print(PageEmitter.emit(PageBuilder.build(contract, options.release(contract))));
  }

  @Command(name = "block", description = "the kernel-doc comment of a kfunc, with its prototype",
      mixinStandardHelpOptions = true)
  int block(@Mixin FamilyOptions options,
      @Parameters(paramLabel = "KFUNC", arity = "1..*", description = "the kfuncs, by their C names")
      List<String> names) {
    Families families = options.families();
    List<String> blocks = new ArrayList<>();
    for (String name : names) {
      Contract contract = families.familyOf(name);
      Kfunc kfunc = contract.kfunc(name);
      blocks.add(possible(() -> BlockEmitter.emit(contract, kfunc, options.release(contract))));
    }
    return print(String.join("\n", blocks));
  }

  @Command(name = "header", description = "a header for BPF programs that declares the family's kfuncs",
      mixinStandardHelpOptions = true)
  int header(@Mixin FamilyOptions options,
      @Parameters(paramLabel = "FAMILY", arity = "0..1", defaultValue = "", description = FAMILY) String name) {
    Contract contract = options.families().family(name);
    return print(HeaderEmitter.emit(contract, options.release(contract)));
  }

  @Command(name = "kfuncs-section", description = "the family's section for Documentation/bpf/kfuncs.rst",
      mixinStandardHelpOptions = true)
  int section(@Mixin FamilyOptions options,
      @Parameters(paramLabel = "FAMILY", arity = "0..1", defaultValue = "", description = FAMILY) String name) {
    Contract contract = options.families().family(name);
    return print(SectionEmitter.emit(contract, options.release(contract)));
  }

  @Command(name = "json", description = "the model of the family as JSON", mixinStandardHelpOptions = true)
  int json(@Mixin FamilyOptions options,
      @Parameters(paramLabel = "FAMILY", arity = "0..1", defaultValue = "", description = FAMILY) String name) {
    if (!options.kernel().isEmpty()) {
      throw new ParameterException(spec.commandLine(), "the model holds all releases: --kernel has no meaning for it");
    }
    return print(JsonEmitter.emit(options.families().family(name)));
  }

  @Command(name = "changes", description = "what differs between two kernel releases, in reST",
      mixinStandardHelpOptions = true)
  int changes(
      @Option(names = "--contracts", paramLabel = "JAR", description = "also load the contracts of this jar")
      @Nullable List<Path> jars,
      @Option(names = "--from", paramLabel = "RELEASE", required = true, description = "the release before, as in 6.12")
      String from,
      @Option(names = "--to", paramLabel = "RELEASE", defaultValue = "",
          description = "the release after; the newest of the contract by default")
      String to,
      @Parameters(paramLabel = "FAMILY", arity = "0..1", defaultValue = "", description = FAMILY) String name) {
    Contract contract = Families.load(jars == null ? List.of() : jars).family(name);
    return print(ChangesEmitter.emit(ChangesBuilder.build(
        contract, Families.release(contract, from), Families.release(contract, to))));
  }

  @Command(name = "patch", description = {
      "a patch in git's format that puts the family's comments into a C file; git am -s signs it off"},
      mixinStandardHelpOptions = true)
  int patch(@Mixin FamilyOptions options,
      @Option(names = "--from", paramLabel = "AUTHOR", defaultValue = "",
          description = "the author, which git am wants")
      String author,
      @Option(names = "--path", paramLabel = "PATH", defaultValue = "",
          description = "the file's path in the tree; the contract's by default")
      String path,
      @Parameters(paramLabel = "FILE", index = "0", description = "the C file as it is") String file,
      @Parameters(paramLabel = "FAMILY", index = "1", arity = "0..1", defaultValue = "", description = FAMILY)
      String name) {
    if (!author.isEmpty() && !AUTHOR.matcher(author).matches()) {
      throw new ParameterException(
          spec.commandLine(), "--from wants a name and an address, as in 'A Name <name@example.org>'");
    }
    Contract contract = options.families().family(name);
    String text = SourceFile.text(file, KfuncdocCommand.in(spec));
    String inTree = path.isEmpty() ? contract.source() : path;
    String patch = possible(() -> named(
        file, inTree, () -> PatchEmitter.emit(contract, options.release(contract), inTree, text, author)));
    if (patch.isEmpty()) {
      spec.commandLine().getErr().println(file + " has these comments");
    }
    return print(patch);
  }

  /// What is wrong with the file is said of its name as given, not of its path in the tree.
  private static String named(String file, String inTree, Supplier<String> emitted) {
    try {
      return emitted.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith(inTree + " ")
          ? new IllegalArgumentException(file + message.substring(inTree.length()), e)
          : e;
    }
  }

  private static String possible(Supplier<String> emitted) {
    try {
      return emitted.get();
    } catch (IllegalArgumentException e) {
      throw new CannotRead(e);
    }
  }

  private int print(String text) {
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return ExitCodes.CLEAN;
  }
}
