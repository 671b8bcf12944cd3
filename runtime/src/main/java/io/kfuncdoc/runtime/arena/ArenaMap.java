package io.kfuncdoc.runtime.arena;

/// A BPF arena: up to 4 GiB of pages that BPF programs and user space share.
///
/// Page offsets count pages from [#start()], modulo 2^20. After [#close()] every operation, kfunc calls included, is
/// an [IllegalStateException]; only the range and the attributes can still be asked for. Not thread-safe.
public final class ArenaMap implements Arena, AutoCloseable {

  private final SimulatedKernel kernel;
  private final ArenaAttributes attributes;
  private final FreeRuns free;
  private final ArenaPages memory;
  private final DeferredFrees deferred = new DeferredFrees();
  private int coveredPages;
  private long start;
  private long end;
  private boolean closed;

  ArenaMap(SimulatedKernel kernel, ArenaAttributes attributes, FaultInjector faults) {
    this.kernel = kernel;
    this.attributes = attributes;
    KernelRelease release = kernel.release();
    free = new FreeRuns(attributes.maxEntries(), release.treeNodesCanBeWanting() ? faults : new FaultInjector());
    if (!free.set(0, attributes.maxEntries())) {
      throw new KernelException(ErrnoCode.ENOMEM, "no node for the free space");
    }
    coveredPages = attributes.maxEntries();
    memory = new ArenaPages(attributes.maxEntries());
    start = attributes.mapExtra();
    end = start == 0 ? 0 : start + attributes.size();
  }

  @Override
  public long start() {
    return start;
  }

  /// The address after the user range, or 0 as long as it is not set; also 0 for a range that ends at 2^64.
  public long end() {
    return end;
  }

  @Override
  public long pages() {
    return (end - start) >>> ArenaAddress.PAGE_SHIFT;
  }

  @Override
  public boolean isOnline(int node) {
    return kernel.isOnline(node);
  }

  /// The pages that the arena was created with, 1 .. 2^20: what its free space covers at first.
  public int maxEntries() {
    return attributes.maxEntries();
  }

  /// The kernel that the arena was created on.
  public SimulatedKernel kernel() {
    return kernel;
  }

  /// What the arena was created with.
  public ArenaAttributes attributes() {
    return attributes;
  }

  /// Maps all pages, shared, for reading and writing: at the start, or where there is room if none is set.
  public UserMapping mmap() {
    long length = start == 0 ? attributes.size() : end - start;
    return mmap(start, length, 0, UserMapping.PROT_READ | UserMapping.PROT_WRITE, UserMapping.MAP_SHARED);
  }

  /// mmap() in a process that has nothing else mapped. The first mapping fixes the user range for good, if map_extra
  /// did not.
  ///
  /// @param address the wish, or with MAP_FIXED the order; 0 for none
  /// @param length  in bytes, rounded up to whole pages
  /// @param offset  must be 0
  /// @param prot    PROT_READ, PROT_WRITE, both or none
  /// @param flags   MAP_SHARED, and MAP_FIXED if wanted
  /// @throws KernelException EINVAL for length 0, an offset, MAP_PRIVATE, or an address or a smaller length than
  ///     the user range has; E2BIG for more than 4 GiB or more than the user range; EFAULT with MAP_FIXED at a start
  ///     from 2^63 on; ENOMEM at or beyond the end of the address space (0x7ffffffff000); EPERM for PROT_EXEC; EBUSY
  ///     without MAP_FIXED where twice the length does not fit between the start and that end
  public UserMapping mmap(long address, long length, long offset, int prot, int flags) {
    requireOpen();
    if (length == 0 || !ArenaAddress.isPageAligned(offset)) {
      throw new KernelException(ErrnoCode.EINVAL, "nothing to map, or not from a whole page");
    }
    long bytes = (length + ArenaAddress.PAGE_SIZE - 1) & -ArenaAddress.PAGE_SIZE;
    if (bytes == 0) {
      throw new KernelException(ErrnoCode.ENOMEM, "the length is next to 2^64");
    }
    start = AddressSpace.place(start, end - start, address, bytes, offset, prot, flags);
    end = start + bytes;
    if (kernel.release().freeSpaceCoversMapping() && pages() > coveredPages) {
      free.set(coveredPages, (int) pages() - coveredPages);
      coveredPages = (int) pages();
    }
    return new UserMapping(this, start, bytes, prot);
  }

  /// What a BPF program reads: little-endian, zero-extended. The low 32 bits of the address select the first byte;
  /// if a page of the access is absent, the result is 0.
  ///
  /// @param size 1, 2, 4 or 8 bytes; any alignment
  public long load(long address, int size) {
    requireOpen();
    ArenaAddress.checkAccessSize(size);
    return memory.load(address, size);
  }

  /// A BPF program's write of the low bytes of `value`, little-endian. The low 32 bits of the address select the
  /// first byte; if a page of the access is absent, nothing is written, and it stays absent.
  ///
  /// @param size 1, 2, 4 or 8 bytes; any alignment
  public void store(long address, int size, long value) {
    requireOpen();
    ArenaAddress.checkAccessSize(size);
    memory.store(address, size, value);
  }

  /// The 64-bit constant of a program that loads the address of byte `offset` of the arena;
  /// map_direct_value_addr().
  ///
  /// @param offset a u32, in bytes
  /// @throws KernelException ERANGE past the end of the user range; before 7.1 the end itself is let through
  public long directValueAddress(int offset) {
    requireOpen();
    long bytes = Integer.toUnsignedLong(offset);
    long size = end - start;
    if (bytes > size || bytes == size && !kernel.release().offsetAtEndLoads()) {
      throw new KernelException(ErrnoCode.ERANGE, "offset " + bytes + " of " + size);
    }
    return start + bytes;
  }

  /// The address-space cast of a program from arena pointer to kernel pointer: the low 32 bits.
  public long castToKernel(long address) {
    requireOpen();
    return ArenaAddress.low(address);
  }

  /// The address-space cast of a program from kernel pointer to arena pointer: 0 for low 32 bits of 0, otherwise
  /// those bits below the upper half of the start. Under BPF_F_NO_USER_CONV just the low 32 bits.
  public long castToUser(long address) {
    requireOpen();
    long low = ArenaAddress.low(address);
    return low == 0 || hasFlag(ArenaAttributes.BPF_F_NO_USER_CONV) ? low : ArenaAddress.high(start) | low;
  }

  /// The bytes that the map reports as its memory: always 0.
  public long memoryUsage() {
    requireOpen();
    return 0;
  }

  /// Whether the tree of free runs has a page. False for an offset outside 0 .. 2^21-1.
  public boolean isFree(int pageOffset) {
    requireOpen();
    return pageOffset >= 0 && free.isSet(pageOffset, 1);
  }

  /// The exclusive end of the free run that holds a page, or `pageOffset` itself if that page is not free.
  public int freeRunEnd(int pageOffset) {
    requireOpen();
    return pageOffset < 0 ? pageOffset : free.runEnd(pageOffset);
  }

  /// Whether a page has memory. A reserved page gets it when user space touches it.
  public boolean isPresent(int pageOffset) {
    requireOpen();
    return memory.isPresent(slotOf(pageOffset));
  }

  /// A hash of a page's content, never 0; 0 if the page has no memory.
  public long pageHash(int pageOffset) {
    requireOpen();
    return memory.hash(slotOf(pageOffset));
  }

  /// Whether a page has memory and all its bytes are 0.
  public boolean isZero(int pageOffset) {
    requireOpen();
    return memory.isZero(slotOf(pageOffset));
  }

  /// How many pages have memory.
  public long presentPages() {
    requireOpen();
    return memory.present();
  }

  /// How many frees wait for [SimulatedKernel#runDeferred()].
  public int deferredFrees() {
    requireOpen();
    return deferred.size();
  }

  /// Ends the arena, its mappings and its deferred frees, and returns its memory. A second close does nothing.
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      kernel.forget(this);
      memory.close();
    }
  }

  @Override
  public String toString() {
    return "arena of " + maxEntries() + " pages" + (start == 0 ? "" : " at 0x" + Long.toHexString(start));
  }

  FreeRuns free() {
    return free;
  }

  ArenaPages memory() {
    return memory;
  }

  DeferredFrees deferred() {
    return deferred;
  }

  /// The full user address of a page: the low half wraps, the upper half is that of the start.
  long addressOf(int pageOffset) {
    return ArenaAddress.high(start) + ArenaAddress.low(start + ((long) pageOffset << ArenaAddress.PAGE_SHIFT));
  }

  /// Where an allocation goes that may choose: the start of a run of free pages, or -1.
  int findRun(int count) {
    return kernel.release().firstFit() ? free.findFirst(count, (int) pages()) : free.find(count);
  }

  private int slotOf(int pageOffset) {
    return ArenaAddress.slot(addressOf(pageOffset));
  }

  /// Resolves a user fault on an absent page; arena_vm_fault().
  ///
  /// @throws UserFault if the page cannot be populated; then it is free, unless the tree lost its run
  void populate(long address, int pageOffset) {
    while (kernel.lockFails()) {
      // VM_FAULT_RETRY: the access faults again.
    }
    if (hasFlag(ArenaAttributes.BPF_F_SEGV_ON_FAULT)) {
      throw new UserFault(address, "no program has allocated the page");
    }
    if (kernel.release().faultOnTakenPageFails() && !free.isSet(pageOffset, 1)) {
      throw new UserFault(address, "the page is taken and has no memory");
    }
    if (!free.clear(pageOffset, 1)) {
      throw new UserFault(address, "no node for the free space");
    }
    if (kernel.strikes(ArenaFault.PAGES) || !memory.reserve(1) || !memory.map(ArenaAddress.slot(address))) {
      free.set(pageOffset, 1);
      throw new UserFault(address, "no memory");
    }
  }

  private boolean hasFlag(int flag) {
    return (attributes.mapFlags() & flag) != 0;
  }

  boolean isClosed() {
    return closed;
  }

  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the arena is closed");
    }
  }

  void requireUsableOn(SimulatedKernel caller) {
    requireOpen();
    if (caller != kernel) {
      throw new IllegalArgumentException("the arena belongs to another kernel");
    }
  }
}
