package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  @Test
  @DisplayName("explain KFUNC prints the rows of the release, in their order")
  void table() {
    Ran ran = Ran.command("explain", "bpf_arena_reserve_pages");
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)\n\n"
            + "Reserve a page range within a BPF arena.\n\nAny context, sleepable or not.")
        .contains("""
            On Linux 7.1 the first row that applies decides:

              1 NOT_AN_ARENA
                when        p__map is not an arena
                returns     -EINVAL
                afterwards  unchanged

              2 NO_PAGES
            """)
        .contains("  5 CONTENDED\n");
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(Ran.command("explain", "bpf_arena_reserve_pages", "--kernel", "6.18").out())
        .contains("  5 RANGE_TAKEN\n").doesNotContain("CONTENDED");
  }

  @Test
  @DisplayName("a row that arguments reach is explained with its guard and an input")
  void guarded() {
    assertThat(Ran.command("explain", "bpf_arena_reserve_pages", "NO_PAGES")).isEqualTo(new Ran(0, """
        bpf_arena_reserve_pages() on Linux 7.1, row 2 NO_PAGES
            when        page_cnt is 0
            returns     0
            afterwards  unchanged
            guard       page_cnt == 0
            kernels     all
            to reach it call it with ptr__ign = 0x100000000000, page_cnt = 0,
                        isArena(p__map) = true
            proved by   arguments
        """, ""));
  }

  @Test
  @DisplayName("the input is one that a reader can imagine: an arena of some pages, small numbers, an address in it")
  void imaginable() {
    assertThat(Ran.command("explain", "bpf_arena_reserve_pages", "OUT_OF_RANGE").out())
        .containsPattern("ptr__ign = 0x10000000\\w000, page_cnt = \\d{1,2},")
        .contains("start(p__map) = 0x100000000000,").contains("pages(p__map) = 16\n");
    assertThat(Ran.command("explain", "bpf_arena_alloc_pages", "TOO_MANY_PAGES").out())
        .containsPattern("page_cnt = \\d{1,2},").contains("pages(p__map) = 16\n");
  }

  @Test
  @DisplayName("a row that something else reaches is explained with each of its witnesses")
  void witnesses() {
    assertThat(Ran.command("explain", "bpf_arena_free_pages", "LEAKED").out()).isEqualTo("""
        bpf_arena_free_pages() on Linux 7.1, row 4 LEAKED
            when        the free must wait, because the caller cannot sleep or the lock
                        of the free space cannot be taken, and there is no memory to
                        remember it
            afterwards  unchanged
            kernels     since 7.0
            to reach it bpf_arena_alloc_pages(p__map, ptr__ign, 1, NUMA_NO_NODE, 0);
                        then nonSleepable(); then let DEFER_RECORD fail; then call it
                        with ptr__ign = start(p__map) + 4096, page_cnt = 1
            proved by   fault DEFER_RECORD after bpf_arena_alloc_pages(), nonSleepable()
        """);
    assertThat(Ran.command("explain", "bpf_arena_free_pages", "LEAKED", "--kernel", "6.18").out())
        .startsWith("bpf_arena_free_pages() on Linux 6.18.44, which does not have the row LEAKED\n");
    assertThat(Ran.command("explain", "bpf_arena_free_pages", "BELOW_START").out())
        .contains("    to reach it do not: nothing is promised\n");
  }

  @Test
  @DisplayName("a row or kfunc that is not there is named, with those that are")
  void unknown() {
    assertThat(Ran.command("explain", "bpf_arena_reserve_pages", "NOPE")).isEqualTo(new Ran(2, "",
        "kfuncdoc: the table of bpf_arena_reserve_pages() has no row NOPE; there are: NOT_AN_ARENA, NO_PAGES, "
            + "MISALIGNED, OUT_OF_RANGE, CONTENDED, RANGE_TAKEN, NO_TREE_NODE, RESERVED\n"));
    assertThat(Ran.command("explain", "nope").status()).isEqualTo(2);
  }
}
