package io.kfuncdoc.runtime.kernel.btf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes BTF by hand, one type after the other. Each method answers the id of the type that it adds.
public final class BtfWriter {

  /// A member, constant, parameter or variable: a name and one or two words.
  public record Part(String name, int first, int second) {}

  private final ByteOrder order;
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final List<byte[]> types = new ArrayList<>();
  private final int firstId;
  private int stringEnd;
  private final int firstString;

  public BtfWriter() {
    this(ByteOrder.LITTLE_ENDIAN, 1, 0);
  }

  public BtfWriter(ByteOrder order) {
    this(order, 1, 0);
  }

  /// What goes on where `base` ends.
  public static BtfWriter above(BtfWriter base) {
    return new BtfWriter(base.order, base.firstId + base.types.size(), base.stringEnd);
  }

  private BtfWriter(ByteOrder order, int firstId, int firstString) {
    this.order = order;
    this.firstId = firstId;
    this.firstString = firstString;
    this.stringEnd = firstString;
    if (firstString == 0) {
      string("");
    }
  }

  /// The offset of a string, which is added if it is new.
  public int string(String text) {
    if (text.isEmpty() && firstString > 0) {
      return 0;
    }
    Integer known = strings.get(text);
    if (known != null) {
      return known;
    }
    strings.put(text, stringEnd);
    int at = stringEnd;
    stringEnd += text.getBytes(StandardCharsets.UTF_8).length + 1;
    return at;
  }

  public int integer(String name, int size, boolean signed) {
    return add(name, 1, false, 0, size, (signed ? 1 << 24 : 0) | size * 8);
  }

  public int bool() {
    return add("_Bool", 1, false, 0, 1, 4 << 24 | 8);
  }

  public int pointer(int target) {
    return add("", 2, false, 0, target);
  }

  public int array(int element, int index, int count) {
    return add("", 3, false, 0, 0, element, index, count);
  }

  public int struct(String name, int size, Part... members) {
    return parts(name, 4, false, size, members);
  }

  public int union(String name, int size, Part... members) {
    return parts(name, 5, false, size, members);
  }

  /// A struct with bitfields: the upper byte of an offset is the size of the field.
  public int bitStruct(String name, int size, Part... members) {
    return parts(name, 4, true, size, members);
  }

  public int enumeration(String name, boolean signed, Part... constants) {
    List<Integer> words = new ArrayList<>();
    for (Part part : constants) {
      words.addAll(List.of(string(part.name()), part.first()));
    }
    return add(name, 6, signed, constants.length, 4, ints(words));
  }

  /// The first word of a constant is the low half.
  public int enumeration64(String name, boolean signed, Part... constants) {
    return parts(name, 19, signed, 8, constants);
  }

  public int forward(String name, boolean union) {
    return add(name, 7, union, 0, 0);
  }

  public int typedef(String name, int target) {
    return add(name, 8, false, 0, target);
  }

  public int volatileOf(int target) {
    return add("", 9, false, 0, target);
  }

  public int constOf(int target) {
    return add("", 10, false, 0, target);
  }

  public int restrictOf(int target) {
    return add("", 11, false, 0, target);
  }

  public int functionOf(String name, int prototype) {
    return add(name, 12, false, 1, prototype);
  }

  /// A function and its prototype.
  public int function(String name, int result, Part... parameters) {
    return functionOf(name, prototype(result, parameters));
  }

  /// The function with its prototype, tagged as a kfunc.
  public int kfunc(String name, int result, Part... parameters) {
    int id = function(name, result, parameters);
    declTag("bpf_kfunc", id, -1);
    return id;
  }

  public int prototype(int result, Part... parameters) {
    List<Integer> words = new ArrayList<>();
    for (Part part : parameters) {
      words.addAll(List.of(string(part.name()), part.first()));
    }
    return add("", 13, false, parameters.length, result, ints(words));
  }

  public int variable(String name, int type, int linkage) {
    return add(name, 14, false, 0, type, linkage);
  }

  /// One variable in it.
  public int section(String name, int size, int variable, int offset) {
    return add(name, 15, false, 1, size, variable, offset, size);
  }

  public int floating(String name, int size) {
    return add(name, 16, false, 0, size);
  }

  public int declTag(String text, int target, int component) {
    return add(text, 17, false, 0, target, component);
  }

  public int typeTag(String text, int target) {
    return add(text, 18, false, 0, target);
  }

  public int attribute(String text, int target) {
    return add(text, 18, true, 0, target);
  }

  public static Part part(String name, int first) {
    return new Part(name, first, 0);
  }

  public static Part part(String name, int first, int second) {
    return new Part(name, first, second);
  }

  private int parts(String name, int kind, boolean flag, int size, Part... parts) {
    List<Integer> words = new ArrayList<>();
    for (Part part : parts) {
      words.addAll(List.of(string(part.name()), part.first(), part.second()));
    }
    return add(name, kind, flag, parts.length, size, ints(words));
  }

  private static int[] ints(List<Integer> words) {
    return words.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Any record, also one that no kernel would accept.
  public int add(String name, int kind, boolean flag, int count, int sizeOrType, int... more) {
    ByteBuffer bytes = ByteBuffer.allocate(12 + 4 * more.length).order(order);
    bytes.putInt(string(name)).putInt((flag ? 1 << 31 : 0) | kind << 24 | count).putInt(sizeOrType);
    for (int word : more) {
      bytes.putInt(word);
    }
    types.add(bytes.array());
    return firstId + types.size() - 1;
  }

  public byte[] write() {
    int typeLength = types.stream().mapToInt(t -> t.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(24 + typeLength + stringEnd - firstString).order(order);
    bytes.putShort((short) 0xEB9F).put((byte) 1).put((byte) 0).putInt(24);
    bytes.putInt(0).putInt(typeLength).putInt(typeLength).putInt(stringEnd - firstString);
    types.forEach(bytes::put);
    strings.keySet().forEach(s -> bytes.put(s.getBytes(StandardCharsets.UTF_8)).put((byte) 0));
    return bytes.array();
  }
}
