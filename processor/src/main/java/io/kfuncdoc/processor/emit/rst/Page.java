package io.kfuncdoc.processor.emit.rst;

import java.util.List;

/// What a page says. Every text is reStructuredText; a text of several lines is a list of lines without indentation.
///
/// @param stub      the stub interface with its package
/// @param title     one line
/// @param release   the release that the page is made for
/// @param releases  all releases that the contract is held to, ascending
/// @param source    the kernel file that defines the functions
/// @param text      the family's text below the title
/// @param functions in source order
public record Page(
    String stub,
    String title,
    String release,
    List<String> releases,
    String source,
    List<String> text,
    List<Function> functions) {

  public Page {
    releases = List.copyOf(releases);
    text = List.copyOf(text);
    functions = List.copyOf(functions);
  }

  /// Whether a function is still being written.
  public boolean isDraft() {
    return functions.stream().anyMatch(Function::isDraft);
  }

  /// The part of one function.
  ///
  /// @param prototype   in kernel-doc's spacing: `void * f (u32 n)`
  /// @param purpose     one line
  /// @param parameters  in order; of a function without any the one entry "void"
  /// @param description possibly empty
  /// @param context     one paragraph
  /// @param returns     the items of the Return list, each one sentence; empty for void
  /// @param note        what the caller must not do, one paragraph, possibly empty
  /// @param outcomes    the table
  public record Function(
      String prototype,
      String purpose,
      List<Parameter> parameters,
      List<String> description,
      String context,
      List<String> returns,
      String note,
      Outcomes outcomes) {

    public Function {
      parameters = List.copyOf(parameters);
      description = List.copyOf(description);
      returns = List.copyOf(returns);
    }

    /// Whether its contract is still being written.
    public boolean isDraft() {
      return !description.isEmpty() && description.getFirst().equals(PageFormat.DRAFT);
    }

    /// The C name.
    public String name() {
      String before = prototype.substring(0, Math.max(prototype.indexOf(" ("), 0));
      return before.substring(before.lastIndexOf(' ') + 1);
    }
  }

  /// @param declaration as in the prototype: `void *p__map`
  public record Parameter(String declaration, List<String> text) {
    public Parameter {
      text = List.copyOf(text);
    }
  }

  /// The table of outcomes.
  ///
  /// @param lead    how to read it, one paragraph
  /// @param returns whether there is a column for what is returned; a void function has none
  public record Outcomes(String lead, boolean returns, List<Row> rows) {
    public Outcomes {
      rows = List.copyOf(rows);
    }
  }

  /// One row, each cell one line.
  ///
  /// @param number     its place among the rows of the page's release, a dash if it is not of that release
  /// @param name       the enum constant, without markup
  /// @param returns    empty if the table has no such column
  /// @param afterwards what holds after the call
  /// @param kernels    the releases that have the row
  /// @param proof      the tests that prove the row, a dash if nothing is promised
  public record Row(
      String number, String name, String when, String returns, String afterwards, String kernels, String proof) {}
}
