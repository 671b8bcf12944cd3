package io.kfuncdoc.selftest.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that mutants are made of.
///
/// @param path relative to the root, with `/`
public record SourceText(String path, String text) {

  static SourceText read(Path root, String path) throws IOException {
    return new SourceText(path, Files.readString(root.resolve(path)));
  }

  /// The name without folders.
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The line of a position, from 1.
  public int line(int position) {
    return (int) text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
  }
}
