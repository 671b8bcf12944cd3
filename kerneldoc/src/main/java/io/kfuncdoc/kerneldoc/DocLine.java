package io.kfuncdoc.kerneldoc;

/// One line of text.
///
/// @param line the line of the file given, from 1
/// @param text the text without comment stars, tabs expanded, white space kept in front but not at the end
public record DocLine(int line, String text) {

  public DocLine {
    if (line < 1) {
      throw new IllegalArgumentException("line " + line);
    }
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}
