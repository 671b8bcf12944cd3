package io.kfuncdoc.sample;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.StateSource;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaBacking;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.KernelException;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.runtime.arena.UserFault;
import io.kfuncdoc.runtime.arena.UserMapping;
import org.jspecify.annotations.Nullable;

/// A simulated kernel with one arena, mapped by user space where a process can map it, and its kfuncs in compare mode.
public final class ArenaSession implements StateSource, AutoCloseable {

  private final SimulatedKernel kernel;
  private final ArenaMap arena;
  private final @Nullable UserMapping mapping;
  private final CheckedArenaKfuncs kfuncs;

  private ArenaSession(
      ArenaKfuncsEngine engine, SimulatedKernel kernel, ArenaMap arena, Release release, OutcomeObserver observer) {
    this.kernel = kernel;
    this.arena = arena;
    this.mapping = map(arena);
    this.kfuncs = CheckedArenaKfuncs.comparing(engine, release, observer, this, false);
  }

  /// @throws KernelException          if the kernel refuses to create the arena
  /// @throws IllegalArgumentException if the release has no arenas
  public static ArenaSession open(Release release, ArenaAttributes attributes, OutcomeObserver observer) {
    return on(kernel(release), attributes, release, observer);
  }

  /// As [#open], with memory of another kind.
  ///
  /// @throws io.kfuncdoc.runtime.arena.BackingException if there is no such memory
  public static ArenaSession open(
      Release release, ArenaAttributes attributes, ArenaBacking backing, OutcomeObserver observer) {
    SimulatedKernel kernel = kernel(release);
    return new ArenaSession(
        new ArenaEngine(kernel), kernel, kernel.createArena(attributes, backing), release, observer);
  }

  /// As [#open], on a kernel that was set up before.
  public static ArenaSession on(
      SimulatedKernel kernel, ArenaAttributes attributes, Release release, OutcomeObserver observer) {
    return over(new ArenaEngine(kernel), kernel, attributes, release, observer);
  }

  /// As [#on], with another engine over the kernel.
  public static ArenaSession over(ArenaKfuncsEngine engine, SimulatedKernel kernel, ArenaAttributes attributes,
      Release release, OutcomeObserver observer) {
    return new ArenaSession(engine, kernel, kernel.createArena(attributes), release, observer);
  }

  /// The simulated kernel that stands for a release of the contract.
  public static SimulatedKernel kernel(Release release) {
    return new SimulatedKernel(ArenaReleases.kernel(release));
  }

  public SimulatedKernel kernel() {
    return kernel;
  }

  public ArenaMap arena() {
    return arena;
  }

  /// The kfuncs in compare mode.
  public ArenaKfuncs kfuncs() {
    return kfuncs;
  }

  /// What user space reads: little-endian, zero-extended.
  ///
  /// @param size 1, 2, 4 or 8 bytes
  /// @throws UserFault where user space gets SIGSEGV
  public long userLoad(long address, int size) {
    return mapping(address).load(address, size);
  }

  /// What user space writes: the low bytes of `value`, little-endian.
  ///
  /// @param size 1, 2, 4 or 8 bytes
  /// @throws UserFault where user space gets SIGSEGV
  public void userStore(long address, int size, long value) {
    mapping(address).store(address, size, value);
  }

  private UserMapping mapping(long address) {
    if (mapping == null) {
      throw UserFault.notMapped(address);
    }
    return mapping;
  }

  private static @Nullable UserMapping map(ArenaMap arena) {
    try {
      return arena.mmap();
    } catch (KernelException e) {
      return null;
    }
  }

  @Override
  public Snapshot snapshot() {
    return ArenaSnapshot.of(arena);
  }

  /// The worker of the kernel, undisturbed: what was injected for a call is not meant for it.
  @Override
  public void runDeferred() {
    kernel.clearFaults();
    kernel.runDeferred();
  }

  @Override
  public void close() {
    arena.close();
  }
}
