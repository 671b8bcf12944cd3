package io.kfuncdoc.processor.prose;

import java.util.List;

/// A comment in its parts.
///
/// @param purpose     the first paragraph; empty if the comment starts with anything else
/// @param description the rest, up to the first block tag
/// @param params      in the order of the comment
/// @param problems    what the comment has no place for
public record Comment(Passage purpose, Passage description, List<ParamText> params, List<ProseProblem> problems) {

  public Comment {
    params = List.copyOf(params);
    problems = List.copyOf(problems);
  }
}
