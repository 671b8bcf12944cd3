package io.kfuncdoc.processor.docs;

import io.kfuncdoc.processor.docs.DocsResult.PageReport;
import io.kfuncdoc.processor.docs.DocsResult.State;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.PageFormat;
import io.kfuncdoc.processor.emit.rst.PageIndex;
import io.kfuncdoc.processor.read.PageDifference;
import io.kfuncdoc.processor.read.PageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Holds the generated pages of all families against a folder, and updates it if asked to.
public final class DocsStep {

  /// What to do about differences.
  public enum Mode {
    /// Nothing is written, whatever is found.
    CHECK,
    WRITE
  }

  private static final String INDEX = "index.rst";

  private final DocsFolder folder;
  private final Map<String, String> generated = new TreeMap<>();
  private final Map<String, List<String>> reread = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();
  private final List<PageReport> reports = new ArrayList<>();

  private DocsStep(Path docs) {
    this.folder = new DocsFolder(docs);
  }

  public static void main(String[] args) {
    System.exit(DocsCommand.run(args, Thread.currentThread().getContextClassLoader(), System.out, System.err));
  }

  /// Compares, then writes if the mode says so and nothing is wrong.
  ///
  /// @param pages the families with their pages, see [GeneratedPage#load]
  /// @param docs  the folder; it need not exist
  public static DocsResult run(List<GeneratedPage> pages, Path docs, Mode mode) throws IOException {
    return run(pages, docs, mode, Optional.empty());
  }

  /// As above; nothing is written either if a test that a page names has not passed.
  ///
  /// @param proofs the folder in which the tests of this build have left their proofs; empty if they are not asked for
  public static DocsResult run(List<GeneratedPage> pages, Path docs, Mode mode, Optional<Path> proofs)
      throws IOException {
    DocsStep step = new DocsStep(docs);
    step.errors.addAll(FamiliesCheck.errors(pages));
    boolean usable = step.errors.isEmpty();
    if (proofs.isPresent()) {
      step.errors.addAll(ProofsCheck.errors(pages, proofs.get()));
    }
    if (usable) {
      step.collect(pages);
      step.compare();
    }
    if (mode == Mode.WRITE && new DocsResult(step.errors, step.reports).isSound()) {
      step.write();
    }
    return new DocsResult(step.errors, step.reports);
  }

  private void collect(List<GeneratedPage> pages) {
    List<PageIndex.Entry> entries = new ArrayList<>();
    for (GeneratedPage page : pages) {
      String path = page.contract().page() + ".rst";
      generated.put(path, page.text().orElseThrow());
      reread.put(path, FamiliesCheck.reread(page));
      entries.add(new PageIndex.Entry(page.contract().page(), PageBuilder.build(page.contract()).title()));
    }
    generated.put(INDEX, PageIndex.emit(entries));
  }

  private void compare() throws IOException {
    for (Map.Entry<String, String> page : generated.entrySet()) {
      reports.add(compare(page.getKey(), page.getValue()));
    }
    for (String extra : folder.generated()) {
      if (!generated.containsKey(extra)) {
        reports.add(new PageReport(extra, State.EXTRA, List.of(), List.of(), List.of(), false));
      }
    }
    reports.sort(Comparator.comparing(PageReport::path));
  }

  private PageReport compare(String path, String expected) throws IOException {
    Optional<String> found = folder.read(path);
    List<String> verdict = reread.getOrDefault(path, List.of());
    if (found.isEmpty()) {
      return new PageReport(path, State.MISSING, verdict, List.of(), List.of(), false);
    }
    String onDisk = found.get();
    if (onDisk.equals(expected)) {
      return new PageReport(path, State.SAME, verdict, List.of(), List.of(), false);
    }
    if (!path.equals(INDEX) && !DocsFolder.isGenerated(onDisk)
        || path.equals(INDEX) && !onDisk.startsWith(PageFormat.INDEX_MARKER)) {
      errors.add(path + " in the folder does not start as a generated page does; move it away if it is to be replaced");
    }
    return new PageReport(path, State.DIFFERENT, verdict, meaning(path, onDisk, expected),
        LineDifference.between(onDisk, expected), false);
  }

  private static List<String> meaning(String path, String onDisk, String expected) {
    Optional<Page> left = path.equals(INDEX) ? Optional.empty() : PageReader.read(onDisk).page();
    Optional<Page> right = path.equals(INDEX) ? Optional.empty() : PageReader.read(expected).page();
    return left.isPresent() && right.isPresent()
        ? PageDifference.between("page", left.get(), "contract", right.get())
        : List.of();
  }

  private void write() throws IOException {
    for (int i = 0; i < reports.size(); i++) {
      PageReport report = reports.get(i);
      switch (report.state()) {
        case SAME -> {
          continue;
        }
        case EXTRA -> folder.delete(report.path());
        case MISSING, DIFFERENT -> folder.write(report.path(), generated.getOrDefault(report.path(), ""));
      }
      reports.set(i, report.asWritten());
    }
  }
}
