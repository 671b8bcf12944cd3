package io.kfuncdoc.processor.prose;

import java.util.List;

/// Lines of reST without outer indentation and without blank lines at either end.
///
/// With a problem among them the lines are not fit for a page.
public record Rest(List<String> lines, List<ProseProblem> problems) {

  public Rest {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }
}
