package io.kfuncdoc.selftest.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/// The files of a compilation: what is read comes from the class path, what is written stays in memory.
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private Map<String, Written> classes = new HashMap<>();
  private Map<String, Written> resources = new HashMap<>();

  MemoryFiles(StandardJavaFileManager standard) {
    super(standard);
  }

  /// Forgets what was written.
  void clear() {
    classes = new HashMap<>();
    resources = new HashMap<>();
  }

  /// The class files that were written, by binary name.
  Map<String, byte[]> classes() {
    Map<String, byte[]> bytes = new HashMap<>();
    classes.forEach((name, file) -> bytes.put(name, file.bytes()));
    return bytes;
  }

  /// The other files, by path.
  Map<String, String> resources() {
    Map<String, String> texts = new HashMap<>();
    resources.forEach((path, file) -> texts.put(path, new String(file.bytes(), StandardCharsets.UTF_8)));
    return texts;
  }

  private static final class Written extends SimpleJavaFileObject {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Written(String path, Kind kind) {
      super(URI.create("memory:///" + path), kind);
    }

    byte[] bytes() {
      return content.toByteArray();
    }

    @Override
    public OutputStream openOutputStream() {
      content.reset();
      return content;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content.toString(StandardCharsets.UTF_8);
    }
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
    Written file = new Written(name.replace('.', '/') + kind.extension, kind);
    if (kind == JavaFileObject.Kind.CLASS) {
      classes.put(name, file);
    }
    return file;
  }

  @Override
  public FileObject getFileForOutput(
      JavaFileManager.Location location, String packageName, String name, @Nullable FileObject sibling) {
    Written file = new Written((packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + name,
        JavaFileObject.Kind.OTHER);
    resources.put(name, file);
    return file;
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return Objects.equals(a.toUri(), b.toUri());
  }

  @Override
  public void close() throws IOException {
    super.close();
  }
}
