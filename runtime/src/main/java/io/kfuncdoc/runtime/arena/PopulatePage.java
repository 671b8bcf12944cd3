package io.kfuncdoc.runtime.arena;

/// A user fault on an absent page: arena_vm_fault() of kernel/bpf/arena.c.
final class PopulatePage {

  private PopulatePage() {}

  /// Gives the page memory and takes it, if it was free. Does nothing if another thread did so meanwhile.
  ///
  /// @throws UserFault if the page cannot be populated; then it is free, unless the tree lost its run
  static void call(SimulatedKernel kernel, ArenaMap arena, long address, int pageOffset) {
    while (kernel.lockFails()) {
      // VM_FAULT_RETRY: the access faults again.
    }
    synchronized (arena.lock()) {
      arena.requireOpen();
      ArenaPages memory = arena.memory();
      int slot = ArenaAddress.slot(address);
      if (memory.isPresent(slot)) {
        return;
      }
      if (arena.hasFlag(ArenaAttributes.BPF_F_SEGV_ON_FAULT)) {
        throw new UserFault(address, "no program has allocated the page");
      }
      FreeRuns free = arena.free();
      if (kernel.release().faultOnTakenPageFails() && !free.isSet(pageOffset, 1)) {
        throw new UserFault(address, "the page is taken and has no memory");
      }
      if (!free.clear(pageOffset, 1)) {
        throw new UserFault(address, "no node for the free space");
      }
      if (kernel.strikes(ArenaFault.PAGES) || memory.map(slot, 1, AllocPages.NUMA_NO_NODE) == 0) {
        free.set(pageOffset, 1);
        throw new UserFault(address, "no memory");
      }
    }
  }
}
