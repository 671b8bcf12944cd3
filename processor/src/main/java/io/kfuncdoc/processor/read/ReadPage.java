package io.kfuncdoc.processor.read;

import io.kfuncdoc.processor.emit.rst.Page;
import java.util.List;
import java.util.Optional;

/// A page that was read, or why it could not be.
///
/// @param page     absent if there is a problem
/// @param problems in the order of their lines
public record ReadPage(Optional<Page> page, List<PageProblem> problems) {
  public ReadPage {
    problems = List.copyOf(problems);
  }
}
