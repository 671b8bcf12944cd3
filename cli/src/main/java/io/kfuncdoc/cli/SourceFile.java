package io.kfuncdoc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file that the user names; `-` is standard input.
final class SourceFile {

  static final String STANDARD_INPUT = "-";

  private SourceFile() {}

  /// @throws CannotRead if that cannot be done
  static byte[] bytes(String name, InputStream in) {
    try {
      return name.equals(STANDARD_INPUT) ? in.readAllBytes() : Files.readAllBytes(Path.of(name));
    } catch (IOException | InvalidPathException e) {
      throw new CannotRead("cannot read " + name + ": " + reason(e, name));
    }
  }

  /// @throws CannotRead if that cannot be done
  static String text(String name, InputStream in) {
    return new String(bytes(name, in), StandardCharsets.UTF_8);
  }

  static String reason(Exception e, String name) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof IOException && Files.isDirectory(Path.of(name))
        ? "it is a folder"
        : String.valueOf(e.getMessage());
  }
}
