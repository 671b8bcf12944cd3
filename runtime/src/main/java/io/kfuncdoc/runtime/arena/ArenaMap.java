package io.kfuncdoc.runtime.arena;

import io.kfuncdoc.runtime.os.SystemCallException;
import java.nio.file.Path;
import java.util.Optional;

/// A BPF arena: up to 4 GiB of pages that BPF programs and user space share.
///
/// Page offsets count pages from [#start()], modulo 2^20. After [#close()] every operation, kfunc calls included, is
/// an [IllegalStateException]; only the range and the attributes can still be asked for.
///
/// Any thread may use it. What changes or counts the free space and the pages holds the arena's lock, and so happens at
/// one moment; loads, stores and atomic operations do not. One that races with a free of its page meets that page or
/// none, or the next page of the same address, and never another address's.
public final class ArenaMap implements Arena, AutoCloseable {

  private final SimulatedKernel kernel;
  private final ArenaAttributes attributes;
  private final FreeRuns free;
  private final ArenaPages memory;
  private final ProgramView program;
  private final DeferredFrees deferred = new DeferredFrees();
  private final Object lock = new Object();
  private int coveredPages;
  private volatile UserRange range;
  private volatile boolean closed;

  ArenaMap(SimulatedKernel kernel, ArenaAttributes attributes, FaultInjector faults, PageStore store) {
    this.kernel = kernel;
    this.attributes = attributes;
    KernelRelease release = kernel.release();
    free = new FreeRuns(attributes.maxEntries(), release.treeNodesCanBeWanting() ? faults : new FaultInjector());
    if (!free.set(0, attributes.maxEntries())) {
      throw new KernelException(ErrnoCode.ENOMEM, "no node for the free space");
    }
    coveredPages = attributes.maxEntries();
    memory = new ArenaPages(store, lock);
    program = new ProgramView(this, memory);
    long start = attributes.mapExtra();
    range = new UserRange(start, start == 0 ? 0 : start + attributes.size());
    if (start != 0) {
      place(store, start, attributes.size());
    }
  }

  private static void place(PageStore store, long start, long bytes) {
    try {
      store.place(start, bytes);
    } catch (SystemCallException e) {
      throw new BackingException("the memory of an arena cannot be mapped", e);
    }
  }

  @Override
  public long start() {
    return range.start();
  }

  /// The address after the user range, or 0 as long as it is not set; also 0 for a range that ends at 2^64.
  public long end() {
    return range.end();
  }

  @Override
  public long pages() {
    return range.pages();
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
    synchronized (lock) {
      long length = range.start() == 0 ? attributes.size() : range.bytes();
      return mmap(range.start(), length, 0, UserMapping.PROT_READ | UserMapping.PROT_WRITE, UserMapping.MAP_SHARED);
    }
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
    synchronized (lock) {
      requireOpen();
      UserRange now = range;
      long start = AddressSpace.place(now.start(), now.bytes(), address, bytes, offset, prot, flags);
      if (now.start() == 0) {
        place(memory.store(), start, bytes);
        range = new UserRange(start, start + bytes);
        coverMapping();
      }
      return new UserMapping(this, memory, start, bytes, prot);
    }
  }

  private void coverMapping() {
    if (kernel.release().freeSpaceCoversMapping() && pages() > coveredPages) {
      free.set(coveredPages, (int) pages() - coveredPages);
      coveredPages = (int) pages();
    }
  }

  /// The memory as BPF programs see it.
  public ProgramView program() {
    return program;
  }

  /// As [ProgramView#load(long, int)].
  public long load(long address, int size) {
    return program.load(address, size);
  }

  /// As [ProgramView#store(long, int, long)].
  public void store(long address, int size, long value) {
    program.store(address, size, value);
  }

  /// The 64-bit constant of a program that loads the address of byte `offset` of the arena;
  /// map_direct_value_addr().
  ///
  /// @param offset a u32, in bytes
  /// @throws KernelException ERANGE past the end of the user range; before 7.1 the end itself is let through
  public long directValueAddress(int offset) {
    requireOpen();
    long bytes = Integer.toUnsignedLong(offset);
    UserRange now = range;
    long size = now.bytes();
    if (bytes > size || bytes == size && !kernel.release().offsetAtEndLoads()) {
      throw new KernelException(ErrnoCode.ERANGE, "offset " + bytes + " of " + size);
    }
    return now.start() + bytes;
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
    return low == 0 || hasFlag(ArenaAttributes.BPF_F_NO_USER_CONV) ? low : ArenaAddress.high(start()) | low;
  }

  /// The bytes that the map reports as its memory: always 0.
  public long memoryUsage() {
    requireOpen();
    return 0;
  }

  /// Whether the tree of free runs has a page. False for an offset outside 0 .. 2^21-1.
  public boolean isFree(int pageOffset) {
    synchronized (lock) {
      requireOpen();
      return pageOffset >= 0 && free.isSet(pageOffset, 1);
    }
  }

  /// The exclusive end of the free run that holds a page, or `pageOffset` itself if that page is not free.
  public int freeRunEnd(int pageOffset) {
    synchronized (lock) {
      requireOpen();
      return pageOffset < 0 ? pageOffset : free.runEnd(pageOffset);
    }
  }

  /// Whether a page has memory. A reserved page gets it when user space touches it.
  public boolean isPresent(int pageOffset) {
    requireOpen();
    return memory.isPresent(slotOf(pageOffset));
  }

  /// A hash of a page's content, never 0; 0 if the page has no memory.
  public long pageHash(int pageOffset) {
    synchronized (lock) {
      requireOpen();
      return memory.hash(slotOf(pageOffset));
    }
  }

  /// Whether a page has memory and all its bytes are 0.
  public boolean isZero(int pageOffset) {
    synchronized (lock) {
      requireOpen();
      return memory.isZero(slotOf(pageOffset));
    }
  }

  /// How many pages have memory.
  public long presentPages() {
    synchronized (lock) {
      requireOpen();
      return memory.present();
    }
  }

  /// The memory that the arena holds now, in bytes: that of its pages, and what was not given back yet.
  public long committed() {
    synchronized (lock) {
      requireOpen();
      return memory.store().committed();
    }
  }

  /// Gives back what freed pages still hold. Of no effect on [ArenaBacking#plain()].
  public void trim() {
    synchronized (lock) {
      requireOpen();
      memory.store().trim();
    }
  }

  /// The address of the arena's first byte in this process: [#start()] itself where nothing else was mapped there when
  /// the user range was set. 0 as long as it is not set, and for [ArenaBacking#plain()].
  public long address() {
    synchronized (lock) {
      requireOpen();
      return memory.store().address();
    }
  }

  /// The file that another process maps, shared, to see the same memory, while the arena is open: byte `d` of it is
  /// byte `d` of the user range. Its length is that of the user range. Empty for [ArenaBacking#plain()].
  ///
  /// What another process writes to a page that is not allocated is lost, and holds memory meanwhile.
  public Optional<Path> path() {
    synchronized (lock) {
      requireOpen();
      return Optional.ofNullable(memory.store().path());
    }
  }

  /// How many frees wait for [SimulatedKernel#runDeferred()].
  public int deferredFrees() {
    requireOpen();
    return deferred.size();
  }

  /// Ends the arena, its mappings and its deferred frees, and returns its memory. A second close does nothing.
  ///
  /// @throws IllegalStateException if native code works on a segment of the arena right now; then it stays open
  @Override
  public void close() {
    synchronized (lock) {
      if (closed) {
        return;
      }
      memory.close();
      closed = true;
    }
    kernel.forget(this);
  }

  @Override
  public String toString() {
    return "arena of " + maxEntries() + " pages" + (start() == 0 ? "" : " at 0x" + Long.toHexString(start()));
  }

  /// Held by whoever changes the free space or the pages.
  Object lock() {
    return lock;
  }

  UserRange range() {
    return range;
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
    long start = start();
    return ArenaAddress.high(start) + ArenaAddress.low(start + ((long) pageOffset << ArenaAddress.PAGE_SHIFT));
  }

  /// Takes a run of free pages where an allocation goes that may choose.
  ///
  /// @return its start, or -1 if there is none
  int takeRun(int count) {
    if (!kernel.release().firstFit()) {
      return free.take(count);
    }
    int run = free.findFirst(count, (int) pages());
    if (run >= 0) {
      free.clear(run, count);
    }
    return run;
  }

  private int slotOf(int pageOffset) {
    return ArenaAddress.slot(addressOf(pageOffset));
  }

  /// Whether it was created with a flag of [ArenaAttributes].
  boolean hasFlag(int flag) {
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
