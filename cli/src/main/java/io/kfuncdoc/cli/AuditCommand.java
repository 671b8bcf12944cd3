package io.kfuncdoc.cli;

import io.kfuncdoc.audit.AuditFinding;
import io.kfuncdoc.audit.AuditReport;
import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.Auditor;
import io.kfuncdoc.audit.Baseline;
import io.kfuncdoc.audit.MalformedBaseline;
import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.UnreadableFile;
import io.kfuncdoc.kerneldoc.source.KernelDocReader;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.kerneldoc.BlockBuilder;
import io.kfuncdoc.processor.emit.kerneldoc.BlockEmitter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `audit FILE...`
@Command(
    name = "audit",
    description = {
      "Holds what the kernel-doc comments of C files, patches, mails and reST pages claim of kfuncs against their"
          + " contracts, and prints a finding a line: FILE:LINE: [ID] KFUNC: message.",
      "A sentence that looks like a claim and cannot be read is a finding, too. Other sentences of which nothing could"
          + " be held against the contract are counted in the last line; --verbose lists them."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:clean, or all findings are known", "1:findings", "2:a file cannot be read"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  kfuncdoc audit --verbose --fix v2-0001-arena.patch",
      "  kfuncdoc audit --kernel 6.18 --format sarif kernel/bpf/arena.c > arena.sarif",
      "  kfuncdoc audit --baseline known.txt --write-baseline kernel/bpf/*.c",
      "  kfuncdoc audit --baseline known.txt kernel/bpf/*.c"
    })
final class AuditCommand implements Callable<Integer> {

  enum Format { TEXT, JSON, SARIF }

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private FamilyOptions options = new FamilyOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default), json, or sarif (2.1.0)")
  private Format format = Format.TEXT;

  @Option(names = "--baseline", paramLabel = "FILE", description = "findings in this file are known and do not count")
  private @Nullable Path baseline;

  @Option(names = "--write-baseline", description = "write the findings to the file of --baseline, and end with 0")
  private boolean writeBaseline;

  @Option(
      names = {"-v", "--verbose"},
      description = "also print the sentence at fault, each sentence that was not read, and what was not held against"
          + " anything")
  private boolean verbose;

  @Option(
      names = "--fix",
      description = "also print the comment that the contract yields, for each kfunc with findings")
  private boolean fix;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "what to audit; - for standard input")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() {
    if (writeBaseline && baseline == null) {
      throw new ParameterException(spec.commandLine(), "--write-baseline needs --baseline FILE");
    }
    if (fix && format == Format.SARIF) {
      throw new ParameterException(spec.commandLine(), "--fix has no place in SARIF; use --format text or json");
    }
    List<String> unreadable = new ArrayList<>();
    List<DocFile> files = read(unreadable);
    Auditor auditor = auditor();
    AuditReport report = audited(auditor, files, unreadable);
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> out.print(AuditText.of(report, verbose));
      case JSON -> out.print(AuditJson.of(report, fix ? corrected(auditor, report) : null, unreadable));
      case SARIF -> out.print(AuditSarif.of(report));
    }
    if (fix && format == Format.TEXT) {
      corrected(auditor, report).values().forEach(block -> out.print("\n" + block));
    }
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    AuditText.remarks(report, files, verbose).forEach(err::println);
    unreadable.forEach(reason -> err.println("kfuncdoc: " + reason));
    return !unreadable.isEmpty() ? ExitCodes.CANNOT_READ : report.isClean() ? ExitCodes.CLEAN : ExitCodes.FINDINGS;
  }

  /// The comment that the contract yields, for each kfunc of the release with findings.
  private static Map<String, String> corrected(Auditor auditor, AuditReport report) {
    Map<String, String> blocks = new LinkedHashMap<>();
    for (AuditFinding finding : report.findings()) {
      if (finding.rule() != AuditRule.NOT_IN_RELEASE) {
        blocks.computeIfAbsent(finding.kfunc(), kfunc -> auditor.correctedBlock(
            kfunc, (c, k, r) -> BlockEmitter.comment(BlockBuilder.build(c, k, r))));
      }
    }
    return blocks;
  }

  private List<DocFile> read(List<String> unreadable) {
    List<DocFile> files = new ArrayList<>();
    for (String name : names) {
      try {
        files.add(KernelDocReader.read(name, SourceFile.bytes(name, KfuncdocCommand.in(spec))));
      } catch (UnreadableFile | CannotRead e) {
        unreadable.add(String.valueOf(e.getMessage()));
      }
    }
    return files;
  }

  private Auditor auditor() {
    String kernel = options.kernel();
    if (!kernel.isEmpty() && !Release.isRelease(kernel)) {
      throw new CannotRead("not a kernel release: '" + kernel + "' (expected as in 7.1 or 6.18.44)");
    }
    return new Auditor(options.families().contracts(), kernel.isEmpty() ? null : Release.of(kernel));
  }

  private AuditReport audited(Auditor auditor, List<DocFile> files, List<String> unreadable) {
    try {
      AuditReport report = auditor.audit(files);
      if (baseline == null) {
        return report;
      }
      List<String> given = files.stream().map(DocFile::name).toList();
      if (writeBaseline) {
        if (!unreadable.isEmpty()) {
          throw new CannotRead(unreadable.getFirst() + "; the baseline is not written");
        }
        Baseline old = Files.exists(baseline) ? Baseline.read(baseline) : Baseline.EMPTY;
        old.with(report.findings(), given).write(baseline);
      }
      return Baseline.read(baseline).apply(report, given);
    } catch (IllegalArgumentException | MalformedBaseline e) {
      throw new CannotRead(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      String file = String.valueOf(baseline);
      throw new CannotRead("cannot use the baseline " + file + ": " + SourceFile.reason(e, file));
    }
  }
}
