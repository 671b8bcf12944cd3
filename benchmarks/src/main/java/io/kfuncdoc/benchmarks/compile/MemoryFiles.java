package io.kfuncdoc.benchmarks.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// Keeps what a compilation writes in memory.
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private final Map<String, Written> written = new TreeMap<>();

  MemoryFiles(JavaFileManager readFrom) {
    super(readFrom);
  }

  /// How many bytes were written, by path: generated sources, resources and class files.
  Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    written.forEach((path, file) -> sizes.put(path, file.bytes.size()));
    return sizes;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return file(className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
    return file((packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + name, JavaFileObject.Kind.OTHER);
  }

  @Override
  public FileObject getFileForInput(Location location, String packageName, String name) throws IOException {
    String path = (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + name;
    Written file = written.get(path);
    if (file == null) {
      throw new NoSuchFileException(path);
    }
    return file;
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one.toUri().equals(other.toUri());
  }

  private Written file(String path, JavaFileObject.Kind kind) {
    Written file = new Written(path, kind);
    written.put(path, file);
    return file;
  }

  private static final class Written extends SimpleJavaFileObject {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Written(String path, Kind kind) {
      super(URI.create("file:///memory/" + path), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
