package io.kfuncdoc.selftest.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Loads a mutant's classes, and anew all that may call them, so that mutants do not see each other.
final class MutantLoader extends ClassLoader implements LoopWatch.Timed {

  private static final List<String> OWN = List.of(
      "io.kfuncdoc.runtime.arena.", "io.kfuncdoc.sample.", "io.kfuncdoc.selftest.drive.",
      "io.kfuncdoc.selftest.run.LoopBell");

  /// Classes of the original, with their loops watched, by name.
  private static final Map<String, byte[]> ORIGINALS = new ConcurrentHashMap<>();

  private final Map<String, byte[]> changed;
  private volatile boolean up;

  static {
    registerAsParallelCapable();
  }

  MutantLoader(Map<String, byte[]> changed) {
    super(MutantLoader.class.getClassLoader());
    this.changed = changed;
  }

  @Override
  public boolean isUp() {
    return up;
  }

  /// Ends all loops of the mutant, for good.
  void timeIsUp() {
    up = true;
  }

  /// The folder or jar that a class comes from.
  static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toAbsolutePath().normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// An instance by the constructor without parameters.
  Object make(String name) {
    try {
      return loadClass(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (OWN.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] mutant = changed.get(name);
    byte[] bytes = mutant == null ? original(name) : LoopWatch.watched(mutant);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte @Nullable [] original(String name) {
    byte[] known = ORIGINALS.get(name);
    if (known != null) {
      return known;
    }
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        return null;
      }
      byte[] read = LoopWatch.watched(in.readAllBytes());
      ORIGINALS.put(name, read);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
