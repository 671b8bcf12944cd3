package io.kfuncdoc.sample;

import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaBacking;
import io.kfuncdoc.runtime.arena.ArenaFault;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.BpfMap;
import io.kfuncdoc.runtime.arena.PlainMap;
import io.kfuncdoc.runtime.conformance.World;
import java.util.List;

/// The world of the arena kfuncs: a session with a fresh arena, and a map that is no arena.
public final class ArenaWorld implements World, ArenaSituations {

  private static final long PAGE_SIZE = 4096;

  private final ArenaSession session;
  private final BpfMap other = new PlainMap("array");

  ArenaWorld(Release release, ArenaAttributes attributes, ArenaBacking backing, OutcomeObserver observer) {
    session = ArenaSession.open(release, attributes, backing, observer);
  }

  @Override
  public ArenaKfuncs kfuncs() {
    return session.kfuncs();
  }

  @Override
  public ArenaSituations situations() {
    return this;
  }

  /// Leaves something in the page, so that memory which comes back unzeroed is seen.
  @Override
  public void userTouch(BpfMap map, long addr) {
    session.userStore(addr, 1, 1);
  }

  @Override
  public void nonSleepable() {
    session.kernel().callerSleepable(false);
  }

  /// Every page with memory gets a content of its own.
  @Override
  public void wear() {
    ArenaMap arena = session.arena();
    for (int page = 0; page < arena.pages(); page++) {
      arena.store(arena.start() + (long) page * PAGE_SIZE + 8L * page, Long.BYTES, page + 1L);
    }
  }

  @Override
  public void inject(String fault) {
    session.kernel().inject(ArenaFault.valueOf(fault));
  }

  @Override
  public List<?> handles(Param parameter) {
    return List.of(session.arena(), other);
  }

  @Override
  public List<Long> numbers(Param parameter) {
    return ArenaSamples.numbers(parameter, session.arena());
  }

  @Override
  public Snapshot snapshot() {
    return session.snapshot();
  }

  @Override
  public void runDeferred() {
    session.runDeferred();
  }

  @Override
  public boolean refusesUndefined() {
    return true;
  }

  @Override
  public void close() {
    session.close();
  }
}
