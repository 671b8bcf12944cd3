package io.kfuncdoc.processor.docs;

import io.kfuncdoc.processor.emit.rst.PageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A folder of pages. Pages are named by their paths in it, with `/` and extension.
final class DocsFolder {

  private final Path root;

  DocsFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /// The text of a page, if there is one.
  Optional<String> read(String page) throws IOException {
    Path file = file(page);
    // Bytes that are no UTF-8 become a mark that no generated page has.
    return Files.exists(file)
        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /// The pages that carry the mark of a generated one, whoever made them; the index is not among them.
  SortedSet<String> generated() throws IOException {
    SortedSet<String> pages = new TreeSet<>();
    if (!Files.isDirectory(root)) {
      return pages;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rst") && Files.isRegularFile(f)).toList()) {
        if (isGenerated(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))) {
          pages.add(root.relativize(file).toString().replace('\\', '/'));
        }
      }
    }
    return pages;
  }

  static boolean isGenerated(String text) {
    return text.startsWith(PageFormat.MARKER);
  }

  /// Replaces a page in one step: a reader sees the old text or the new one.
  void write(String page, String text) throws IOException {
    Path file = file(page);
    Files.createDirectories(file.getParent());
    Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
    Files.deleteIfExists(temporary);
    try {
      Files.write(temporary, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
      try {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  void delete(String page) throws IOException {
    Files.delete(file(page));
  }

  /// @throws IOException if the page lies outside the folder, by its path or by a symbolic link
  private Path file(String page) throws IOException {
    Path file = root.resolve(page).normalize();
    if (!file.startsWith(root) || file.equals(root)) {
      throw new IOException("page " + page + " lies outside " + root);
    }
    Path existing = file;
    while (!Files.exists(existing)) {
      existing = Objects.requireNonNull(existing.getParent());
    }
    if (existing.startsWith(root) && !existing.toRealPath().startsWith(root.toRealPath())) {
      throw new IOException("page " + page + " lies outside " + root + " by a symbolic link");
    }
    return file;
  }
}
