package io.kfuncdoc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/// What a compilation said and wrote.
///
/// @param written by path: classes, generated sources, resources
public record Build(List<Diagnostic<? extends JavaFileObject>> diagnostics, Map<String, byte[]> written) {

  public List<Diagnostic<? extends JavaFileObject>> errors() {
    return diagnostics.stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).toList();
  }

  public List<String> messages() {
    return errors().stream().map(d -> d.getMessage(Locale.ENGLISH)).toList();
  }

  /// The ids of the problems in the order in which they were reported; a message of javac's own as it is.
  public List<String> ids() {
    return messages().stream().map(m -> m.startsWith("[K") ? m.substring(1, 5) : m).toList();
  }

  public Build clean() {
    assertThat(diagnostics).isEmpty();
    return this;
  }

  public String text(String path) {
    assertThat(written).containsKey(path);
    return new String(written.get(path), StandardCharsets.UTF_8);
  }

  public List<String> generatedSources() {
    return written.keySet().stream().filter(p -> p.endsWith(".java")).toList();
  }

  /// The classes, on top of those of the tests.
  public ClassLoader loader() {
    return new ClassLoader(Build.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = written.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }

  public Contract contract(String stub) throws ReflectiveOperationException {
    return provider(stub).contract();
  }

  public ContractProvider provider(String stub) throws ReflectiveOperationException {
    return (ContractProvider) loader().loadClass(stub + "Contract").getConstructor().newInstance();
  }
}
