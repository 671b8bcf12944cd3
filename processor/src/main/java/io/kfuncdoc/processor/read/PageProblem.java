package io.kfuncdoc.processor.read;

/// What keeps a text from being read as a page.
///
/// @param line from 1
public record PageProblem(int line, String what) {

  @Override
  public String toString() {
    return "line " + line + ": " + what;
  }
}
