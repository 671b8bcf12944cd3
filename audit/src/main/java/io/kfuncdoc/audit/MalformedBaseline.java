package io.kfuncdoc.audit;

/// A file that was given as a baseline is none.
public final class MalformedBaseline extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedBaseline(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
