package io.kfuncdoc.processor.docs;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/// A Java source that javac reads from memory.
final class SourceText extends SimpleJavaFileObject {

  private final String text;

  SourceText(String text) {
    super(URI.create("memory:///Stub.java"), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
