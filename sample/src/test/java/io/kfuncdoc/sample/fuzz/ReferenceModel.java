package io.kfuncdoc.sample.fuzz;

import io.kfuncdoc.runtime.arena.ReferenceArena;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// [ReferenceArena] as a model of scripts. No opinion on arenas that it cannot stand for.
final class ReferenceModel implements ScriptModel {

  private @Nullable ReferenceArena arena;

  @Override
  public Optional<String> answer(String line) {
    String[] words = line.split(" ");
    if (words[0].startsWith("#")) {
      return Optional.empty();
    }
    if (words[0].equals("arena")) {
      long pages = number(words[1].substring("pages=".length()));
      long start = number(words[2].substring("start=".length()));
      arena = start != 0 && pages > 0 && pages <= 64 ? new ReferenceArena(start, (int) pages, kernel(words)) : null;
      return Optional.empty();
    }
    return arena == null ? Optional.empty() : Optional.of(answer(arena, words));
  }

  private static String kernel(String[] words) {
    return Arrays.stream(words).filter(w -> w.startsWith("kernel=")).findFirst().orElse("kernel=6.18")
        .substring("kernel=".length());
  }

  private static String answer(ReferenceArena arena, String[] words) {
    long address = number(words[1]);
    switch (words[0]) {
      case "alloc" -> {
        int count = (int) number(words[2]);
        try {
          return "0x" + Long.toHexString(arena.alloc(address, count, (int) number(words[3]), number(words[4])));
        } catch (IllegalArgumentException unchecked) {
          return "refused";
        }
      }
      case "reserve" -> {
        return String.valueOf(arena.reserve(address, (int) number(words[2])));
      }
      case "free" -> {
        try {
          arena.free(address, (int) number(words[2]));
          return "void";
        } catch (IllegalArgumentException below) {
          return "refused";
        }
      }
      case "read" -> {
        return Long.toUnsignedString(arena.read(address, Long.BYTES));
      }
      case "write" -> {
        arena.write(address, Long.BYTES, number(words[2]));
        return "void";
      }
      case "uread" -> {
        long value = arena.uread(address, Long.BYTES);
        return arena.fault() ? "fault" : Long.toUnsignedString(value);
      }
      default -> {
        arena.uwrite(address, Long.BYTES, number(words[2]));
        return arena.fault() ? "fault" : "void";
      }
    }
  }

  private static long number(String text) {
    return text.startsWith("0x") ? Long.parseUnsignedLong(text.substring(2), 16)
        : text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text);
  }
}
