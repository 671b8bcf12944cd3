package io.kfuncdoc.benchmarks.compile;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;

/// The classes of processors, apart from those of this program. As under javac they see the compiler and the JDK.
final class ProcessorLoader implements AutoCloseable {

  private final URLClassLoader loader;

  ProcessorLoader(List<Path> path) {
    List<URL> urls = new ArrayList<>();
    for (Path entry : path) {
      try {
        urls.add(entry.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }
    this.loader = new URLClassLoader(urls.toArray(URL[]::new), new CompilerOnly());
  }

  /// New processors, all that the path registers.
  List<Processor> processors() {
    List<Processor> processors = new ArrayList<>();
    ServiceLoader.load(Processor.class, loader).forEach(processors::add);
    return processors;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  private static final class CompilerOnly extends ClassLoader {

    CompilerOnly() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("com.sun.source.") || name.startsWith("com.sun.tools.")) {
        return ClassLoader.getSystemClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
