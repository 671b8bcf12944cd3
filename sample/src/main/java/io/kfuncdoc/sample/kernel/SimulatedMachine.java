package io.kfuncdoc.sample.kernel;

import io.kfuncdoc.runtime.ResultSlot;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.KernelException;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.runtime.arena.UserFault;
import io.kfuncdoc.runtime.arena.UserMapping;
import io.kfuncdoc.runtime.kernel.KernelArena;
import io.kfuncdoc.sample.ArenaSession;
import io.kfuncdoc.sample.replay.ArenaLine;
import io.kfuncdoc.sample.replay.ArenaStep;

/// The simulated arena, bare: no contract is asked.
final class SimulatedMachine implements Machine {

  private final SimulatedKernel kernel;
  private final ArenaMap arena;
  private final UserMapping user;
  private final ResultSlot out = new ResultSlot();
  private boolean faulted;

  SimulatedMachine(ArenaLine line) {
    kernel = ArenaSession.kernel(line.release());
    try {
      arena = kernel.createArena(line.attributes());
      user = arena.mmap();
    } catch (KernelException e) {
      throw new StepRefused(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public long apply(ArenaStep step) {
    faulted = false;
    switch (step) {
      case ArenaStep.Open open -> throw new StepRefused("a second " + open);
      case ArenaStep.Alloc(long addr, int pageCnt, int nodeId, long flags) -> {
        kernel.allocPages(arena, addr, pageCnt, nodeId, flags, out);
        return out.value;
      }
      case ArenaStep.Reserve(long ptr, int pageCnt) -> {
        kernel.reservePages(arena, ptr, pageCnt, out);
        return out.value;
      }
      case ArenaStep.Free(long ptr, int pageCnt) -> kernel.freePages(arena, ptr, pageCnt);
      case ArenaStep.Read(long addr) -> {
        return arena.load(addr, Long.BYTES);
      }
      case ArenaStep.Write(long addr, long value) -> arena.store(addr, Long.BYTES, value);
      case ArenaStep.UserRead(long addr) -> {
        return userLoad(addr);
      }
      case ArenaStep.UserWrite(long addr, long value) -> userStore(addr, value);
    }
    return 0;
  }

  private long userLoad(long address) {
    try {
      return user.load(address, Long.BYTES);
    } catch (UserFault sigsegv) {
      faulted = true;
      return 0;
    }
  }

  private void userStore(long address, long value) {
    try {
      user.store(address, Long.BYTES, value);
    } catch (UserFault sigsegv) {
      faulted = true;
    }
  }

  @Override
  public boolean faulted() {
    return faulted;
  }

  @Override
  public boolean isFree(int page) {
    return arena.isFree(page);
  }

  @Override
  public boolean isPresent(int page) {
    return arena.isPresent(page);
  }

  @Override
  public void content(int page, long[] into) {
    long address = arena.start() + (long) page * KernelArena.PAGE_SIZE;
    for (int word = 0; word < into.length; word++) {
      into[word] = arena.load(address + (long) word * Long.BYTES, Long.BYTES);
    }
  }

  @Override
  public void look() {}

  @Override
  public void close() {
    arena.close();
  }
}
