package io.kfuncdoc.selftest.plant;

/// A copy of a file with one change.
///
/// @param element the declaration that the change is in, such as `Alloc.NO_PAGES`
/// @param what    the change in a few words
/// @param turn    0, or how many mutants before it have the same kind, element and words
public record Mutant(Kind kind, SourceText source, Edit edit, String element, String what, int turn) {

  /// Names the mutant wherever its lines move to.
  public String key() {
    return kind.label() + " | " + element + " | " + what + (turn == 0 ? "" : " | " + (turn + 1));
  }

  /// File and line.
  public String place() {
    return source.name() + ":" + source.line(edit.from());
  }

  /// The file as changed.
  public String text() {
    return edit.apply(source.text());
  }
}
