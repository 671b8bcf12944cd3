package io.kfuncdoc.benchmarks.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/// A source in memory.
final class SourceText extends SimpleJavaFileObject {

  private final String text;

  /// @param name the qualified name of its type
  SourceText(String name, String text) {
    super(URI.create("mem:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public String getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
