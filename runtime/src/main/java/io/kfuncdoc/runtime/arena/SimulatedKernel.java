package io.kfuncdoc.runtime.arena;

import io.kfuncdoc.runtime.ResultSlot;
import java.util.BitSet;

/// A kernel as far as BPF arenas see it: its release, its NUMA nodes, the program that calls, what is about to fail,
/// and the three kfuncs of kernel/bpf/arena.c. New: node 0 online, a sleepable caller, a JIT that supports arenas, no
/// fault, [BelowStart#REFUSE].
///
/// Threads may call at the same time. A kfunc call takes the lock of its arena and happens at one moment, and so does
/// what user space does to the free space.
public final class SimulatedKernel {

  private final KernelRelease release;
  private final FaultInjector faults = new FaultInjector();
  private final DeferredWork deferred = new DeferredWork(this);
  private final ThreadLocal<Boolean> cannotSleep = new ThreadLocal<>();
  /// Whether a thread ever said that it cannot sleep.
  private volatile boolean someCannotSleep;
  /// Never changed once it is here.
  private volatile BitSet online = new BitSet();
  private volatile boolean arenaJit = true;
  private volatile BelowStart belowStart = BelowStart.REFUSE;

  public SimulatedKernel(KernelRelease release) {
    this.release = release;
    onlineNodes(1, 0);
  }

  public KernelRelease release() {
    return release;
  }

  /// Sets the NUMA nodes.
  ///
  /// @param nodeIds nr_node_ids: the greatest possible node number + 1, 1 .. 1024
  /// @param nodes   the numbers of the online nodes, each 0 .. nodeIds-1
  public void onlineNodes(int nodeIds, int... nodes) {
    if (nodeIds < 1 || nodeIds > 1024) {
      throw new IllegalArgumentException("nr_node_ids is 1 to 1024, not " + nodeIds);
    }
    BitSet wanted = new BitSet();
    for (int node : nodes) {
      if (node < 0 || node >= nodeIds) {
        throw new IllegalArgumentException("node " + node + " is not in 0.." + (nodeIds - 1));
      }
      wanted.set(node);
    }
    online = wanted;
  }

  /// Whether a node number is possible and its node is online.
  public boolean isOnline(int node) {
    return node >= 0 && online.get(node);
  }

  /// Says whether this thread's calls from now on come from a program, and a place in it, that may sleep. From a caller
  /// that may not, a release before 7.0 refuses every kfunc call with a [VerifierRejection]; 7.0 and later defer frees.
  public void callerSleepable(boolean sleepable) {
    if (sleepable) {
      cannotSleep.remove();
    } else {
      cannotSleep.set(true);
      someCannotSleep = true;
    }
  }

  /// Whether this thread's calls come from where it may sleep.
  public boolean isCallerSleepable() {
    return !someCannotSleep || cannotSleep.get() == null;
  }

  /// Says what a free below an arena's start does.
  public void belowStart(BelowStart behaviour) {
    belowStart = behaviour;
  }

  public BelowStart belowStart() {
    return belowStart;
  }

  /// Says whether the JIT supports arenas; without it none can be created, except before 6.13, which does not ask.
  public void arenaJit(boolean supported) {
    arenaJit = supported;
  }

  boolean hasArenaJit() {
    return arenaJit;
  }

  /// Lets the next attempt fail, once.
  public void inject(ArenaFault fault) {
    inject(fault, 0);
  }

  /// Lets one attempt fail after `skip` attempts that do not. Injected faults of one kind stand in line; each waits
  /// until it is its turn, its attempt comes, or [#clearFaults()].
  ///
  /// @param skip 0 or more
  public void inject(ArenaFault fault, int skip) {
    faults.inject(fault, skip);
  }

  /// Whether an injected fault of this kind has not happened yet.
  public boolean isPending(ArenaFault fault) {
    return faults.isPending(fault);
  }

  /// Forgets the faults that have not happened yet.
  public void clearFaults() {
    faults.clear();
  }

  boolean strikes(ArenaFault fault) {
    return faults.strikes(fault);
  }

  /// Some attempts, up to the first that fails.
  boolean strikes(ArenaFault fault, int attempts) {
    return faults.strikes(fault, attempts);
  }

  /// One attempt to take the lock of a free space.
  boolean lockFails() {
    return release.freeSpaceLockCanFail() && faults.strikes(ArenaFault.LOCK);
  }

  /// Creates an arena, as bpf(BPF_MAP_CREATE) does.
  ///
  /// @throws KernelException with, in this order: EOPNOTSUPP without JIT support (6.13 on); EINVAL for a key or value
  ///     size, no entries, BPF_F_MMAPABLE missing, a flag that arenas do not know, or a map_extra that is not
  ///     page-aligned;
  ///     E2BIG for more than 4 GiB; ERANGE for a range that crosses a 4 GiB line; ENOMEM
  public ArenaMap createArena(ArenaAttributes attributes) {
    return createArena(attributes, ArenaBacking.plain());
  }

  /// As above, with memory of another kind.
  ///
  /// @throws BackingException if there is no such memory
  public ArenaMap createArena(ArenaAttributes attributes, ArenaBacking backing) {
    attributes.check(this);
    PageStore store = backing.open(attributes.maxEntries());
    try {
      return new ArenaMap(this, attributes, faults, store);
    } catch (RuntimeException refused) {
      store.close();
      throw refused;
    }
  }

  /// `void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt, int node_id, u64 flags)`
  ///
  /// @param addr    the address of the first page (its low 32 bits count), or 0 to leave the place to the kernel
  /// @param pageCnt a u32
  /// @param nodeId  a node, or -1 for any
  /// @param flags   must be 0
  /// @param out     takes the full user address of the first page, or 0
  /// @throws VerifierRejection     from a caller that may not sleep, before 7.0
  /// @throws IllegalStateException if the arena is closed
  public AllocReason allocPages(BpfMap map, long addr, int pageCnt, int nodeId, long flags, ResultSlot out) {
    verifyCaller("bpf_arena_alloc_pages");
    return AllocPages.call(this, map, addr, pageCnt, nodeId, flags, out);
  }

  /// `void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)`
  ///
  /// @param ptr     an address in the first page; its low 32 bits count, except that 64 zero bits mean nothing
  /// @param pageCnt a u32
  /// @throws VerifierRejection     from a caller that may not sleep, before 7.0
  /// @throws IllegalStateException if the arena is closed
  public FreeReason freePages(BpfMap map, long ptr, int pageCnt) {
    verifyCaller("bpf_arena_free_pages");
    return FreePages.call(this, map, ptr, pageCnt);
  }

  /// `int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)`
  ///
  /// @param ptr     the address of the first page; its low 32 bits count
  /// @param pageCnt a u32
  /// @param out     takes 0 or a negative errno
  /// @throws VerifierRejection     before 6.17, which has no such kfunc; and from a caller that may not sleep, before
  ///     7.0
  /// @throws IllegalStateException if the arena is closed
  public ReserveReason reservePages(BpfMap map, long ptr, int pageCnt, ResultSlot out) {
    if (!release.hasReserve()) {
      throw new VerifierRejection("this kernel has no kfunc bpf_arena_reserve_pages");
    }
    verifyCaller("bpf_arena_reserve_pages");
    return ReservePages.call(this, map, ptr, pageCnt, out);
  }

  private void verifyCaller(String kfunc) {
    if (!isCallerSleepable() && !release.nonSleepableCallers()) {
      throw new VerifierRejection("program must be sleepable to call sleepable kfunc " + kfunc);
    }
  }

  void defer(ArenaMap arena, long low, int count) {
    arena.deferred().push(low, count);
    deferred.add(arena);
  }

  void forget(ArenaMap arena) {
    deferred.remove(arena);
  }

  /// Runs the worker of every arena that has deferred frees, those of an arena newest first. An arena whose lock
  /// cannot be taken keeps its frees for the next call. Before 7.0 there is never anything to do.
  ///
  /// @return how many frees were done
  public int runDeferred() {
    return deferred.run();
  }

  boolean hasDeferredWork() {
    return !deferred.isEmpty();
  }

  /// Starts a thread that does deferred frees soon after they are asked for, until it is closed. Closing waits for the
  /// frees that are under way; later ones wait for [#runDeferred()] or another worker.
  public DeferredWorker startDeferredWorker() {
    return new DeferredWorker(deferred);
  }
}
