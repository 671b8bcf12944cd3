package io.kfuncdoc.processor.docs;

import java.util.List;

/// What the docs step found, and what it did.
///
/// @param errors what is wrong with the families or the folder; with any, nothing was written
/// @param pages  every page of a family, the index, and generated pages in the folder that no family makes, by path
public record DocsResult(List<String> errors, List<PageReport> pages) {

  public DocsResult {
    errors = List.copyOf(errors);
    pages = List.copyOf(pages);
  }

  /// How a page in the folder compares with the generated one.
  public enum State { SAME, MISSING, DIFFERENT, EXTRA }

  /// @param path    relative to the folder, with extension
  /// @param reread  how the generated page, read back, differs from its contract; empty if in nothing
  /// @param meaning what the page in the folder says differently; empty if it cannot be read
  /// @param lines   the lines that differ, `-` in the folder, `+` generated
  /// @param written whether the folder has it as generated now, where it had not before
  public record PageReport(
      String path, State state, List<String> reread, List<String> meaning, List<String> lines, boolean written) {

    public PageReport {
      reread = List.copyOf(reread);
      meaning = List.copyOf(meaning);
      lines = List.copyOf(lines);
    }

    PageReport asWritten() {
      return new PageReport(path, state, reread, meaning, lines, true);
    }
  }

  /// Whether the generated pages are fit to be written.
  public boolean isSound() {
    return errors.isEmpty() && pages.stream().allMatch(p -> p.reread().isEmpty());
  }

  /// Whether the folder is as generated now, and nothing is wrong.
  public boolean isClean() {
    return isSound() && pages.stream().allMatch(p -> p.state() == State.SAME || p.written());
  }
}
