package io.kfuncdoc.processor;

import io.kfuncdoc.processor.diag.Problem;
import java.util.ArrayList;
import java.util.List;

/// A stub with one mistake, and the one problem that is to be reported for it.
///
/// @param at   the text at which it is reported, with a bar before the exact place
/// @param says parts of the message
record Mistake(String what, Problem problem, StubSource source, String at, List<String> says) {

  static Mistake of(Problem problem, String what) {
    return new Mistake(what, problem, StubSource.demo(), "", List.of());
  }

  Mistake with(String old, String replacement) {
    return new Mistake(what, problem, source.with(old, replacement), at, says);
  }

  Mistake at(String marked) {
    return new Mistake(what, problem, source, marked, says);
  }

  Mistake says(String part) {
    List<String> parts = new ArrayList<>(says);
    parts.add(part);
    return new Mistake(what, problem, source, at, parts);
  }

  /// Whether a second type has the mistake, and the demo none.
  boolean isOfAnother() {
    return source.text().contains("interface Other") || source.text().contains("interface Empty");
  }

  /// Where the message must point.
  int position() {
    int bar = at.indexOf('|');
    return source.indexOf(at.substring(0, bar) + at.substring(bar + 1)) + bar;
  }

  @Override
  public String toString() {
    return problem.id() + " " + what;
  }
}
