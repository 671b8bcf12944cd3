package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.CallText;
import io.kfuncdoc.runtime.CallerFault;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.RawCaller;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.arena.Arena;
import io.kfuncdoc.runtime.conformance.CannotArrange;
import io.kfuncdoc.runtime.conformance.Conformance;
import io.kfuncdoc.runtime.conformance.ConformanceReport;
import io.kfuncdoc.runtime.conformance.RowReport;
import io.kfuncdoc.runtime.conformance.World;
import io.kfuncdoc.runtime.conformance.Worlds;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Conformance of an implementation that names no rows and lets nothing fail: the simulated arena, seen from so far away.
class RawConformanceTest {

  private static final ArenaKfuncsContract PROVIDER = new ArenaKfuncsContract();

  @ParameterizedTest
  @ValueSource(strings = {"6.18.44", "7.1"})
  void rowsThatNeedNoFaultAreReached(String kernel) {
    Release release = Release.of(kernel);
    ConformanceReport report = Conformance.check(PROVIDER, new RawWorlds(caller -> caller), release);

    assertThat(report.foreign()).isEmpty();
    for (RowReport row : report.rows()) {
      if (needsAFault(row)) {
        assertThat(row.result()).as(row.toString()).isEqualTo("not reached");
        assertThat(row.notes()).isNotEmpty().allSatisfy(note -> assertThat(note).contains("cannot fail here"));
      } else {
        assertThat(row.result()).as(row.toString()).isEqualTo("ok");
      }
    }
  }

  @Test
  void anotherResultIsChargedToTheRowThatTheGuardNames() {
    RawWorlds lying = new RawWorlds(caller -> (kfunc, arguments) -> {
      long value = caller.call(kfunc, arguments);
      return kfunc.name().equals("bpf_arena_reserve_pages") && value == -22 ? -34 : value;
    });

    ConformanceReport report = Conformance.check(PROVIDER, lying, Release.of("6.18.44"));

    assertThat(report.rows().stream().filter(row -> row.wrong() > 0).map(RowReport::name))
        .containsExactly("bpf_arena_reserve_pages: NOT_AN_ARENA", "bpf_arena_reserve_pages: OUT_OF_RANGE");
    assertThat(report.row("bpf_arena_reserve_pages", "OUT_OF_RANGE").failures().getFirst().message())
        .contains("OUT_OF_RANGE to return -EINVAL = -22", "-34");
  }

  @Test
  void anUndefinedCallIsNotMade() {
    Release release = Release.of("6.18.44");
    AtomicInteger calls = new AtomicInteger();
    try (World world = new ArenaWorlds().open("7 pages inside a window", release, OutcomeObserver.NONE)) {
      Param mapParameter = PROVIDER.contract().kfuncs().getFirst().parameters().getFirst();
      Arena map = (Arena) world.handles(mapParameter).getFirst();
      ArenaKfuncs kfuncs = new RawArenaKfuncs((_, _) -> calls.getAndIncrement(), release);

      assertThatThrownBy(() -> kfuncs.bpf_arena_free_pages(map, map.start() - 4096, 1))
          .isInstanceOfSatisfying(CallerFault.class, f -> assertThat(f.row().name()).isEqualTo("BELOW_START"));
      assertThat(calls).hasValue(0);
      kfuncs.bpf_arena_free_pages(map, map.start(), 1);
      assertThat(calls).hasValue(1);
    }
  }

  private static boolean needsAFault(RowReport row) {
    return row.row().decision() instanceof Decision.Reported
        && row.row().witnesses().stream().noneMatch(w -> w.fault() == null);
  }

  /// The worlds of the arena, their implementation behind raw calls.
  private record RawWorlds(UnaryOperator<RawCaller> changed) implements Worlds {

    @Override
    public List<String> shapes() {
      return new ArenaWorlds().shapes();
    }

    @Override
    public World open(String shape, Release release, OutcomeObserver observer) {
      return new RawWorld(new ArenaWorlds().open(shape, release, OutcomeObserver.NONE), release, changed);
    }
  }

  private static final class RawWorld implements World {

    private final World behind;
    private final ArenaKfuncs kfuncs;

    RawWorld(World behind, Release release, UnaryOperator<RawCaller> changed) {
      this.behind = behind;
      RawCaller caller = (kfunc, arguments) -> PROVIDER.call(
          behind.kfuncs(), kfunc.name(), CallText.widen(kfunc, arguments).values().toArray());
      kfuncs = new RawArenaKfuncs(changed.apply(caller), release);
    }

    @Override
    public Object kfuncs() {
      return kfuncs;
    }

    @Override
    public Object situations() {
      return behind.situations();
    }

    @Override
    public void inject(String fault) {
      throw new CannotArrange(fault + " cannot fail here");
    }

    @Override
    public List<?> handles(Param parameter) {
      return behind.handles(parameter);
    }

    @Override
    public List<Long> numbers(Param parameter) {
      return behind.numbers(parameter);
    }

    @Override
    public void wear() {
      behind.wear();
    }

    @Override
    public boolean refusesUndefined() {
      return true;
    }

    @Override
    public Snapshot snapshot() {
      return behind.snapshot();
    }

    @Override
    public void runDeferred() {
      behind.runDeferred();
    }

    @Override
    public void close() {
      behind.close();
    }
  }
}
