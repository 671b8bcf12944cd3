package io.kfuncdoc.processor.read;

import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageFormat;
import io.kfuncdoc.processor.read.LineCursor.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what the page emitter writes: for every page that a contract makes, what it reads is that page again.
public final class PageReader {

  private final LineCursor lines;
  private final List<String> overview = new ArrayList<>();

  private PageReader(LineCursor lines) {
    this.lines = lines;
  }

  /// Any text gives an answer; reading stops at the first line that no page would have there.
  public static ReadPage read(String text) {
    try {
      return new ReadPage(Optional.of(new PageReader(new LineCursor(text)).page()), List.of());
    } catch (Unreadable unreadable) {
      return new ReadPage(Optional.empty(), List.of(unreadable.problem()));
    }
  }

  private Page page() throws Unreadable {
    String stub = lines.between(PageFormat.MARKER, PageFormat.MARKER_END);
    lines.skipBlank();
    String rule = lines.peek();
    if (rule.isEmpty() || !rule.equals("=".repeat(rule.length()))) {
      throw lines.unreadable("expected the line above the title");
    }
    lines.take();
    String title = lines.take();
    lines.expect(rule);
    lines.skipBlank();
    lines.expect(PageFormat.NOTE);
    lines.skipBlank();
    String release = lines.between(
        "   " + PageFormat.MADE_FOR, PageFormat.FROM_CONTRACT + stub + PageFormat.EDIT_THAT);
    String source = lines.between("   " + PageFormat.DEFINED_IN, "``.");
    List<String> releases = releases(release);
    boolean draft = lines.takeIf("   " + PageFormat.DRAFT_PAGE);
    int draftLine = lines.number();
    lines.skipBlank();
    List<String> text = familyText();
    int overviewLine = lines.number();
    List<Page.Function> functions = new ArrayList<>();
    while (!lines.atEnd()) {
      functions.add(new FunctionReader(lines).function());
    }
    if (!overview.equals(PageFormat.overview(functions))) {
      throw new Unreadable(overviewLine, "the list of functions is not what their parts say: expected "
          + PageFormat.overview(functions) + ", found " + overview);
    }
    Page page = new Page(stub, title, release, releases, source, text, functions);
    if (page.isDraft() != draft) {
      throw new Unreadable(draftLine, draft ? "the page is a draft and none of its functions is" : "a function is a "
          + "draft, and the top of the page does not say so");
    }
    return page;
  }

  private List<String> releases(String release) throws Unreadable {
    boolean one = lines.peek().isEmpty() || lines.peek().equals("   " + PageFormat.DRAFT_PAGE);
    return one ? List.of(release) : List.of(lines.between("   " + PageFormat.HELD_TO, ".").split(", | and "));
  }

  /// Up to the heading of the functions. The list below that heading is kept for when the functions are known.
  private List<String> familyText() throws Unreadable {
    List<String> text = new ArrayList<>();
    while (!lines.atEnd() && !lines.peek().startsWith(PageFormat.FUNCTION.strip())) {
      text.add(lines.take());
    }
    if (lines.atEnd()) {
      return LineCursor.trimmed(text);
    }
    List<String> trimmed = new ArrayList<>(LineCursor.trimmed(text));
    while (!trimmed.isEmpty() && trimmed.getLast().startsWith("* ")) {
      overview.addFirst(trimmed.removeLast());
    }
    trimmed = LineCursor.trimmed(trimmed);
    int last = trimmed.size() - 1;
    boolean headed = last >= 1 && trimmed.get(last - 1).equals(PageFormat.FUNCTIONS)
        && trimmed.get(last).length() == PageFormat.FUNCTIONS.length();
    if (!headed) {
      throw lines.unreadable("expected the heading '" + PageFormat.FUNCTIONS + "' before the first function");
    }
    return LineCursor.trimmed(trimmed.subList(0, last - 1));
  }
}
