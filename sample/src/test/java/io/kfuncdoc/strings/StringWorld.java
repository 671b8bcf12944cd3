package io.kfuncdoc.strings;

import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.conformance.World;
import java.util.List;
import java.util.function.Function;

/// A fresh memory with two strings in it, and the checked kfuncs over it.
final class StringWorld implements World, StringSituations {

  static final long WORD = 0xffff_8000_1000_0000L;
  static final long LONGER_WORD = WORD + 0x5_0ffd;

  private final ByteMemory memory = new ByteMemory();
  private final StringKfuncs kfuncs;

  StringWorld(Release release, OutcomeObserver observer, Function<ByteMemory, KernelStrings> strings) {
    string(WORD, 5);
    string(LONGER_WORD, 6);
    kfuncs = CheckedStringKfuncs.comparing(
        new StringEngine(strings.apply(memory)), release, observer, this, false);
  }

  @Override
  public StringKfuncs kfuncs() {
    return kfuncs;
  }

  @Override
  public Object situations() {
    return this;
  }

  @Override
  public void text(long addr, long length) {
    for (long i = 0; i < length; i++) {
      memory.write(addr + i, (byte) 'x');
    }
    memory.punch(addr + length);
  }

  @Override
  public void string(long addr, long length) {
    text(addr, length);
    memory.write(addr + length, (byte) 0);
  }

  @Override
  public void put(long addr, byte value) {
    memory.write(addr, value);
  }

  @Override
  public void inject(String fault) {
    throw new IllegalArgumentException("the string kfuncs have no fault " + fault);
  }

  @Override
  public List<?> handles(Param parameter) {
    throw new IllegalArgumentException(parameter + " is no handle");
  }

  @Override
  public List<Long> numbers(Param parameter) {
    return parameter.name().endsWith("__ign") ? List.of(WORD, LONGER_WORD) : List.of(4L, 5L, 6L);
  }

  @Override
  public boolean refusesUndefined() {
    return true;
  }

  @Override
  public Snapshot snapshot() {
    return MemorySnapshot.of(memory);
  }

  @Override
  public void runDeferred() {
    // Nothing is deferred.
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
