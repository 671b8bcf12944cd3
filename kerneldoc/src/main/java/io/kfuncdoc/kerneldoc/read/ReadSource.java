package io.kfuncdoc.kerneldoc.read;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocWarning;
import java.util.List;

/// What lines of C say.
public record ReadSource(List<DocComment> comments, List<DocWarning> warnings) {

  public ReadSource {
    comments = List.copyOf(comments);
    warnings = List.copyOf(warnings);
  }
}
