package io.kfuncdoc.runtime;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;

/// A call of a kfunc that the release does not have; the implementation was not asked.
public final class NotInRelease extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private NotInRelease(Kfunc kfunc, Release release) {
    super(kfunc.name() + "() is not in Linux " + release + ": it is there " + kfunc.availability());
  }

  /// @throws NotInRelease if the release does not have the kfunc
  public static void unlessIn(Kfunc kfunc, Release release) {
    if (!kfunc.availability().includes(release)) {
      throw new NotInRelease(kfunc, release);
    }
  }
}
