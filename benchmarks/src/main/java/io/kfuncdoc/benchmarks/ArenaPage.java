package io.kfuncdoc.benchmarks;

/// The page of tables about the arena.
final class ArenaPage {

  private final ArenaTables tables;

  ArenaPage(ArenaTables tables) {
    this.tables = tables;
  }

  String text() {
    return """
        :orphan:

        ================
        Speed: the arena
        ================

        %s
        A figure is the median of the iterations of one run, and in brackets are the least and the greatest. To repeat:
        ``mvn -q package -DskipTests``, then ``./kfuncdoc benchmarks arena``, on a machine that does nothing else.

        Finding room
        ============

        An arena of 1,048,576 pages without memory, called through the checked stub. The TreeMap pair finds the same
        pages; the BitSet takes the next fit, which is another policy. Half of the pages are taken; in the last two
        lines every other one. An operation allocates and frees once each, except in the last line, which only asks, and
        where the arena's state does not change. Each other figure is taken after at least 4,000,000 operations. How many
        runs of free pages there are then depends on the policy; where there are two, a tree has nothing to search.

        %s
        Pages with memory
        =================

        A page of zeroes is got and given back. The first three hold 4,096 pages and give back one chosen at random; the
        running kernel's arena is empty, and a BPF program does the pair in a loop, without a system call for each.

        %s
        Guards
        ======

        ``bpf_arena_reserve_pages()`` with arguments that all guards let through, over an engine that does nothing.

        %s
        Threads
        =======

        Each thread allocates a page and frees it. A call holds the lock of its arena while it changes the bookkeeping,
        so two threads on one arena wait for each other, as they do for a lock that guards a counter.

        %s""".formatted(Machine.sentence(), tables.placement(), tables.pages(), tables.guards(), tables.threads());
  }
}
