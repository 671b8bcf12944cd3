package io.kfuncdoc.sample;

import static io.kfuncdoc.model.KfFlag.KF_ARENA_ARG2;
import static io.kfuncdoc.model.KfFlag.KF_ARENA_RET;
import static io.kfuncdoc.model.KfFlag.KF_SLEEPABLE;
import static io.kfuncdoc.model.KfFlag.KF_TRUSTED_ARGS;

import io.kfuncdoc.annotations.Context;
import io.kfuncdoc.annotations.Ensures;
import io.kfuncdoc.annotations.Flags;
import io.kfuncdoc.annotations.Kfunc;
import io.kfuncdoc.annotations.KfuncFamily;
import io.kfuncdoc.annotations.Reported;
import io.kfuncdoc.annotations.Returns;
import io.kfuncdoc.annotations.Success;
import io.kfuncdoc.annotations.U32;
import io.kfuncdoc.annotations.U64;
import io.kfuncdoc.annotations.Undefined;
import io.kfuncdoc.annotations.When;
import io.kfuncdoc.annotations.Witness;
import io.kfuncdoc.runtime.arena.ArenaFault;
import io.kfuncdoc.runtime.arena.BpfMap;

/// # BPF arena kfuncs
///
/// An arena is a BPF map of up to 4 GiB whose pages BPF programs and user space share. These functions take pages out
/// of an arena's free space and put them back.
///
/// ## Addresses
///
/// An arena has one range of user-space addresses. It is set when the map is created with `map_extra`, else by the
/// first mapping, and its length, not `max_entries`, is what the functions check against. Where user space has mapped
/// fewer pages than `max_entries`, `bpf_arena_alloc_pages()` that is left to choose can, since 6.13, return an address
/// beyond the mapping.
///
/// Of an address that they are given the functions use the low 32 bits only, except that `bpf_arena_alloc_pages()` and
/// `bpf_arena_free_pages()` first test all 64 bits for 0. The *page offset* of an address is its distance from the start
/// of the arena, modulo 4 GiB, in pages of 4096 bytes. The address that `bpf_arena_alloc_pages()` returns is complete.
/// The verifier does not look at the address arguments at all.
///
/// ## Free and taken
///
/// A page that is not free is *taken*: it was allocated or reserved, or user space touched it. A *free run* is a maximal
/// sequence of adjacent free pages. A user access to a free page gives it memory and takes it; one to a reserved page
/// gives it memory too. In an arena created with `BPF_F_SEGV_ON_FAULT` a user access to a page without memory is
/// SIGSEGV.
///
/// ## Releases
///
/// What is said of 6.18.44 was observed, but for failures for want of memory. These, and the other releases, were read
/// in the source; to which release a version of it belongs was inferred. Of stable releases that took a change over only
/// 6.18.44 is known. A release stands for those after it up to the next that is named, but 6.19 is as 6.17.
@KfuncFamily(
    page = "bpf/arena-kfuncs",
    source = "kernel/bpf/arena.c",
    releases = {"6.9", "6.13", "6.17", "6.18.44", "7.0", "7.1"},
    terms = ArenaTerms.class,
    faults = ArenaFault.class,
    situations = ArenaSituations.class)
public interface ArenaKfuncs {

  /// Allocate pages in a BPF arena.
  ///
  /// Takes a contiguous run of `page_cnt` free pages and gives them zeroed memory. From 6.13 on, when left to choose it
  /// takes the low end of the shortest free run that is long enough, and of several equally short that of the one that
  /// changed last. Before 6.13, it takes the lowest pages that will do. The verifier treats the result as a plain number
  /// and does not insist on a test for `NULL`. From 7.0 on, where memory ends within a run of more than 1024 pages, the
  /// pages that were mapped by then are freed as by `bpf_arena_free_pages()`, which may be later.
  ///
  /// @param p__map    the arena
  /// @param addr__ign the address of the first page of the run, or `NULL` (all 64 bits zero) to let the kernel choose
  /// @param page_cnt  the number of pages
  /// @param node_id   the NUMA node to take memory from, or `NUMA_NO_NODE`
  /// @param flags     must be 0
  @Kfunc(since = "6.9", outcomes = Alloc.class)
  @Flags(value = {KF_ARENA_RET, KF_ARENA_ARG2}, since = "6.17")
  @Flags(value = {KF_TRUSTED_ARGS, KF_SLEEPABLE}, until = "7.0")
  @Context(nonSleepableVariant = "bpf_arena_alloc_pages_non_sleepable", underSpinLock = true, since = "7.0")
  @UserPtr long bpf_arena_alloc_pages(
      @MapPtr BpfMap p__map, @UserPtr long addr__ign, @U32 int page_cnt, int node_id, @U64 long flags);

  enum Alloc {
    @When("!isArena(p__map)")                              @Returns("NULL")   NOT_AN_ARENA,
    @When("flags != 0")                                    @Returns("NULL")   BAD_FLAGS,
    @When("page_cnt == 0")                                 @Returns("NULL")   NO_PAGES,
    @When(value = "node_id != NUMA_NO_NODE && !online(p__map, node_id)", since = "7.1", backported = "6.18.44")
                                                           @Returns("NULL")   BAD_NODE,
    @When("page_cnt > pages(p__map)")                      @Returns("NULL")   TOO_MANY_PAGES,
    @When("addr__ign != 0 && !pageAligned(addr__ign)")     @Returns("NULL")   MISALIGNED,
    @When("addr__ign != 0 && pgoff(p__map, addr__ign) > pages(p__map) - page_cnt")
                                                           @Returns("NULL")   OUT_OF_RANGE,
    @Undefined(value = "node_id != NUMA_NO_NODE && !online(p__map, node_id)", until = "7.1", backported = "6.18.44")
                                                                              UNCHECKED_NODE,
    /// there is no memory for the temporary array of page pointers
    @Reported(fault = "PAGE_ARRAY")                        @Returns("NULL")   NO_PAGE_ARRAY,
    /// the lock of the free space cannot be taken
    @Reported(since = "7.0", fault = "LOCK")               @Returns("NULL")   CONTENDED,
    /// `addr__ign` is not `NULL` and a page of the run is taken
    @Reported(given = "bpf_arena_alloc_pages(p__map, addr__ign, 1, NUMA_NO_NODE, 0)", call = "addr__ign = start(p__map)")
    @Witness(given = "bpf_arena_reserve_pages(p__map, addr__ign, 1)", call = "addr__ign = start(p__map)")
    @Witness(given = "userTouch(p__map, addr__ign)", call = "addr__ign = start(p__map)")
                                                           @Returns("NULL")   RANGE_TAKEN,
    /// `addr__ign` is `NULL` and no free run has `page_cnt` pages
    @Reported(given = "bpf_arena_alloc_pages(p__map, 0, pages(p__map), NUMA_NO_NODE, 0)", call = "addr__ign = 0")
    @Witness(given = "bpf_arena_reserve_pages(p__map, start(p__map), pages(p__map))", call = "addr__ign = 0")
                                                           @Returns("NULL")   NO_RUN,
    /// taking the run out of the middle of a free one needs memory for bookkeeping, and there is none
    @Reported(since = "6.13", fault = "TREE_NODE", call = {"addr__ign = start(p__map) + 4096", "page_cnt = 1"})
    @Ensures("lost(p__map, addr__ign)")                    @Returns("NULL")   NO_TREE_NODE,
    /// there is no memory for the pages, or it cannot be mapped
    @Reported(fault = "PAGES")                             @Returns("NULL")   NO_MEMORY,
    /// the address of the first page, upper half included
    @Success
    @Witness(call = "addr__ign = 0")
    @Witness(call = {"addr__ign = start(p__map) + 8192", "page_cnt = 1"})
    @Witness(call = {"addr__ign = start(p__map) + 12288", "page_cnt = 1"})
    @Witness(call = {"addr__ign = u32(start(p__map) + 4096)", "page_cnt = 2"})
    @Witness(given = {"userTouch(p__map, addr__ign)", "bpf_arena_free_pages(p__map, addr__ign, 1)"},
        call = {"addr__ign = start(p__map) + 4096", "page_cnt = 1"})
    @Ensures("upperHalf(result) == upperHalf(start(p__map))")
    @Ensures("addr__ign == 0 || pgoff(p__map, result) == pgoff(p__map, addr__ign)")
    @Ensures("old(free(p__map, result, page_cnt))")
    @Ensures(value = "addr__ign != 0 || old(lowest(p__map, result, page_cnt))", until = "6.13")
    @Ensures(value = "addr__ign != 0 || old(tightest(p__map, result, page_cnt))", since = "6.13")
    @Ensures("allocated(p__map, result, page_cnt)")        @Returns("result") ALLOCATED
  }

  /// Free pages of a BPF arena.
  ///
  /// Rounds `ptr__ign` down to a page, ends at the end of the arena, and frees every page between, allocated, reserved,
  /// touched by user space or already free. Nothing is reported to the caller. BPF then reads 0 there, and
  /// user space gets a fresh zero page, or SIGSEGV under `BPF_F_SEGV_ON_FAULT`. From 7.0 on, a free that is done later
  /// leaves the pages taken and their content in place until then. There is no test for an address below the arena's
  /// start: such a call makes pages count as free that are not the arena's, and can take the memory of pages that stay
  /// taken.
  ///
  /// @param p__map   the arena
  /// @param ptr__ign an address in the first page
  /// @param page_cnt the number of pages
  @Kfunc(since = "6.9", outcomes = Free.class)
  @Flags(value = KF_ARENA_ARG2, since = "6.17")
  @Flags(value = {KF_TRUSTED_ARGS, KF_SLEEPABLE}, until = "7.0")
  @Context(nonSleepableVariant = "bpf_arena_free_pages_non_sleepable", underSpinLock = true, since = "7.0")
  void bpf_arena_free_pages(@MapPtr BpfMap p__map, @UserPtr long ptr__ign, @U32 int page_cnt);

  enum Free {
    @When("!isArena(p__map) || page_cnt == 0 || ptr__ign == 0") NOTHING_TO_DO,
    /// the low 32 bits of `ptr__ign`, rounded down to a page, are below those of the start of `p__map`
    @Undefined("(ptr__ign & 0xfffff000) < u32(start(p__map))") BELOW_START,
    @When("pgoff(p__map, ptr__ign) >= pages(p__map)") PAST_END,
    /// the free must wait, because the caller cannot sleep or the lock of the free space cannot be taken, and there is
    /// no memory to remember it
    @Reported(since = "7.0", fault = "DEFER_RECORD",
        given = {"bpf_arena_alloc_pages(p__map, ptr__ign, 1, NUMA_NO_NODE, 0)", "nonSleepable()"},
        call = {"ptr__ign = start(p__map) + 4096", "page_cnt = 1"}) LEAKED,
    /// the caller cannot sleep, or the lock of the free space cannot be taken: the free is done later
    @Reported(since = "7.0", call = {"ptr__ign = start(p__map) + 4096", "page_cnt = 1"},
        given = {"bpf_arena_alloc_pages(p__map, ptr__ign, 1, NUMA_NO_NODE, 0)", "nonSleepable()"})
    @Witness(fault = "LOCK", given = "bpf_arena_alloc_pages(p__map, ptr__ign, 2, NUMA_NO_NODE, 0)",
        call = {"ptr__ign = start(p__map)", "page_cnt = 2"})
    @Witness(fault = "LOCK", given = "bpf_arena_alloc_pages(p__map, 0, pages(p__map), NUMA_NO_NODE, 0)",
        call = {"ptr__ign = start(p__map) + 4096", "page_cnt = 1"})
    @Ensures("afterDeferred(released(p__map, ptr__ign, inside(p__map, ptr__ign, page_cnt)))") DEFERRED,
    /// marking the pages as free needs memory for bookkeeping, and there is none
    @Reported(since = "6.13", fault = "TREE_NODE",
        given = "bpf_arena_alloc_pages(p__map, 0, pages(p__map), NUMA_NO_NODE, 0)",
        call = {"ptr__ign = start(p__map) + 4096", "page_cnt = 1"})
    @Ensures("reserved(p__map, ptr__ign, inside(p__map, ptr__ign, page_cnt))") RUN_LOST,
    @Success
    @Witness(given = "bpf_arena_alloc_pages(p__map, 0, pages(p__map), NUMA_NO_NODE, 0)",
        call = {"ptr__ign = start(p__map) + 4096 + 123", "page_cnt = 1"})
    @Witness(given = "bpf_arena_reserve_pages(p__map, start(p__map), pages(p__map))",
        call = {"ptr__ign = start(p__map) + 4096", "page_cnt = 0xffffffff"})
    @Witness(given = "userTouch(p__map, ptr__ign)", call = "ptr__ign = start(p__map) + 4095")
    @Ensures("released(p__map, ptr__ign, inside(p__map, ptr__ign, page_cnt))") FREED
  }

  /// Reserve a page range within a BPF arena.
  ///
  /// Takes `page_cnt` pages out of the arena's free space without giving them memory, so that
  /// `bpf_arena_alloc_pages()` does not hand them out. `bpf_arena_free_pages()` undoes it. A `ptr__ign` that is not
  /// page-aligned is no error: 0 is returned and nothing is reserved.
  ///
  /// @param p__map   the arena
  /// @param ptr__ign the address of the first page of the range; 0 is an address like any other
  /// @param page_cnt the number of pages
  @Kfunc(since = "6.17", outcomes = Reserve.class)
  @Flags(KF_ARENA_ARG2)
  @Flags(value = {KF_TRUSTED_ARGS, KF_SLEEPABLE}, until = "7.0")
  @Context(underSpinLock = true, since = "7.0")
  int bpf_arena_reserve_pages(@MapPtr BpfMap p__map, @UserPtr long ptr__ign, @U32 int page_cnt);

  enum Reserve {
    @When("!isArena(p__map)")                              @Returns("-EINVAL") NOT_AN_ARENA,
    @When("page_cnt == 0")                                 @Returns("0")       NO_PAGES,
    @When("!pageAligned(ptr__ign)")                        @Returns("0")       MISALIGNED,
    @When("pgoff(p__map, ptr__ign) + page_cnt > pages(p__map)")
                                                           @Returns("-EINVAL") OUT_OF_RANGE,
    /// the lock of the free space cannot be taken
    @Reported(since = "7.0", fault = "LOCK")               @Returns("-EBUSY")  CONTENDED,
    /// a page of the range is taken
    @Reported(given = "bpf_arena_alloc_pages(p__map, ptr__ign, 1, NUMA_NO_NODE, 0)", call = "ptr__ign = start(p__map)")
    @Witness(given = "bpf_arena_reserve_pages(p__map, ptr__ign, 1)", call = "ptr__ign = start(p__map)")
    @Witness(given = "userTouch(p__map, ptr__ign)", call = "ptr__ign = start(p__map)")
                                                           @Returns("-EBUSY")  RANGE_TAKEN,
    /// taking the range out of the middle of a free run needs memory for bookkeeping, and there is none
    @Reported(fault = "TREE_NODE", call = {"ptr__ign = start(p__map) + 4096", "page_cnt = 1"})
    @Ensures("lost(p__map, ptr__ign)")                     @Returns("-ENOMEM") NO_TREE_NODE,
    /// the range is reserved
    @Success
    @Witness(call = {"ptr__ign = u32(start(p__map) + 4096)", "page_cnt = 2"})
    @Ensures("old(free(p__map, ptr__ign, page_cnt))")
    @Ensures("reserved(p__map, ptr__ign, page_cnt)")       @Returns("0")       RESERVED
  }
}
