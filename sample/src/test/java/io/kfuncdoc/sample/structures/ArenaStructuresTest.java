package io.kfuncdoc.sample.structures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.runtime.arena.ArenaBacking;
import io.kfuncdoc.runtime.arena.ArenaMap;
import io.kfuncdoc.runtime.arena.UserMapping;
import io.kfuncdoc.runtime.os.Machine;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.ArenaSession;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the kernel's self-tests arena_list and arena_htab do, on checked kfuncs: the program builds, user space reads.
@ParameterizedClass
@CsvSource({"6.18.44, plain", "7.1, plain", "7.1, memory file"})
class ArenaStructuresTest {

  private static final long PAGE = 4096;
  /// Its low half is 0: the low 32 bits of the first page's address are those of NULL.
  private static final long START = 0x5151 * (1L << 32);

  @Parameter(0)
  private String release;

  @Parameter(1)
  private String memory;

  private ArenaSession session;
  private ArenaMap arena;
  private ArenaKfuncs kfuncs;
  private UserMapping user;
  private PageFragments pieces;

  private void open(int pages) {
    boolean shared = memory.equals("memory file");
    assumeTrue(!shared || Machine.current().isPresent(), "memory files are known on Linux, on x86-64 and arm64");
    session = ArenaSession.open(Release.of(release), ArenaAttributes.pages(pages).startingAt(START),
        shared ? ArenaBacking.memoryFile() : ArenaBacking.plain(), OutcomeObserver.NONE);
    arena = session.arena();
    kfuncs = session.kfuncs();
    user = arena.mmap();
    pieces = new PageFragments(kfuncs, arena, arena.program());
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void userSpaceSumsAListOf1000Elements() {
    open(100);
    ArenaList list = ArenaList.create(arena.program(), pieces);
    for (long value = 0; value < 1000; value++) {
      assertThat(list.push(pieces, value)).isTrue();
    }
    ArenaList seen = new ArenaList(user, list.head());
    assertThat(seen.sum()).isEqualTo(499_500);
    List<Long> values = new ArrayList<>();
    seen.forEach(values::add);
    assertThat(values).isEqualTo(LongStream.rangeClosed(0, 999).mapToObj(i -> 999 - i).toList());
    list.clear(pieces);
    assertThat(seen.sum()).isZero();
    pieces.free(list.head());
    pieces.close();
    assertThat(arena.presentPages()).isZero();
    assertThat(arena.freeRunEnd(0)).isEqualTo(100);
  }

  @Test
  void aTableOf1000KeysStandsBesideAPageThatUserSpaceTouchedFirst() {
    open(100);
    user.store64(START, 0x7e57);
    ArenaTable table = ArenaTable.create(kfuncs, arena, arena.program());
    for (long key = 0; key < 1000; key++) {
      assertThat(table.put(pieces, key, 3 * key)).isTrue();
    }
    assertThat(table.put(pieces, 5, -1)).isTrue();
    ArenaTable seen = new ArenaTable(user, table.buckets());
    for (long key = 0; key < 1000; key++) {
      assertThat(seen.get(key, -7)).as("key %d", key).isEqualTo(key == 5 ? -1 : 3 * key);
    }
    assertThat(seen.get(1000, -7)).isEqualTo(-7);
    assertThat(user.loadU64(START)).isEqualTo(0x7e57);
    assertThat(table.buckets()).isNotEqualTo(START);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 24, 1000, 2047, 4088})
  void piecesDoNotOverlapAndStayInTheirPage(int size) {
    open(64);
    List<Long> addresses = new ArrayList<>();
    for (long piece = pieces.allocate(size); piece != 0; piece = pieces.allocate(size)) {
      assertThat(piece % 8).isZero();
      assertThat(piece / PAGE).isEqualTo((piece + size - 1) / PAGE);
      for (int at = 0; at < size; at++) {
        user.store8(piece + at, addresses.size());
      }
      addresses.add(piece);
    }
    assertThat(addresses).hasSize(64 * (4088 / (size + 7 & -8)));
    for (int number = 0; number < addresses.size(); number++) {
      for (int at = 0; at < size; at++) {
        assertThat(user.loadU8(addresses.get(number) + at)).isEqualTo(number & 0xff);
      }
    }
    addresses.forEach(pieces::free);
    pieces.close();
    assertThat(arena.presentPages()).isZero();
  }

  @Test
  void aPageStaysForAsLongAsItHasAPiece() {
    open(4);
    long first = pieces.allocate(4088);
    long second = pieces.allocate(4088);
    pieces.free(second);
    assertThat(arena.presentPages()).isEqualTo(2);
    pieces.free(first);
    assertThat(arena.presentPages()).isEqualTo(1);
    pieces.close();
    assertThat(arena.presentPages()).isZero();
    for (int size : new int[] {0, -1, 4089}) {
      assertThatIllegalArgumentException().isThrownBy(() -> pieces.allocate(size));
    }
  }

  @Test
  void aFullArenaIsToldAndHarmsNothing() {
    open(3);
    ArenaList list = ArenaList.create(arena.program(), pieces);
    long count = 0;
    while (list.push(pieces, 1)) {
      count++;
    }
    assertThat(new ArenaList(user, list.head()).sum()).isEqualTo(count).isGreaterThan(700);
    assertThatIllegalStateException().isThrownBy(() -> ArenaTable.create(kfuncs, arena, arena.program()));
  }
}
