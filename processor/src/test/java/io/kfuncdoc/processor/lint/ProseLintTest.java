package io.kfuncdoc.processor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.processor.lint.RingStub.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each false claim is found, with the id of its lint, the line where it stands and the fact that it collides with.
class ProseLintTest {

  /// A false claim, the id, and words of the fact.
  private record False(String id, String text, String fact) {}

  private static final Map<String, List<False>> FALSE = Map.of(
      "TAKE", List.of(
          new False("K901", "Returns `-ENOMEM` when the kernel is out of memory.", "they return NULL, result"),
          new False("K901", "The caller gets ERR_PTR of `EBUSY`, an error.", "no row"),
          new False("K902", "May be called by sleepable programs only.", "7.1"),
          new False("K902", "It may sleep.", "any context"),
          new False("K902", "Callable only from process context.", "any context"),
          new False("K902", "This function must not be called from atomic context.", "any context"),
          new False("K902", "Must not be called while a BPF spin lock is held.", "spin lock"),
          new False("K902", "Registered with `KF_SLEEPABLE`.", "registered with []"),
          new False("K902", "Context: Process context. May sleep.", "any context"),
          new False("K903", "Returns a kernel pointer to the first slot.", "user-space address"),
          new False("K903", "The result is a valid kernel address.", "user-space address"),
          new False("K903", "The `addr__ign` is a kernel pointer.", "addr__ign is a user-space address"),
          new False("K904", "A `count` of 0 is a no-op.", "row NONE returns NULL"),
          new False("K904", "Never fails.", "row NO_RING returns NULL"),
          new False("K904", "The call succeeds if `flags` is not 0.", "BAD_FLAGS"),
          new False("K904", "Returns NULL on success.", "TAKEN"),
          new False("K905", "Takes `page_cnt__sz` slots.", "ring_take()"),
          new False("K905", "The first is @adr, the next follow.", "ring_take()"),
          new False("K905", "The `addr` is rounded.", "did you mean"),
          new False("K905", "The `counts` are kept.", "did you mean 'count'"),
          new False("K906", "Calls `ring_peek()` first.", "ring_peek()"),
          new False("K906", "See ring_shrink() for more.", "ring_shrink()"),
          new False("K907", "The `count` must be a power of two.", "no row is about that"),
          new False("K907", "`count` must not exceed 128.", "row MANY has another number: count > 64"),
          new False("K907", "`addr__ign` must be 16-byte aligned.",
              "row CROOKED has another number: addr__ign != 0 && !slotAligned(addr__ign)"),
          new False("K907", "`addr__ign` must not be NULL.", "no row"),
          new False("K901", "Callers must be ready for EINVAL.", "they return NULL, result"),
          new False("K901", "A caller can expect `-EBUSY` here.", "no row"),
          new False("K901", "Be ready for -EAGAIN in your program.", "no row"),
          new False("K901", "It may return -EAGAIN.", "no row"),
          new False("K904", "Succeeds unless `flags` is 0.", "row BAD_FLAGS returns NULL"),
          new False("K904", "Succeeds if `count` is 0 and `flags` is not 0.", "row BAD_FLAGS returns NULL"),
          new False("K905", "The run ends at `last`.", "'last' is no parameter of ring_take()"),
          new False("K905", "No more than `n` slots.", "'n' is no parameter of ring_take()"),
          new False("K904", "The result is never `NULL`.", "row NO_RING returns NULL"),
          new False("K904", "The returned pointer cannot be `NULL`.", "row NO_RING returns NULL"),
          new False("K904", "If `count` is 0, one slot is taken.", "row NONE returns NULL"),
          new False("K904", "A `count` of 0 takes all slots.", "row NONE returns NULL"),
          new False("K904", "A range past the end of the ring is silently cut.", "row PAST returns NULL"),
          new False("K904", "A misaligned `addr__ign` is rounded down.", "row CROOKED returns NULL"),
          new False("K901", "Returns the number of slots that were taken.", "they return NULL, result"),
          new False("K902", "It must not be invoked from a program that cannot sleep.", "any context"),
          new False("K902", "Programs that cannot sleep must not call it.", "any context"),
          new False("K902", "Callers have to be in process context.", "any context"),
          new False("K902", "Context: sleepable.", "any context"),
          new False("K902", "Do not call it with a spin lock held.", "spin lock"),
          new False("K902", "Callers must not hold a spin lock.", "spin lock"),
          new False("K903", "The value handed back is the kernel virtual address of the run.", "user-space address"),
          new False("K903", "Result: pointer into kernel memory.", "user-space address"),
          new False("K907", "At most 128 slots can be taken at once.", "row MANY has another number: count > 64"),
          new False("K907", "You can take no more than 16 slots in one call.", "row MANY has another number: count > 64"),
          new False("K907", "`count` has to lie between 1 and 16.", "row MANY has another number: count > 64"),
          new False("K907", "`flags` may be 1.", "row BAD_FLAGS returns NULL"),
          new False("K907", "`flags` must be 0 or 1.", "row BAD_FLAGS returns NULL")),
      "PUT", List.of(
          new False("K901", "Returns NULL if there is no run.", "-EINVAL, 0, -ERANGE, -EBUSY"),
          new False("K901", "Returns 1 on success.", "no row"),
          new False("K901", "* `-ENOSPC` if the ring is full", "no row"),
          new False("K902", "May be called from any context.", "sleepable programs only"),
          new False("K902", "It never sleeps.", "sleepable programs only"),
          new False("K902", "Can be called from interrupt context.", "sleepable programs only"),
          new False("K902", "May be called while a spin lock is held.", "not while"),
          new False("K903", "`ptr__ign` must be a kernel address.", "ptr__ign"),
          new False("K903", "Returns the user-space address of the slot.", "the result of ring_put() is int"),
          new False("K904", "Returns `-EINVAL` if `ptr__ign` is misaligned.", "row CROOKED returns 0"),
          new False("K904", "A `ptr__ign` that is not slot-aligned is rejected.", "row CROOKED returns 0"),
          new False("K904", "If `count` is zero, -EINVAL is returned.", "row NONE returns 0"),
          new False("K904", "Fails if `count` is 0.", "row NONE returns 0"),
          new False("K904", "Zero `count` returns -ERANGE.", "row NONE"),
          new False("K904", "Returns 0 if `count` is not a power of two.", "row ODD returns -ERANGE"),
          new False("K904", "Returns -EINVAL if a slot of the run is in use.", "row BUSY returns -EBUSY"),
          new False("K904", "Returns -EBUSY if `ring__map` is not a ring.", "row NO_RING returns -EINVAL"),
          new False("K904", "Returns -EINVAL if `ptr__ign` is NULL.", "no row is about that"),
          new False("K904", "This function cannot fail.", "row NO_RING returns -EINVAL"),
          new False("K904", "It never returns -EBUSY.", "row BUSY"),
          new False("K904", "Returns -EBUSY on success.", "row DONE returns 0"),
          new False("K904", "A misaligned address is an error.", "row CROOKED"),
          new False("K907", "The `count` must be at most 16.", "no row is about that"),
          new False("K907", "`ptr__ign` must not be zero.", "no row is about that"),
          new False("K901", "Not only -EAGAIN, also -EBUSY must be expected.", "no row"),
          new False("K901", "Callers may get NULL.", "no row"),
          new False("K904", "Returns -EINVAL and does nothing if `count` is 0.", "row NONE returns 0"),
          new False("K904", "Returns -EINVAL if `count` is 0 and if `ptr__ign` is misaligned.", "row NONE returns 0"),
          new False("K904", "Returns 0 if `count` is 0 and if `count` is not a power of two.", "row ODD"),
          new False("K904", "Returns -EINVAL if `count` is 0 and `ptr__ign` is misaligned.", "row NONE returns 0"),
          new False("K904", "A `count` of 0 and a misaligned `ptr__ign` are rejected.", "row NONE returns 0"),
          new False("K904", "Returns 0 if `count` is 0 and -EINVAL if `ptr__ign` is misaligned.", "row CROOKED"),
          new False("K904", "It may sleep and never fails.", "row NO_RING"),
          new False("K904", "It never fails and returns 0 if `count` is 0.", "row NO_RING"),
          new False("K904", "Returns 0 unless `count` is 0.", "row NONE returns 0"),
          new False("K904", "Never fails unless `ptr__ign` is misaligned.", "row CROOKED returns 0"),
          new False("K904", "It may return -EBUSY if `count` is 0.", "row NONE returns 0"),
          new False("K905", "The range begins at `addr`.", "'addr' is no parameter of ring_put()"),
          new False("K905", "What `last_slot` says does not matter.", "'last_slot' is no parameter of ring_put()"),
          new False("K904", "Returns `-EINVAL` unless `ptr__ign` is a multiple of the slot size.",
              "row CROOKED returns 0"),
          new False("K904", "`ptr__ign` must be slot-aligned, or `-EINVAL` is returned.", "row CROOKED returns 0"),
          new False("K904", "`ptr__ign` must be slot-aligned, otherwise the call fails.", "row CROOKED returns 0"),
          new False("K904", "-EINVAL: `ptr__ign` is not aligned to a slot.", "row CROOKED returns 0"),
          new False("K904", "Returns -EINVAL on misalignment.", "row CROOKED returns 0"),
          new False("K904", "An address that is not a multiple of 4096 is an error.", "row CROOKED returns 0"),
          new False("K904", "Putting a slot that is already taken succeeds.", "row BUSY returns -EBUSY"),
          new False("K901", "Returns the number of slots that were put back.", "-EINVAL, 0, -ERANGE, -EBUSY"),
          new False("K901", "Returns a pointer to the slot.", "no row")),
      "DROP", List.of(
          new False("K901", "Returns 0 on success.", "ring_drop() returns nothing"),
          new False("K901", "Returns `-EINVAL` for a bad ring.", "ring_drop() returns nothing"),
          new False("K902", "Sleepable programs only.", "any context"),
          new False("K907", "`count` must be a multiple of 8.", "no row is about that"),
          new False("K901", "Callers must be ready for EBUSY.", "ring_drop() returns nothing"),
          new False("K905", "It begins at `addr`.", "'addr' is no parameter of ring_drop()"),
          new False("K904", "If `count` is 0, all slots are dropped.", "row NONE leaves everything as it was"),
          new False("K904", "A `count` of more than 5 is a no-op.", "no row is about that"),
          new False("K904", "Does nothing if `count` exceeds 100.", "no row is about that"),
          new False("K902", "Do not call it from an interrupt handler.", "any context"),
          new False("K901", "Returns the count of slots.", "ring_drop() returns nothing")),
      "FAMILY", List.of(
          new False("K901", "All of these may return `-EPERM`.", "no row of the family"),
          new False("K902", "These functions may be called from sleepable programs only.", "ring_take()"),
          new False("K903", "`ring_take()` returns a kernel pointer.", "ring_take()"),
          new False("K904", "`ring_put()` returns `-EINVAL` if the address is misaligned.", "row CROOKED"),
          new False("K905", "The `cnt__sz` is common.", "RingKfuncs"),
          new False("K906", "They share `ring_lock()`.", "ring_lock()")),
      "ADDR", List.of(new False("K903", ", a kernel pointer", "addr__ign is a user-space address")),
      "COUNT", List.of(new False("K907", "at most 32", "row MANY has another number: count > 64")),
      "BUSY", List.of(new False("K904", "and returns -EINVAL", "row BUSY returns -EBUSY")));

  @TestFactory
  @DisplayName("a false claim in the comment of")
  Stream<DynamicTest> falseClaims() {
    return FALSE.keySet().stream().sorted().map(mark -> DynamicTest.dynamicTest(mark, () -> {
      List<False> claims = FALSE.get(mark);
      boolean inside = List.of("ADDR", "COUNT", "BUSY").contains(mark);
      List<String> texts = claims.stream().map(False::text).toList();
      RingStub stub = inside ? new RingStub().with(mark, "/// " + texts.getFirst()) : new RingStub().says(mark, texts);
      List<Found> found = stub.compile();
      SoftAssertions softly = new SoftAssertions();
      int first = switch (mark) {
        case "FAMILY" -> 5;
        case "ADDR" -> 4;
        case "COUNT" -> 5;
        case "BUSY" -> 2;
        default -> 3;
      };
      List<Integer> lines = new ArrayList<>();
      for (int i = 0; i < claims.size(); i++) {
        int line = first + 2 * i;
        lines.add(line);
        False claim = claims.get(i);
        softly.assertThat(found).filteredOn(f -> f.line() == line).as(claim.text())
            .anyMatch(f -> f.id().equals(claim.id()) && f.message().contains(claim.fact()));
      }
      softly.assertThat(found).as("nothing else").allMatch(f -> lines.contains(f.line()));
      softly.assertAll();
    }));
  }

  @Test
  @DisplayName("a finding stands at its element, with line and column in the comment")
  void position() {
    List<Found> found = new RingStub().says("PUT", List.of("Two lines,\nthe second returns -EPERM.")).compile();
    assertThat(found).singleElement().satisfies(f -> {
      assertThat(f.message()).contains("[K901] comment line 4, column 20: '-EPERM' as a result, but no row of "
          + "ring_put()");
      assertThat(f.kind()).isEqualTo(Diagnostic.Kind.ERROR);
    });
  }

  @Test
  @DisplayName("what is held against the context is the release of the page")
  void release() {
    RingStub stub = new RingStub().says("TAKE", List.of("May be called by sleepable programs only."));
    assertThat(stub.compile()).extracting(Found::id).containsExactly("K902");
    assertThat(stub.compile("-Akfuncdoc.release=6.18")).isEmpty();
    RingStub any = new RingStub().says("TAKE", List.of("May be called from any context."));
    assertThat(any.compile()).isEmpty();
    assertThat(any.compile("-Akfuncdoc.release=6.18")).extracting(Found::id).containsExactly("K902");
  }

  @Test
  @DisplayName("a silence turns its finding into a note with the reason")
  void silenced() {
    List<Found> found = new RingStub().says("PUT", List.of("Never fails."))
        .with("ON_PUT", "@Silence(lint = \"K904\", reason = \"said of newer kernels\")").compile();
    assertThat(found).singleElement().satisfies(f -> {
      assertThat(f.kind()).isEqualTo(Diagnostic.Kind.NOTE);
      assertThat(f.message()).contains("[K910] silenced [K904] comment line 3").contains("said of newer kernels");
    });
  }

  @Test
  @DisplayName("a silence of one lint leaves the others, and one on a kfunc leaves its rows")
  void silencesOnlyItsOwn() {
    List<Found> found = new RingStub().says("PUT", List.of("Never fails.", "See `ring_peek()`."))
        .with("BUSY", "/// and returns -EINVAL")
        .with("ON_PUT", "@Silence(lint = \"K904\", reason = \"said of newer kernels\")").compile();
    assertThat(found).filteredOn(f -> f.kind() == Diagnostic.Kind.ERROR).extracting(Found::id)
        .containsExactlyInAnyOrder("K906", "K904");
  }

  @Test
  @DisplayName("an unused silence, one without a reason and one of no lint are errors")
  void badSilences() {
    assertThat(new RingStub().with("ON_PUT", "@Silence(lint = \"K904\", reason = \"none\")").compile())
        .extracting(Found::id).containsExactly("K911");
    assertThat(new RingStub().with("ON_FAMILY", "@Silence(lint = \"K901\", reason = \"none\")").compile())
        .extracting(Found::id).containsExactly("K911");
    assertThat(new RingStub().with("ON_PUT", "@Silence(lint = \"K302\", reason = \"none\")").compile())
        .extracting(Found::id).containsExactly("K913");
    assertThat(new RingStub().says("PUT", List.of("Never fails."))
        .with("ON_PUT", "@Silence(lint = \"K904\", reason = \" \")").compile())
        .extracting(Found::id).containsExactlyInAnyOrder("K904", "K912");
  }

  @Test
  @DisplayName("externals, links and pages of the manual are functions that may be named")
  void externals() {
    List<Found> found = new RingStub().says("PUT", List.of(
        "Memory comes from `kmalloc_nolock()`.", "See [ring_peek()](https://example.org/peek).", "As mmap(2) does."))
            .compile();
    assertThat(found).isEmpty();
  }
}
