package io.kfuncdoc.runtime;

/// The name of one piece of observable state.
///
/// @param owner      the object that it belongs to
/// @param observable what is observed of it
/// @param index      which of them, 0 where there is one
public record Cell(Object owner, String observable, long index) {

  @Override
  public String toString() {
    return observable + "(" + owner + ", " + index + ")";
  }
}
