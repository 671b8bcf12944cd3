package io.kfuncdoc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.tools.JavaFileObject;

/// The text of a Java file, and edits of it that must match.
public record StubSource(String name, String text) {

  /// The family that most tests start from.
  public static StubSource demo() {
    return resource("demo.Demo", "/stubs/Demo.java");
  }

  public static StubSource resource(String name, String path) {
    try (InputStream in = StubSource.class.getResourceAsStream(path)) {
      return new StubSource(name, new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// With one text replaced, which must stand there exactly once.
  public StubSource with(String old, String replacement) {
    indexOf(old);
    return new StubSource(name, text.replace(old, replacement));
  }

  /// Where a text stands, which must stand there exactly once.
  public int indexOf(String part) {
    int index = text.indexOf(part);
    assertThat(index).as("'%s' in\n%s", part, text).isNotNegative();
    assertThat(text.indexOf(part, index + 1)).as("second '%s'", part).isNegative();
    return index;
  }

  public JavaFileObject file() {
    return JavaFileObjects.forSourceString(name, text);
  }
}
