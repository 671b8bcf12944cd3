package io.kfuncdoc.processor.docs;

import io.kfuncdoc.processor.docs.DocsResult.PageReport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/// The docs step as a command.
public final class DocsCommand {

  private static final String USAGE = "usage: DocsStep --check|--write --docs DIR [--proofs DIR] [--command TEXT]";
  private static final int MOST_LINES = 60;

  private static final int CLEAN = 0;
  private static final int DIFFERENT = 1;
  private static final int UNUSABLE = 2;

  private DocsStep.@Nullable Mode mode;
  private @Nullable Path docs;
  private @Nullable Path proofs;
  private String command = "the docs step with --write";

  private DocsCommand() {}

  /// @return 0 if all is as generated, 1 if something differs or is wrong, 2 for unusable arguments
  public static int run(String[] args, ClassLoader loader, PrintStream out, PrintStream err) {
    DocsCommand arguments = new DocsCommand();
    String problem = arguments.parse(args);
    DocsStep.Mode mode = arguments.mode;
    Path docs = arguments.docs;
    if (!problem.isEmpty() || mode == null || docs == null) {
      err.println(problem.isEmpty() ? "--check or --write, and --docs, must be given" : problem);
      err.println(USAGE);
      return UNUSABLE;
    }
    try {
      List<GeneratedPage> pages = GeneratedPage.load(loader);
      if (pages.isEmpty()) {
        err.println("no family on the class path: no ContractProvider was found");
        return DIFFERENT;
      }
      DocsResult result = DocsStep.run(pages, docs, DocsStep.Mode.CHECK, Optional.ofNullable(arguments.proofs));
      arguments.print(result, out);
      if (mode == DocsStep.Mode.WRITE && !result.isClean()) {
        result = DocsStep.run(pages, docs, DocsStep.Mode.WRITE, Optional.ofNullable(arguments.proofs));
        result.pages().stream().filter(PageReport::written).forEach(p ->
            out.println((p.state() == DocsResult.State.EXTRA ? "removed " : "wrote ") + p.path()));
      }
      return result.isClean() ? CLEAN : DIFFERENT;
    } catch (IOException | UncheckedIOException | ServiceConfigurationError e) {
      err.println("docs step: " + e);
      return DIFFERENT;
    }
  }

  /// What is wrong with the arguments; empty if nothing.
  private String parse(String[] args) {
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--check", "--write" -> {
          if (mode != null) {
            return "only one of --check and --write can be given";
          }
          mode = args[i].equals("--check") ? DocsStep.Mode.CHECK : DocsStep.Mode.WRITE;
        }
        case "--docs", "--proofs", "--command" -> {
          if (i + 1 == args.length) {
            return args[i] + " needs a value";
          }
          String problem = value(args[i], args[++i]);
          if (!problem.isEmpty()) {
            return problem;
          }
        }
        default -> {
          return "unknown argument '" + args[i] + "'";
        }
      }
    }
    return "";
  }

  private String value(String name, String text) {
    if (name.equals("--command")) {
      command = text;
      return "";
    }
    try {
      if (name.equals("--proofs")) {
        proofs = Path.of(text);
        return "";
      }
      docs = Path.of(text);
    } catch (InvalidPathException e) {
      return name + ": " + e.getMessage();
    }
    boolean unusable = text.isEmpty() || (Files.exists(docs) && !Files.isDirectory(docs));
    return unusable ? "--docs: not a folder: '" + text + "'" : "";
  }

  private void print(DocsResult result, PrintStream out) {
    if (proofs == null) {
      out.println("proofs: not asked for, without --proofs");
    }
    result.errors().forEach(e -> out.println("error: " + e));
    for (PageReport page : result.pages()) {
      page.reread().forEach(r -> out.println("error: " + page.path() + ", generated and read back: " + r));
      print(page, out);
    }
    if (mode == DocsStep.Mode.CHECK && !result.isClean() && result.isSound()) {
      out.println("To update the pages, run: " + command);
    }
  }

  private static void print(PageReport page, PrintStream out) {
    switch (page.state()) {
      case SAME -> out.println(page.path() + ": as generated");
      case MISSING -> out.println(page.path() + ": missing");
      case EXTRA -> out.println(page.path() + ": generated once, but no family makes it");
      case DIFFERENT -> {
        out.println(page.path() + ": differs from what is generated");
        page.meaning().forEach(m -> out.println("  " + m));
        page.lines().stream().limit(MOST_LINES).forEach(l -> out.println("  " + l));
        if (page.lines().size() > MOST_LINES) {
          out.println("  ... and " + (page.lines().size() - MOST_LINES) + " more lines");
        }
      }
    }
  }
}
