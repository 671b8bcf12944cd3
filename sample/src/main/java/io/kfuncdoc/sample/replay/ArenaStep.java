package io.kfuncdoc.sample.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a line of a script does with the arena. As a text it is the line.
public sealed interface ArenaStep {

  /// A fresh arena.
  record Open(ArenaLine arena) implements ArenaStep {
    @Override
    public String toString() {
      return arena.toString();
    }
  }

  record Alloc(long addr, int pageCnt, int nodeId, long flags) implements ArenaStep {
    @Override
    public String toString() {
      return "alloc " + hex(addr) + " " + Integer.toUnsignedString(pageCnt) + " " + nodeId + " "
          + (flags == 0 ? "0" : hex(flags));
    }
  }

  record Free(long ptr, int pageCnt) implements ArenaStep {
    @Override
    public String toString() {
      return "free " + hex(ptr) + " " + Integer.toUnsignedString(pageCnt);
    }
  }

  record Reserve(long ptr, int pageCnt) implements ArenaStep {
    @Override
    public String toString() {
      return "reserve " + hex(ptr) + " " + Integer.toUnsignedString(pageCnt);
    }
  }

  /// A BPF program reads a u64.
  record Read(long addr) implements ArenaStep {
    @Override
    public String toString() {
      return "read " + hex(addr);
    }
  }

  /// A BPF program writes a u64.
  record Write(long addr, long value) implements ArenaStep {
    @Override
    public String toString() {
      return "write " + hex(addr) + " " + Long.toUnsignedString(value);
    }
  }

  /// User space reads a u64.
  record UserRead(long addr) implements ArenaStep {
    @Override
    public String toString() {
      return "uread " + hex(addr);
    }
  }

  /// User space writes a u64.
  record UserWrite(long addr, long value) implements ArenaStep {
    @Override
    public String toString() {
      return "uwrite " + hex(addr) + " " + Long.toUnsignedString(value);
    }
  }

  /// Empty for a line that is blank or a comment.
  ///
  /// @throws ScriptError if the line is no line of a script
  static Optional<ArenaStep> parse(String line) throws ScriptError {
    int comment = line.indexOf('#');
    List<String> words = new ArrayList<>();
    for (String word : (comment < 0 ? line : line.substring(0, comment)).split("\\s+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String verb = words.removeFirst();
    return Optional.of(verb.equals("arena") ? new Open(ArenaLine.parse(words)) : parse(verb, words));
  }

  private static ArenaStep parse(String verb, List<String> words) throws ScriptError {
    switch (verb) {
      case "alloc" -> expect(verb, words, "ADDR", "PAGE_CNT", "NODE_ID", "FLAGS");
      case "reserve", "free" -> expect(verb, words, "ADDR", "PAGE_CNT");
      case "read", "uread" -> expect(verb, words, "ADDR");
      case "write", "uwrite" -> expect(verb, words, "ADDR", "VALUE");
      default -> throw new ScriptError(
          "expected arena, alloc, reserve, free, read, write, uread or uwrite, not '" + verb + "'");
    }
    long address = CNumber.bits64(words.get(0), "an address");
    return switch (verb) {
      case "alloc" -> new Alloc(address, CNumber.u32(words.get(1), "page_cnt"), CNumber.s32(words.get(2), "node_id"),
          CNumber.bits64(words.get(3), "flags"));
      case "reserve" -> new Reserve(address, CNumber.u32(words.get(1), "page_cnt"));
      case "free" -> new Free(address, CNumber.u32(words.get(1), "page_cnt"));
      case "read" -> new Read(address);
      case "uread" -> new UserRead(address);
      case "write" -> new Write(address, CNumber.bits64(words.get(1), "a value"));
      default -> new UserWrite(address, CNumber.bits64(words.get(1), "a value"));
    };
  }

  private static void expect(String verb, List<String> words, String... operands) throws ScriptError {
    if (words.size() != operands.length) {
      throw new ScriptError("expected " + verb + " " + String.join(" ", operands));
    }
  }

  private static String hex(long number) {
    return "0x" + Long.toHexString(number);
  }
}
