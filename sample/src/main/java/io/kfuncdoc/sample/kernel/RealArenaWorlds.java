package io.kfuncdoc.sample.kernel;

import com.google.auto.service.AutoService;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.conformance.World;
import io.kfuncdoc.runtime.conformance.Worlds;
import io.kfuncdoc.runtime.kernel.Kernel;
import io.kfuncdoc.runtime.kernel.verify.KernelWorlds;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.ArenaWorlds;
import java.util.List;

/// Arenas of the running kernel, in the shapes of the simulated ones.
@AutoService(KernelWorlds.class)
public final class RealArenaWorlds implements KernelWorlds {

  @Override
  public Class<?> stub() {
    return ArenaKfuncs.class;
  }

  @Override
  public Worlds over(Kernel kernel) {
    return new Worlds() {
      @Override
      public List<String> shapes() {
        return new ArenaWorlds().shapes();
      }

      @Override
      public World open(String shape, Release release, OutcomeObserver observer) {
        return new RealArenaWorld(kernel, release, ArenaWorlds.attributes(shape));
      }
    };
  }
}
