package io.kfuncdoc.processor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Forty paragraphs in the manner of different authors, and near misses of false claims; all true of the ring, and none
/// is found fault with.
class InnocentTextsTest {

  private static final List<String> TAKE = List.of(
      "Takes `count` slots out of @ring__map and hands back the user-space address of the first one, or `NULL`.",
      "Return: a user-space address on success, NULL on failure.",
      "If `addr__ign` is `NULL`, the kernel chooses the slots; otherwise it must be slot-aligned.",
      "Any context. Since 7.0 the function may also be called while a BPF spin lock is held.",
      "Before 7.0 only sleepable programs could call it, and it could sleep; see the flag `KF_SLEEPABLE` in 6.18.",
      "A caller that cannot sleep gets the same answer as one that can. Whether the caller may sleep makes no "
          + "difference.",
      "The kernel keeps a kernel pointer to the ring of its own; programs never see it.",
      "`flags` must be 0. Bits may be given a meaning later, so a program should not rely on more.",
      "The call returns NULL if `count` is 0 or greater than 64, and if `addr__ign` is not slot-aligned.",
      "User space that touches a slot for the first time may get `SIGBUS`; `mmap(2)` may fail with `ENOMEM`.",
      "The verifier rejects a program with -EACCES when it passes something that is no ring.",
      "Allocation is best-fit: the smallest run that is large enough wins, and the slots are at most 4096 bytes each.",
      "Note that a slot is not zeroed if it was never used. Does it matter? Hardly: reading it returns 0.",
      "Slots are numbered from 0, e.g. the third one has index 2, i.e. an offset of 8192 bytes.",
      "Memory is taken from `kmalloc_nolock()`, which may fail; in that case there is no run and `NULL` is returned.");

  private static final List<String> PUT = List.of(
      "Give slots back to the ring. Returns 0 on success, or a negative errno.",
      "Return:\n\n* `0` on success, or if `count` is 0\n* `-EINVAL` if `ring__map` is not a ring\n* `-EBUSY` if a "
          + "slot is in use",
      "Sleepable programs only: the function may sleep while it waits for readers.",
      "Must not be called from atomic context, nor while a BPF spin lock is held.",
      "A misaligned `ptr__ign` is no error: 0 is returned and nothing happens. Do not count on it.",
      "When `count` is zero the function is a no-op, whatever the other arguments are.",
      "`-ERANGE` is returned if `count` is not a power of two; this is tested after the alignment of `ptr__ign`.",
      "Unlike `ring_take()`, which returns `NULL` on failure, this one says what went wrong: `-EBUSY`, say.",
      "The function fails with -EBUSY when a slot is in use, but never with -EAGAIN. Try again later.",
      "Nothing is reported if the worker that unmaps the slots fails; the slots are lost then.",
      "`ptr__ign` is a user-space address, as `ring_take()` returned it. The kernel's own address of a slot is not "
          + "accepted.",
      "Programs in C compare with `-EBUSY` from `errno.h`:\n\n    if (ring_put(ring, p, 1) == -ENOMEM)\n        "
          + "return 1;",
      "See `Documentation/bpf/ring.rst`, `max_entries` and `map_extra` of `union bpf_attr`, and the file "
          + "`ring__test.c`.",
      "Interrupts stay enabled. An interrupt handler that needs the ring must defer the work to a thread.",
      "The *count* is **not** the number of bytes. One slot is one page, 4096 bytes on x86-64 and 64 KiB elsewhere.",
      "Don't free twice. Freeing a slot that is free returns `-EBUSY` too, as does one that user space has pinned.");

  private static final List<String> DROP = List.of(
      "Drop `count` slots. There is no result; a `count` of 0 does nothing.",
      "It does not sleep and can be called from NMI context as well.",
      "The work is done later if the lock cannot be taken; whoever waits for it must poll.",
      "Errors are not reported. Use `ring_put()` to learn about -EINVAL and -EBUSY.");

  private static final List<String> FAMILY = List.of(
      "A ring is shared by BPF programs and user space; a slot has one address in user space and another in the "
          + "kernel.",
      "Except for `ring_drop()`, the functions say whether they failed: by `NULL` or by an errno such as `-EINVAL`.",
      "`ring_put()` may be called from sleepable programs only; `ring_drop()` knows no such limit.",
      "What user space does is up to user space: a fault there returns no error to anybody here.",
      "Numbers: a ring has up to 2^20 slots; 0 is a valid index; -1 means \"any node\" (`NUMA_NO_NODE`).");

  private static final List<String> NEAR_TAKE = List.of(
      "`addr__ign` must not exceed 0xffffffffffffffff, and `flags` must not exceed 18446744073709551615.",
      "If `flags` is less than 0x8000000000000000, its highest bit is clear. Since 00.00 it is so; in 0.000 too.",
      "Never -EBUSY, nor any other errno: a failure is `NULL`.",
      "There is no -ENOMEM: memory that runs out gives `NULL` too.",
      "It does not return -EINVAL or -EBUSY, and no longer returns -EAGAIN.",
      "`ring_put()` returns -EBUSY for a slot that is in use; this function never -EBUSY, -EINVAL or -ERANGE.",
      "`kmalloc_nolock()` returns -ENOMEM in `ret`, which nobody looks at.",
      "A caller that sees `NULL` may return -ENOMEM itself; your program may then report -EPERM.",
      "[ring_peek()](https://example.org/peek) returns -EAGAIN, and `last` there is the last slot.",
      "Callers typically map NULL to -ENOMEM. User space may turn that into `EAGAIN`.",
      "The field `max_entries` limits the slots, and the macro `ring_for_each` walks over them.",
      "The fields `map_flags` and `map_extra` do not matter. The `max_entries` member does.",
      "`flags` is a `u64`, and memory is asked for with the type `gfp_t`. Whether it is a ring is `true` or `false`.",
      "What `ring_put()` calls `ptr__ign` is `addr__ign` here. `MAX_SLOTS` is 64.",
      "The lock `ring_lock` is held for a short time, as the tool `bpftool` shows; `perf record` counts.",
      "Succeeds unless `count` is 0 or the ring is full.",
      "Returns NULL if `count` is 0 and if `flags` is not 0.",
      "Returns NULL and does nothing if `count` is 0 and the ring is full.",
      "Returns NULL unless `flags` is 0. A `count` of 0 and a misaligned `addr__ign` are rejected.",
      "Check that the result is not `NULL`. If the result is never `NULL`, the ring is large.",
      "The result is never `NULL` on success.",
      "If `count` is 0, no slot is taken; if `count` is 5, one slot is taken after the other.",
      "If `flags` is not 0, the slots that are taken stay taken.",
      "A range past the end of the ring is refused. The slots past the end are never looked at.",
      "Never returns the number of slots. The index of a slot is its offset in slots.",
      "It may be invoked from a program that cannot sleep. Callers that cannot sleep get the same slots.",
      "Callers need not be in process context, and do not have to be in a sleepable program.",
      "Context: sleepable or not.",
      "Context: any.",
      "Do not call it in a loop, nor with a lock of user space held in mind.",
      "It may be called with a spin lock held, and callers must not hold a slot twice.",
      "The value handed back is the user-space address of the run.",
      "Result: pointer into user memory.",
      "A pointer into kernel memory is kept beside each slot.",
      "At most 64 slots can be taken at once. At most 16 bytes of a slot are read at once.",
      "`count` has to lie between 1 and 64, and must be at least 1.",
      "`flags` may be given a meaning later. `flags` may be 1 if the kernel is newer.",
      "`count` may be 1 or 64. `addr__ign` may be 0 or any other address.",
      "`count` may be 0, in which case `NULL` is returned.",
      "`addr__ign` must be slot-aligned or `NULL`. `addr__ign` must be slot-aligned, or `NULL` is returned.",
      "Treat `NULL` as `ENOMEM`. Programs take `NULL` for `-ENOMEM`.",
      "Free slots are in a `slot_tree`, which the `rqspinlock` guards.");

  private static final List<String> NEAR_PUT = List.of(
      "Returns 0 if `count` is 0 and `ptr__ign` is misaligned.",
      "Returns 0 if `count` is 0 and if `ptr__ign` is misaligned. It may sleep and may return -EBUSY.",
      "Returns 0 and does nothing if `count` is 0.",
      "A `count` of 0 and a misaligned `ptr__ign` are accepted.",
      "Returns 0 unless `count` is not a power of two or a slot is in use.",
      "Returns 0 on success and -EINVAL if `ring__map` is not a ring; -EBUSY and -ERANGE are returned too.",
      "Returns -ERANGE if `count` is 3 and `ptr__ign` is slot-aligned.",
      "Returns -EBUSY if `count` is 1 and a slot is in use, and 0 if `count` is 0.",
      "If a slot is in use it fails and returns -EBUSY. Callers must be ready for EBUSY.",
      "Not only -EBUSY is returned: callers should know -ERANGE too. Callers may get 0.",
      "Does not fail if `count` is 0 and `ptr__ign` is misaligned. Fails unless `count` is a power of two.",
      "Returns 0 if `count` is 0 unless `ring__map` is no ring.",
      "Returns 0 unless `ptr__ign` is a multiple of the slot size and a slot is in use.",
      "`ptr__ign` must be slot-aligned, or nothing is put back.",
      "`count` must be a power of two, or -ERANGE is returned.",
      "`ptr__ign` must be slot-aligned, otherwise 0 is returned.",
      "-EINVAL: `ring__map` is not a ring",
      "Returns 0 on misalignment. Misalignment is no error.",
      "An address that is not a multiple of 4096 is no error, nor is one that is not a multiple of 8.",
      "Putting a slot that is already taken fails with -EBUSY. A slot is already taken by others then.",
      "Returns the slots to the ring. Returns the given number of slots to the ring.");

  private static final List<String> NEAR_DROP = List.of(
      "There is no errno: neither -EBUSY nor -EINVAL.",
      "The caller isn't told -EBUSY. It takes no `addr__ign` as `ring_take()` does.",
      "If `count` is 0, no slot is dropped. Drops nothing if `count` is 0.",
      "If the lock is held, all slots are dropped later.",
      "A `count` of more than 5 is rare. Interrupt handlers call it, too.");

  private static final List<String> NEAR_FAMILY = List.of(
      "The functions look at `max_entries` and `map_extra`, and at `errno` never.",
      "An `offset` counts bytes; a `gfp_t` and a `pid_t` are numbers.");

  @Test
  @DisplayName("near misses of false claims give no finding")
  void nearMisses() {
    assertThat(new RingStub().says("TAKE", NEAR_TAKE).says("PUT", NEAR_PUT).says("DROP", NEAR_DROP)
        .says("FAMILY", NEAR_FAMILY).compile()).isEmpty();
  }

  @Test
  @DisplayName("forty innocent paragraphs give no finding")
  void innocent() {
    assertThat(TAKE.size() + PUT.size() + DROP.size() + FAMILY.size()).isEqualTo(40);
    assertThat(new RingStub().says("TAKE", TAKE).says("PUT", PUT).says("DROP", DROP).says("FAMILY", FAMILY).compile())
        .isEmpty();
  }
}
