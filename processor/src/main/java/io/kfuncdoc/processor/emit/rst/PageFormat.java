package io.kfuncdoc.processor.emit.rst;

import java.util.List;

/// The fixed words of a page. What the emitter writes and the reader looks for stands here once.
public final class PageFormat {

  /// The start of the first line of every generated page, by which it is told from a page written by hand.
  public static final String MARKER = ".. kfuncdoc: generated from ";
  public static final String MARKER_END = ". Do not edit.";

  /// The first line of the generated index.
  public static final String INDEX_MARKER = ".. kfuncdoc: generated index. Do not edit.";

  public static final String NOTE = ".. note::";
  public static final String MADE_FOR = "Made for Linux ";
  public static final String FROM_CONTRACT = " from the contract ``";
  public static final String EDIT_THAT = "``; edit that, not this page.";
  public static final String DEFINED_IN = "The functions are defined in ``";
  public static final String HELD_TO = "The contract is held to Linux ";

  /// What the page of a draft says at its top, and what the description of each of its functions begins with.
  public static final String DRAFT_PAGE =
      "This page is a draft: where it says TODO, the contract is still to be written.";
  public static final String DRAFT = "*Draft*: the contract of this function is still being written.";

  public static final String FUNCTIONS = "Functions";
  public static final String FUNCTION = ".. c:function:: ";
  public static final String CONTAINER = ".. container:: kernelindent";

  public static final String PARAMETERS = "**Parameters**";
  public static final String DESCRIPTION = "**Description**";
  public static final String CONTEXT = "**Context**";
  public static final String RETURN = "**Return**";
  public static final String CAUTION = "**Note**";
  public static final String OUTCOMES = "**Outcomes**";

  /// The sections of a function's part, in order.
  public static final List<String> SECTIONS = List.of(PARAMETERS, DESCRIPTION, CONTEXT, RETURN, CAUTION, OUTCOMES);

  public static final String TABLE = ".. list-table::";
  public static final List<String> HEADER =
      List.of("#", "Row", "When", "Returns", "Afterwards", "Kernels", "Proved by");
  public static final List<String> VOID_HEADER =
      List.of("#", "Row", "When", "Afterwards", "Kernels", "Proved by");
  static final List<Integer> WIDTHS = List.of(3, 15, 30, 10, 20, 10, 12);
  static final List<Integer> VOID_WIDTHS = List.of(3, 15, 33, 25, 10, 14);

  private PageFormat() {}

  /// The list of a page's functions: links with their purposes, each on one line.
  public static List<String> overview(List<Page.Function> functions) {
    return functions.stream()
        .map(f -> "* :c:func:`" + f.name() + "`" + (f.purpose().isEmpty() ? "" : ": " + f.purpose()))
        .toList();
  }

  static List<String> tableOptions(boolean returns) {
    String widths = String.join(" ", (returns ? WIDTHS : VOID_WIDTHS).stream().map(String::valueOf).toList());
    return List.of(":header-rows: 1", ":widths: " + widths, ":class: kfunc-outcomes");
  }

  /// A line of a function's text, changed if it would be taken for the head of a section. It renders as before.
  static String clearOfSections(String line) {
    return SECTIONS.contains(line) ? "\\ " + line : line;
  }

  /// A line of the family's text, changed if it would be taken for a function. It renders as before.
  static String clearOfFunctions(String line) {
    return line.startsWith(FUNCTION.strip()) ? "\\" + line : line;
  }
}
