package io.kfuncdoc.processor.emit.rst;

import java.util.Comparator;
import java.util.List;

/// Writes the index of all pages.
public final class PageIndex {

  private static final String TITLE = "BPF kernel functions";

  /// @param path  of the page without extension, parts divided by `/`
  /// @param title of the page
  public record Entry(String path, String title) {}

  private PageIndex() {}

  /// The entries may come in any order.
  public static String emit(List<Entry> entries) {
    StringBuilder out = new StringBuilder();
    out.append(PageFormat.INDEX_MARKER).append("\n\n");
    String rule = "=".repeat(TITLE.length());
    out.append(rule).append('\n').append(TITLE).append('\n').append(rule).append("\n\n");
    out.append("""
        Each page is made from a contract: one table for each function, of what it returns when, and of what holds
        afterwards. The parameters, the context, the list under Return and the table on a page are views of it.

        .. toctree::
           :maxdepth: 2

        """);
    entries.stream()
        .sorted(Comparator.comparing(Entry::path))
        .forEach(e -> out.append("   ").append(plain(e.title())).append(" </").append(e.path()).append(">\n"));
    return out.toString();
  }

  /// A toctree shows a title as it stands, without markup.
  private static String plain(String title) {
    return title.replace("``", "").replace("**", "").replace("<", "(").replace(">", ")").replace("\\", "");
  }
}
