package io.kfuncdoc.kerneldoc.source;

import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.FileKind;
import io.kfuncdoc.kerneldoc.UnreadableFile;
import io.kfuncdoc.kerneldoc.read.ReadSource;
import io.kfuncdoc.kerneldoc.read.SourceLine;
import io.kfuncdoc.kerneldoc.read.SourceReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Reads the kernel-doc of a file: C source, a patch, a mail or a reST page. Content decides which; the file's name is
/// asked only where content could be either.
public final class KernelDocReader {

  private KernelDocReader() {}

  /// @throws UnreadableFile if there is no kernel-doc of a function
  public static DocFile read(String fileName, byte[] content) {
    return read(fileName, new String(content, StandardCharsets.UTF_8));
  }

  /// @throws UnreadableFile if there is no kernel-doc of a function
  public static DocFile read(String fileName, String content) {
    ReadSource read = SourceReader.read(SourceLine.of(content));
    if (read.comments().isEmpty() && read.warnings().isEmpty()) {
      throw new UnreadableFile("no kernel-doc comment in " + fileName);
    }
    return new DocFile(fileName, FileKind.C_SOURCE, read.comments(), read.warnings(), Map.of());
  }
}
