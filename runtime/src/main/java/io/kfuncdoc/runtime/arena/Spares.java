package io.kfuncdoc.runtime.arena;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A few objects that are not in use, so that taking one up again allocates nothing.
final class Spares<T> {

  private static final int MOST = 16;

  private final Supplier<T> maker;
  private final @Nullable Object[] kept = new Object[MOST];
  private int count;

  Spares(Supplier<T> maker) {
    this.maker = maker;
  }

  @SuppressWarnings("unchecked")
  T take() {
    return count == 0 ? maker.get() : (T) Objects.requireNonNull(kept[--count]);
  }

  void giveBack(T spare) {
    if (count < MOST) {
      kept[count++] = spare;
    }
  }
}
