package io.kfuncdoc.runtime.kernel;

import io.kfuncdoc.runtime.os.OwnedFd;
import io.kfuncdoc.runtime.os.SystemCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The running kernel: makes maps, arenas and callers of kfuncs.
///
/// Closing it closes what it keeps for itself; maps and arenas are their owners' to close.
public final class Kernel implements AutoCloseable {

  private final String release;
  private final SystemCalls calls;
  private final BpfCalls bpf;
  private final ProgramLoader loader;
  private final RunBuffer buffer;
  private final FreeGate gate;
  private final KernelMemory memory;
  private final Map<KfuncShape, KernelKfunc> kfuncs = new HashMap<>();

  Kernel(String release, SystemCalls calls, KernelTypes types) {
    this.release = release;
    this.calls = calls;
    this.bpf = new BpfCalls(calls);
    this.loader = new ProgramLoader(bpf, types);
    this.buffer = RunBuffer.forCalls(calls);
    this.gate = new FreeGate(loader, buffer);
    this.memory = new KernelMemory(calls, bpf, loader, types);
  }

  /// Whether the kernel can be asked, and has these kfuncs. Throws nothing, and leaves nothing behind.
  public static Availability availability(List<String> kfuncs) {
    return KernelProbe.probe(kfuncs).availability();
  }

  /// Whether the kernel can be asked.
  public static Availability availability() {
    return availability(List.of());
  }

  /// Opens the running kernel.
  ///
  /// @throws KernelException if it cannot be asked
  public static Kernel open() {
    return switch (KernelProbe.probe(List.of())) {
      case KernelProbe.Ready(Availability.Available found, KernelTypes types) ->
          new Kernel(found.release(), SystemCalls.open(), types);
      case KernelProbe.Lacking(Availability.Unavailable why) -> throw new KernelException(why.obstacle(), why.detail());
    };
  }

  /// Its release, as uname(1) prints it.
  public String release() {
    return release;
  }

  /// Makes an arena, not yet mapped.
  ///
  /// @throws KernelException if the kernel refuses; [KernelException#errno()] has why
  public KernelArena createArena(ArenaRequest request) {
    OwnedFd fd = create("an arena of " + Integer.toUnsignedString(request.pages()) + " pages at 0x"
        + Long.toHexString(request.start()), BpfCalls.ARENA, 0, 0, request.pages(), request.flags(), request.start());
    try {
      return new KernelArena(fd, request, calls, loader, buffer, memory);
    } catch (RuntimeException e) {
      fd.close();
      throw e;
    }
  }

  /// Makes a map that is no arena.
  ///
  /// @throws KernelException if the kernel refuses
  public PlainKernelMap createPlainMap() {
    return new PlainKernelMap(create("an array", BpfCalls.ARRAY, 4, 8, 1, 0, 0));
  }

  private OwnedFd create(String what, int type, int keySize, int valueSize, int entries, int flags, long extra) {
    int fd = bpf.createMap(type, keySize, valueSize, entries, flags, extra);
    if (fd < 0) {
      throw KernelException.failed("creating " + what, -fd);
    }
    return bpf.own(fd);
  }

  /// A kfunc to call. Two of the same shape are one.
  ///
  /// @throws KernelException if the kernel has none of that name
  public KernelKfunc kfunc(KfuncShape shape) {
    loader.kfuncId(shape.name());
    return kfuncs.computeIfAbsent(shape, s -> new KernelKfunc(s, loader, gate, buffer));
  }

  /// A program that gets pages of an arena and frees them, to measure that.
  ///
  /// @throws KernelException if the kernel rejects it
  public PagePairs pagePairs(KernelArena arena) {
    return gate.pairs(arena);
  }

  /// Loads programs, except those that free.
  ProgramLoader loader() {
    return loader;
  }

  @Override
  public void close() {
    try {
      memory.close();
    } finally {
      kfuncs.values().forEach(KernelKfunc::close);
    }
  }
}
