package io.kfuncdoc.runtime.os;

/// A file descriptor that is closed once.
public final class OwnedFd implements AutoCloseable {

  private final SystemCalls calls;
  private final int number;
  private boolean closed;

  /// Takes an open file descriptor over.
  public OwnedFd(SystemCalls calls, int number) {
    this.calls = calls;
    this.number = number;
  }

  /// The descriptor's number.
  ///
  /// @throws IllegalStateException if it is closed: the number may be another file's by now
  public int number() {
    if (closed) {
      throw new IllegalStateException("file descriptor " + number + " is closed");
    }
    return number;
  }

  /// Whether it was closed.
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      calls.call(SystemCall.CLOSE, number, 0, 0);
    }
  }
}
