package io.kfuncdoc.processor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles in memory, and keeps what was written even where something is wrong.
public final class Javac {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);

  private final List<String> options = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();
  private final List<Build> earlier = new ArrayList<>();

  /// With Kfuncdoc as the only processor.
  public static Javac withKfuncdoc() {
    return new Javac().processor(new KfuncProcessor());
  }

  public static Javac plain() {
    return new Javac();
  }

  public Javac processor(Processor processor) {
    processors.add(processor);
    return this;
  }

  public Javac options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /// What an earlier compilation made is on the class path.
  public Javac against(Build build) {
    earlier.add(build);
    return this;
  }

  public Build compile(StubSource... sources) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, byte[]> written = new TreeMap<>();
    List<String> all = new ArrayList<>(options);
    if (processors.isEmpty()) {
      all.add("-proc:none");
    }
    JavaCompiler.CompilationTask task = COMPILER.getTask(
        Writer.nullWriter(), new Memory(written, earlier), diagnostics, all, null,
        List.of(sources).stream().map(StubSource::file).toList());
    if (!processors.isEmpty()) {
      task.setProcessors(processors);
    }
    task.setLocale(Locale.ENGLISH);
    task.call();
    return new Build(diagnostics.getDiagnostics(), written);
  }

  /// Output goes to a map, by path as in a class folder; generated sources too.
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, byte[]> written;
    private final List<Build> earlier;

    Memory(Map<String, byte[]> written, List<Build> earlier) {
      super(FILES);
      this.written = written;
      this.earlier = earlier;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new Output(className.replace('.', '/') + kind.extension, kind, written);
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
      return new Output(name, JavaFileObject.Kind.OTHER, written);
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
      List<JavaFileObject> found = new ArrayList<>();
      if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
        for (Build build : earlier) {
          build.written().forEach((path, bytes) -> {
            String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
            if (path.endsWith(".class") && folder.equals(packageName.replace('.', '/'))) {
              found.add(new Input(path, bytes));
            }
          });
        }
      }
      super.list(location, packageName, kinds, recurse).forEach(found::add);
      return found;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
      return file instanceof Input input ? input.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
      return a.toUri().equals(b.toUri());
    }

    @Override
    public void close() {
      // Shared.
    }
  }

  private static final class Input extends SimpleJavaFileObject {

    private final String path;
    private final byte[] bytes;

    Input(String path, byte[] bytes) {
      super(URI.create("mem:///classes/" + path), Kind.CLASS);
      this.path = path;
      this.bytes = bytes;
    }

    String binaryName() {
      return path.substring(0, path.length() - ".class".length()).replace('/', '.');
    }

    @Override
    public java.io.InputStream openInputStream() {
      return new java.io.ByteArrayInputStream(bytes);
    }
  }

  private static final class Output extends SimpleJavaFileObject {

    private final String path;
    private final Map<String, byte[]> written;

    Output(String path, Kind kind, Map<String, byte[]> written) {
      super(URI.create("mem:///out/" + path), kind);
      this.path = path;
      this.written = written;
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          written.put(path, toByteArray());
        }
      };
    }

    @Override
    public Writer openWriter() {
      return new java.io.OutputStreamWriter(openOutputStream(), StandardCharsets.UTF_8);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return new String(written.get(path), StandardCharsets.UTF_8);
    }
  }
}
