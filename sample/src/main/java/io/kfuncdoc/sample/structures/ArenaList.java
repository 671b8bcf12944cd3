package io.kfuncdoc.sample.structures;

import io.kfuncdoc.runtime.arena.ArenaView;
import java.util.function.LongConsumer;

/// A singly linked list of 64-bit numbers. Its head is a pointer in arena memory; an element is the pointer to the next
/// one and the number, 16 bytes.
///
/// An object is a view of the list through one side's memory. Any number of views may look while one side changes it:
/// an element is complete before the head points to it.
public final class ArenaList {

  private static final int VALUE = 8;
  private static final int ELEMENT = 16;

  private final ArenaView memory;
  private final long head;

  /// The list that has its head at an address.
  public ArenaList(ArenaView memory, long head) {
    this.memory = memory;
    this.head = head;
  }

  /// An empty list.
  ///
  /// @throws IllegalStateException if the arena has no page left
  public static ArenaList create(ArenaView memory, PageFragments pieces) {
    long head = pieces.allocate(Long.BYTES);
    if (head == 0) {
      throw new IllegalStateException("the arena is full");
    }
    memory.store64(head, 0);
    return new ArenaList(memory, head);
  }

  /// The address of its head, by which the other side finds it.
  public long head() {
    return head;
  }

  /// Puts a number in front.
  ///
  /// @return false if the arena has no page left
  public boolean push(PageFragments pieces, long value) {
    long element = pieces.allocate(ELEMENT);
    if (element == 0) {
      return false;
    }
    memory.store64(element, memory.loadU64(head));
    memory.store64(element + VALUE, value);
    memory.storeRelease(head, Long.BYTES, element);
    return true;
  }

  /// Hands the numbers over, the newest first.
  public void forEach(LongConsumer consumer) {
    for (long at = memory.loadAcquire(head, Long.BYTES); at != 0; at = memory.loadU64(at)) {
      consumer.accept(memory.loadU64(at + VALUE));
    }
  }

  /// The sum of the numbers, modulo 2^64.
  public long sum() {
    long sum = 0;
    for (long at = memory.loadAcquire(head, Long.BYTES); at != 0; at = memory.loadU64(at)) {
      sum += memory.loadU64(at + VALUE);
    }
    return sum;
  }

  /// Removes all elements. Nobody may look meanwhile.
  public void clear(PageFragments pieces) {
    long at = memory.getAndSet64(head, 0);
    while (at != 0) {
      long next = memory.loadU64(at);
      pieces.free(at);
      at = next;
    }
  }
}
