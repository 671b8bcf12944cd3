package io.kfuncdoc.kerneldoc.source;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocWarning;
import io.kfuncdoc.kerneldoc.Origin;
import io.kfuncdoc.kerneldoc.read.ReadSource;
import io.kfuncdoc.kerneldoc.read.SourceLine;
import io.kfuncdoc.kerneldoc.read.SourceReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects the kernel-doc of lines that hold patches, pasted comments, or both.
final class PatchReader {

  private final List<DocComment> comments = new ArrayList<>();
  private final List<DocWarning> warnings = new ArrayList<>();
  private final Map<Integer, Origin> origins = new HashMap<>();

  /// What the hunks show.
  void readHunks(List<TextLine> lines) {
    HunkScanner.scan(lines).forEach(this::add);
  }

  /// What the hunks show, and what is pasted between them.
  void readText(List<TextLine> lines) {
    int next = 0;
    for (Hunk hunk : HunkScanner.scan(lines)) {
      readPasted(lines.subList(next, hunk.from()));
      add(hunk);
      next = hunk.to();
    }
    readPasted(lines.subList(next, lines.size()));
  }

  private void readPasted(List<TextLine> lines) {
    PastedComments.find(lines).forEach(comment -> add(SourceReader.readPart(comment)));
  }

  private void add(Hunk hunk) {
    add(SourceReader.readPart(hunk.lines().stream().map(l -> new SourceLine(l.line(), l.text())).toList()));
    origins.putAll(hunk.origins());
  }

  private void add(ReadSource read) {
    comments.addAll(read.comments());
    warnings.addAll(read.warnings());
  }

  List<DocComment> comments() {
    return comments;
  }

  List<DocWarning> warnings() {
    return warnings;
  }

  Map<Integer, Origin> origins() {
    return origins;
  }
}
