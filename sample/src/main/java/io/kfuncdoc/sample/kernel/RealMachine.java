package io.kfuncdoc.sample.kernel;

import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.kernel.ArenaPicture;
import io.kfuncdoc.runtime.kernel.ArenaRequest;
import io.kfuncdoc.runtime.kernel.BoundKfunc;
import io.kfuncdoc.runtime.kernel.Kernel;
import io.kfuncdoc.runtime.kernel.KernelArena;
import io.kfuncdoc.runtime.kernel.KernelException;
import io.kfuncdoc.runtime.kernel.KfuncShape;
import io.kfuncdoc.runtime.kernel.UnsafeFreeException;
import io.kfuncdoc.runtime.kernel.ValueShape;
import io.kfuncdoc.runtime.os.SystemCallException;
import io.kfuncdoc.sample.replay.ArenaLine;
import io.kfuncdoc.sample.replay.ArenaStep;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An arena of the running kernel. A user access that is not wholly in the mapping counts as SIGSEGV and is not made:
/// memory of this process may be there.
final class RealMachine implements Machine {

  private static final ValueShape MAP = new ValueShape.OfMap();
  private static final ValueShape ADDRESS = new ValueShape.ArenaPointer();
  private static final ValueShape U32 = ValueShape.number(4, false);
  private static final ValueShape INT = ValueShape.number(4, true);
  private static final ValueShape U64 = ValueShape.number(8, false);

  private final KernelArena arena;
  private final BoundKfunc alloc;
  private final BoundKfunc free;
  private final BoundKfunc reserve;
  private boolean faulted;
  private BitSet taken = new BitSet();
  private @Nullable ArenaPicture picture;

  RealMachine(Kernel kernel, ArenaLine line) {
    ArenaAttributes wanted = line.attributes();
    if (wanted.mapExtra() <= 0) {
      throw new StepRefused("the kernel would choose another start than the simulation");
    }
    try {
      arena = kernel.createArena(new ArenaRequest(wanted.maxEntries(), wanted.mapFlags(), wanted.mapExtra()));
    } catch (KernelException e) {
      throw new StepRefused(String.valueOf(e.getMessage()));
    }
    try {
      arena.map();
      alloc = kernel.kfunc(new KfuncShape("bpf_arena_alloc_pages", ADDRESS, List.of(MAP, ADDRESS, U32, INT, U64)))
          .on(arena);
      free = kernel.kfunc(new KfuncShape("bpf_arena_free_pages", new ValueShape.None(), List.of(MAP, ADDRESS, U32)))
          .on(arena);
      reserve = kernel.kfunc(new KfuncShape("bpf_arena_reserve_pages", INT, List.of(MAP, ADDRESS, U32))).on(arena);
    } catch (SystemCallException e) {
      arena.close();
      throw new StepRefused(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  @Override
  public long apply(ArenaStep step) {
    faulted = false;
    return switch (step) {
      case ArenaStep.Open open -> throw new StepRefused("a second " + open);
      case ArenaStep.Alloc(long addr, int pageCnt, int nodeId, long flags) ->
          alloc.call(0, addr, pageCnt, nodeId, flags);
      case ArenaStep.Reserve(long ptr, int pageCnt) -> reserve.call(0, ptr, pageCnt, 0, 0);
      case ArenaStep.Free(long ptr, int pageCnt) -> free(ptr, pageCnt);
      case ArenaStep.Read(long addr) -> arena.load(addr, Long.BYTES);
      case ArenaStep.Write(long addr, long value) -> {
        arena.store(addr, Long.BYTES, value);
        yield 0;
      }
      case ArenaStep.UserRead(long addr) -> {
        faulted = !isMapped(addr) || !arena.userLoad(addr, Long.BYTES);
        yield faulted ? 0 : arena.userValue(Long.BYTES);
      }
      case ArenaStep.UserWrite(long addr, long value) -> {
        faulted = !isMapped(addr) || !arena.userStore(addr, Long.BYTES, value);
        yield 0;
      }
    };
  }

  private long free(long ptr, int pageCnt) {
    try {
      return free.call(0, ptr, pageCnt, 0, 0);
    } catch (UnsafeFreeException e) {
      throw new StepRefused(String.valueOf(e.getMessage()));
    }
  }

  private boolean isMapped(long address) {
    return Long.compareUnsigned(address - arena.start(), arena.length() - Long.BYTES) <= 0;
  }

  @Override
  public boolean faulted() {
    return faulted;
  }

  @Override
  public boolean isFree(int page) {
    return !taken.get(page);
  }

  @Override
  public boolean isPresent(int page) {
    return picture != null && picture.isPresent(page);
  }

  @Override
  public void content(int page, long[] into) {
    if (!arena.peek(page, into)) {
      throw new IllegalArgumentException("page " + page + " has no memory");
    }
  }

  @Override
  public void look() {
    ArenaPicture now = arena.picture();
    picture = now;
    taken = now.taken();
  }

  @Override
  public void close() {
    arena.close();
  }
}
