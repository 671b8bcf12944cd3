package io.kfuncdoc.runtime.kernel.btf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bytes of one BTF: where each type starts, and the strings.
///
/// When one is made all records are known to lie in the file, of known kinds, with names that exist. What they refer to
/// is not looked at.
final class BtfFile {

  static final int MAGIC = 0xEB9F;
  static final int HEADER_SIZE = 24;
  static final int COMMON_SIZE = 12;
  private static final List<BtfKind> KINDS = List.of(BtfKind.values());

  private final ByteBuffer bytes;
  private final @Nullable BtfFile base;
  private final int firstString;
  private final int stringsFrom;
  private final int stringsLength;
  private final int firstId;
  private final int[] places;

  BtfFile(byte[] content, @Nullable BtfFile base) {
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    this.base = base;
    if (content.length < HEADER_SIZE) {
      throw new BtfException("too short for BTF: " + content.length + " bytes");
    }
    if (magic() != MAGIC) {
      bytes.order(ByteOrder.BIG_ENDIAN);
    }
    if (magic() != MAGIC) {
      throw new BtfException("not BTF: it does not start with 0xEB9F");
    }
    if (content[2] != 1) {
      throw new BtfException("BTF of version " + Byte.toUnsignedInt(content[2]) + ", and 1 is the only one known");
    }
    long header = word(4);
    if (header < HEADER_SIZE || header > content.length) {
      throw new BtfException("the header claims " + header + " bytes");
    }
    int typesFrom = section("type", header, 8);
    this.stringsFrom = section("string", header, 16);
    this.stringsLength = (int) word(20);
    this.firstString = base == null ? 0 : base.firstString + base.stringsLength;
    this.firstId = base == null ? 1 : base.firstId + base.places.length;
    checkStrings();
    this.places = index(typesFrom, typesFrom + (int) word(12));
  }

  private int magic() {
    return Short.toUnsignedInt(bytes.getShort(0));
  }

  /// The start of a section whose offset and length stand at `at` in the header.
  private int section(String name, long header, int at) {
    long from = header + word(at);
    if (from + word(at + 4) > bytes.limit()) {
      throw new BtfException("the " + name + " section ends at byte " + (from + word(at + 4)) + " of "
          + bytes.limit());
    }
    return (int) from;
  }

  private void checkStrings() {
    boolean needed = base == null || stringsLength > 0;
    if (needed && (stringsLength == 0 || bytes.get(stringsFrom + stringsLength - 1) != 0)) {
      throw new BtfException("the string section does not end with a zero byte");
    }
    if (base == null && bytes.get(stringsFrom) != 0) {
      throw new BtfException("the string section does not start with the empty string");
    }
  }

  private int[] index(int from, int end) {
    int[] found = new int[Math.max(16, (end - from) / 24)];
    int count = 0;
    int at = from;
    while (at < end) {
      if (end - at < COMMON_SIZE) {
        throw new BtfException("type " + (firstId + count) + " is cut off at the end of the type section");
      }
      checkCommon(at, firstId + count);
      int length = COMMON_SIZE + kind(at).bytes(count(at));
      if (end - at < length) {
        throw new BtfException("type " + (firstId + count) + " is cut off at the end of the type section");
      }
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = at;
      at += length;
    }
    return Arrays.copyOf(found, count);
  }

  private void checkCommon(int at, int id) {
    int info = bytes.getInt(at + 4);
    int kind = info >>> 24 & 0x1f;
    if (kind == 0 || kind >= KINDS.size()) {
      throw new BtfException("type " + id + " is of unknown kind " + kind);
    }
    if ((info & 0x60ff0000) != 0) {
      throw new BtfException("type " + id + " has unknown bits in its kind word: 0x" + Integer.toHexString(info));
    }
    if (word(at) >= (long) firstString + stringsLength) {
      throw new BtfException("the name of type " + id + " lies outside the string section");
    }
  }

  /// One more than the greatest id.
  int end() {
    return firstId + places.length;
  }

  /// The file that holds a type: this one, or one below it.
  BtfFile holderOf(int id) {
    if (id <= 0 || id >= end()) {
      throw new BtfException("there is no type " + Integer.toUnsignedString(id) + "; the last is " + (end() - 1));
    }
    BtfFile holder = this;
    while (holder.base != null && id < holder.firstId) {
      holder = holder.base;
    }
    return holder;
  }

  /// Where a type of this very file starts.
  int place(int id) {
    return places[id - firstId];
  }

  BtfKind kind(int at) {
    return KINDS.get(bytes.getInt(at + 4) >>> 24 & 0x1f);
  }

  int count(int at) {
    return bytes.getInt(at + 4) & 0xffff;
  }

  boolean flag(int at) {
    return bytes.getInt(at + 4) < 0;
  }

  int signedWord(int at) {
    return bytes.getInt(at);
  }

  long word(int at) {
    return Integer.toUnsignedLong(bytes.getInt(at));
  }

  /// The string whose offset stands at `at`.
  String stringAt(int at) {
    return string(word(at));
  }

  private String string(long offset) {
    if (base != null && offset < firstString) {
      return base.string(offset);
    }
    if (offset >= (long) firstString + stringsLength) {
      throw new BtfException("a name lies outside the string section: offset " + offset);
    }
    int from = stringsFrom + (int) offset - firstString;
    int end = from;
    while (bytes.get(end) != 0) {
      end++;
    }
    return new String(bytes.array(), from, end - from, StandardCharsets.UTF_8);
  }

  /// Whether the string whose offset stands at `at` is this one.
  boolean isStringAt(int at, byte[] text) {
    BtfFile holder = this;
    long offset = word(at);
    while (holder.base != null && offset < holder.firstString) {
      holder = holder.base;
    }
    int from = holder.stringsFrom + (int) offset - holder.firstString;
    int end = from + text.length;
    return end < holder.stringsFrom + holder.stringsLength && holder.bytes.get(end) == 0
        && Arrays.equals(holder.bytes.array(), from, end, text, 0, text.length);
  }
}
