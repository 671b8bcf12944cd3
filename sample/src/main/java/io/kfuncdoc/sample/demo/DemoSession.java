package io.kfuncdoc.sample.demo;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.runtime.CallerFault;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaFault;
import io.kfuncdoc.runtime.arena.BpfMap;
import io.kfuncdoc.runtime.arena.PlainMap;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import io.kfuncdoc.sample.ArenaSession;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Set;

/// A session on an arena of 16 pages: ordinary use first, then one call for each row that is not the success.
final class DemoSession {

  private static final long START = 1L << 44;
  private static final long PAGE = 4096;
  private static final int ANY_NODE = -1;

  private final PrintStream out;
  private final Release release;
  private final ArenaSession session;
  private final ArenaKfuncs kfuncs;
  private final BpfMap arena;
  private final BpfMap array = new PlainMap("array");
  private final Set<Row> seen = new LinkedHashSet<>();
  private String row = "";

  DemoSession(PrintStream out, Release release) {
    this.out = out;
    this.release = release;
    this.session = ArenaSession.open(release, ArenaAttributes.pages(16).startingAt(START), this::observe);
    this.kfuncs = session.kfuncs();
    this.arena = session.arena();
  }

  private void observe(Kfunc kfunc, Row answered) {
    row = answered.name();
    seen.add(answered);
  }

  /// @return whether every row of the release was seen, and user space read what BPF wrote
  boolean run() {
    try (session) {
      boolean shared = use();
      out.println();
      allocFailures();
      freeFailures();
      reserveFailures();
      return shared && isEverythingSeen();
    }
  }

  private boolean use() {
    say("arena", "16 pages at 0x" + Long.toHexString(START), "");
    long first = alloc(arena, 0, 3, ANY_NODE, 0);
    session.arena().store(first + 8, Long.BYTES, 0x6b66756e63646f63L);
    long read = session.userLoad(first + 8, Long.BYTES);
    say("BPF writes 0x6b66756e63646f63, user space reads", "0x" + Long.toHexString(read), "");
    reserve(arena, START + 8 * PAGE, 4);
    free(arena, START + PAGE + 123, 1);
    alloc(arena, START + PAGE, 1, ANY_NODE, 0);
    return read == 0x6b66756e63646f63L;
  }

  private void allocFailures() {
    alloc(array, 0, 1, ANY_NODE, 0);
    alloc(arena, 0, 1, ANY_NODE, 1);
    alloc(arena, 0, 0, ANY_NODE, 0);
    alloc(arena, 0, 1, 7, 0);
    alloc(arena, 0, 17, ANY_NODE, 0);
    alloc(arena, START + 1, 1, ANY_NODE, 0);
    alloc(arena, START + 15 * PAGE, 2, ANY_NODE, 0);
    fault(ArenaFault.PAGE_ARRAY);
    alloc(arena, 0, 1, ANY_NODE, 0);
    fault(ArenaFault.LOCK);
    alloc(arena, 0, 1, ANY_NODE, 0);
    alloc(arena, START + 8 * PAGE, 1, ANY_NODE, 0);
    alloc(arena, 0, 10, ANY_NODE, 0);
    fault(ArenaFault.PAGES);
    alloc(arena, 0, 1, ANY_NODE, 0);
    fault(ArenaFault.TREE_NODE);
    alloc(arena, START + 4 * PAGE, 1, ANY_NODE, 0);
  }

  private void freeFailures() {
    free(arena, START, 0);
    free(arena, START + 16 * PAGE, 1);
    fault(ArenaFault.TREE_NODE);
    free(arena, START + 5 * PAGE, 1);
    session.kernel().callerSleepable(false);
    say("from here on", "the caller cannot sleep", "");
    fault(ArenaFault.DEFER_RECORD);
    free(arena, START, 1);
    free(arena, START, 1);
    session.kernel().callerSleepable(true);
    say("from here on", "it can", "");
    try (ArenaSession other =
        ArenaSession.open(release, ArenaAttributes.pages(4).startingAt(START + 16 * PAGE), this::observe)) {
      long below = START + 15 * PAGE;
      try {
        other.kfuncs().bpf_arena_free_pages(other.arena(), below, 1);
      } catch (CallerFault refused) {
        observe(ArenaKfuncsContract.CONTRACT.kfunc("bpf_arena_free_pages"), refused.row());
        say("free 0x" + Long.toHexString(below) + " 1, arena at 0x" + Long.toHexString(START + 16 * PAGE), "refused", row);
      }
    }
  }

  private void reserveFailures() {
    reserve(array, START, 1);
    reserve(arena, START, 0);
    reserve(arena, START + 1, 1);
    reserve(arena, START + 15 * PAGE, 2);
    fault(ArenaFault.LOCK);
    reserve(arena, START + 12 * PAGE, 1);
    reserve(arena, START + 8 * PAGE, 1);
    fault(ArenaFault.TREE_NODE);
    reserve(arena, START + 13 * PAGE, 1);
  }

  private long alloc(BpfMap map, long addr, int pageCnt, int node, long flags) {
    long result = kfuncs.bpf_arena_alloc_pages(map, addr, pageCnt, node, flags);
    say("alloc " + name(map) + "0x" + Long.toHexString(addr) + " " + pageCnt + " " + node + " " + flags,
        "0x" + Long.toHexString(result), row);
    return result;
  }

  private void free(BpfMap map, long addr, int pageCnt) {
    kfuncs.bpf_arena_free_pages(map, addr, pageCnt);
    say("free " + name(map) + "0x" + Long.toHexString(addr) + " " + pageCnt, "void", row);
  }

  private void reserve(BpfMap map, long addr, int pageCnt) {
    int result = kfuncs.bpf_arena_reserve_pages(map, addr, pageCnt);
    say("reserve " + name(map) + "0x" + Long.toHexString(addr) + " " + pageCnt, String.valueOf(result), row);
  }

  private void fault(ArenaFault fault) {
    session.kernel().inject(fault);
    out.println("  (the next call runs into " + fault + ")");
  }

  private String name(BpfMap map) {
    return map.equals(arena) ? "" : "(of an array map) ";
  }

  private void say(String call, String result, String answered) {
    out.println(String.format("%-52s %-20s %s", call, result, answered).stripTrailing());
  }

  private boolean isEverythingSeen() {
    boolean everything = true;
    for (Kfunc kfunc : ArenaKfuncsContract.CONTRACT.kfuncs()) {
      for (Row expected : kfunc.rowsIn(release)) {
        if (!seen.contains(expected)) {
          out.println("no call was answered by " + expected.name() + " of " + kfunc.name());
          everything = false;
        }
      }
    }
    return everything;
  }
}
