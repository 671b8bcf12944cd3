package io.kfuncdoc.kerneldoc;

import java.util.List;
import java.util.Map;

/// All that was read in one file.
///
/// @param name of the file, as it was given
/// @param comments in the order of the file
/// @param warnings in the order of their lines
/// @param origins by line of the file given, the lines that a patch leaves in the new file; empty but for patches and
///     mails with patches
public record DocFile(
    String name, FileKind kind, List<DocComment> comments, List<DocWarning> warnings, Map<Integer, Origin> origins) {

  public DocFile {
    comments = List.copyOf(comments);
    warnings = List.copyOf(warnings);
    origins = Map.copyOf(origins);
  }
}
