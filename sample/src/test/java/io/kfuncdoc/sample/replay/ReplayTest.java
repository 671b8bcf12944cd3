package io.kfuncdoc.sample.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.arena.BpfMap;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.sample.ArenaEngine;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.ArenaKfuncsEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where `replay` reads, where it writes, and how it ends: 0, 1 for a disagreement, 2 for a script that cannot be
/// carried out.
class ReplayTest {

  private static final String ARENA = "arena pages=10 start=0x100000000000";

  @Test
  void readsStandardInput() {
    assertThat(Played.script(ARENA, "alloc 0 1 -1 0", "free 0x100000000000 1"))
        .isEqualTo(new Played(0, "0x100000000000 ALLOCATED\nvoid FREED\n", ""));
  }

  @Test
  void readsAFile(@TempDir Path folder) throws IOException {
    Path script = Files.writeString(folder.resolve("script"), ARENA + "\r\nreserve 0x100000000000 1\r\n");
    assertThat(Played.file(script.toString())).isEqualTo(new Played(0, "0 RESERVED\n", ""));
  }

  @Test
  void anEmptyScriptIsNoError() {
    assertThat(Played.script("")).isEqualTo(new Played(0, "", ""));
  }

  @Test
  void aMissingFileIsStatus2() {
    assertThat(Played.file("no-such.replay"))
        .isEqualTo(new Played(2, "", "cannot read no-such.replay: no such file\n"));
  }

  @Test
  void aFolderIsStatus2(@TempDir Path folder) {
    Played played = Played.file(folder.toString());
    assertThat(played.status()).isEqualTo(2);
    assertThat(played.err()).startsWith("cannot read " + folder + ": ");
  }

  @ParameterizedTest
  @CsvSource({
      "EINVAL, pages=0",
      "EINVAL, pages=10 start=0x100000000001",
      "E2BIG,  pages=0x100001",
      "E2BIG,  pages=4294967295 start=0x100000000000",
      "ERANGE, pages=0x100000 start=0x100000001000",
      "ERANGE, pages=3 start=0x1000ffffe000",
  })
  void aRefusedCreationNamesTheErrno(String errno, String attributes) {
    Played played = Played.script(ARENA, "alloc 0 1 -1 0", "", "arena " + attributes, "alloc 0 1 -1 0");
    assertThat(played.status()).isEqualTo(2);
    assertThat(played.out()).isEqualTo("0x100000000000 ALLOCATED\n");
    assertThat(played.err()).startsWith("-:4: ").contains(errno).hasLineCount(1);
  }

  @Test
  void aFreshArenaKnowsNothingOfTheOneBefore() {
    assertThat(Played.script(ARENA, "alloc 0 10 -1 0", "write 0x100000000000 1", ARENA, "read 0x100000000000",
        "alloc 0 10 -1 0").out()).endsWith("void -\n0 -\n0x100000000000 ALLOCATED\n");
  }

  /// A kernel that tests the range before the alignment, as a reader of the code might think it does.
  @Test
  void aDisagreementIsStatus1AndShowsBothAnswers() {
    Played played = Played.from("-",
        ARENA + "\nreserve 0x100000000001 2\nreserve 0x100000000001 11\nreserve 0x100000000000 1\n",
        new ScriptPlayer(RangeFirst::new));
    assertThat(played.status()).isEqualTo(1);
    assertThat(played.out()).isEqualTo("0 MISALIGNED\n");
    assertThat(played.err())
        .startsWith("-:3: arena and contract disagree: bpf_arena_reserve_pages(")
        .contains("expected: MISALIGNED, since '!pageAligned(ptr__ign)' decides")
        .contains("came:     OUT_OF_RANGE")
        .contains("pgoff(p__map, ptr__ign) + page_cnt > pages(p__map)");
  }

  /// A kernel that takes the pages and does not say so.
  @Test
  void aStateThatDisagreesIsStatus1() {
    Played played = Played.from("-", ARENA + "\nreserve 0x100000000001 1\n",
        new ScriptPlayer(kernel -> new RangeFirst(kernel) {
          @Override
          public ArenaKfuncs.Reserve bpf_arena_reserve_pages(BpfMap map, long ptr, int pageCnt, ResultSlot result) {
            super.bpf_arena_reserve_pages(map, ptr & -4096, pageCnt, result);
            return ArenaKfuncs.Reserve.MISALIGNED;
          }
        }));
    assertThat(played.status()).isEqualTo(1);
    assertThat(played.err()).contains("MISALIGNED").contains("free(");
  }

  private static class RangeFirst implements ArenaKfuncsEngine {

    private final ArenaKfuncsEngine arena;

    RangeFirst(SimulatedKernel kernel) {
      arena = new ArenaEngine(kernel);
    }

    @Override
    public ArenaKfuncs.Alloc bpf_arena_alloc_pages(
        BpfMap map, long addr, int pageCnt, int nodeId, long flags, ResultSlot result) {
      return arena.bpf_arena_alloc_pages(map, addr, pageCnt, nodeId, flags, result);
    }

    @Override
    public ArenaKfuncs.Free bpf_arena_free_pages(BpfMap map, long ptr, int pageCnt) {
      return arena.bpf_arena_free_pages(map, ptr, pageCnt);
    }

    @Override
    public ArenaKfuncs.Reserve bpf_arena_reserve_pages(BpfMap map, long ptr, int pageCnt, ResultSlot result) {
      if (pageCnt > 10) {
        result.value = -22;
        return ArenaKfuncs.Reserve.OUT_OF_RANGE;
      }
      return arena.bpf_arena_reserve_pages(map, ptr, pageCnt, result);
    }
  }
}
