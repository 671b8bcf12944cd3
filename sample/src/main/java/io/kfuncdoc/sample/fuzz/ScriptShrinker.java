package io.kfuncdoc.sample.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a failing script shorter: drops lines, ever smaller blocks of them, then writes smaller numbers, until neither
/// leaves a script that still fails. Without chance: the same script shrinks to the same one.
public final class ScriptShrinker {

  private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-z.])(-?)(0x)?([0-9a-f]+)(?![0-9a-z.])");

  private final Predicate<List<String>> fails;
  private List<String> script;

  private ScriptShrinker(List<String> script, Predicate<List<String>> fails) {
    this.script = List.copyOf(script);
    this.fails = fails;
  }

  /// @param fails whether a script fails as the first one does
  /// @throws IllegalArgumentException if the first one does not
  public static List<String> shrink(List<String> script, Predicate<List<String>> fails) {
    if (!fails.test(script)) {
      throw new IllegalArgumentException("nothing to shrink: the script does not fail");
    }
    ScriptShrinker shrinker = new ScriptShrinker(script, fails);
    boolean helped = true;
    while (helped) {
      helped = shrinker.dropLines();
      helped |= shrinker.dropPairs();
      helped |= shrinker.simplifyNumbers();
    }
    return shrinker.script;
  }

  private boolean dropLines() {
    boolean shorter = false;
    int block = Math.max(1, script.size() / 2);
    while (block >= 1) {
      for (int from = script.size() - block; from >= 0; from -= block) {
        List<String> without = new ArrayList<>(script);
        without.subList(from, Math.min(from + block, without.size())).clear();
        if (accept(without)) {
          shorter = true;
          from = Math.min(from + block, script.size());
        }
      }
      block /= 2;
    }
    return shorter;
  }

  /// Two lines that only go together, such as a call and the one that undoes it.
  private boolean dropPairs() {
    boolean shorter = false;
    for (int first = script.size() - 2; first >= 0; first--) {
      for (int second = script.size() - 1; second > first && first < script.size() - 1; second--) {
        List<String> without = new ArrayList<>(script);
        without.remove(second);
        without.remove(first);
        if (accept(without)) {
          shorter = true;
          break;
        }
      }
    }
    return shorter;
  }

  private boolean simplifyNumbers() {
    boolean simpler = false;
    for (int line = 0; line < script.size(); line++) {
      for (int number = 0; ; number++) {
        Matcher found = NUMBER.matcher(script.get(line));
        int skip = number;
        boolean there = found.find();
        while (there && skip-- > 0) {
          there = found.find();
        }
        if (!there) {
          break;
        }
        simpler |= simplify(line, number);
      }
    }
    return simpler;
  }

  /// Writes the smallest number that will do.
  private boolean simplify(int line, int number) {
    boolean simpler = false;
    boolean found = true;
    while (found) {
      found = false;
      for (String text : smaller(line, number)) {
        List<String> changed = new ArrayList<>(script);
        changed.set(line, text);
        if (accept(changed)) {
          simpler = true;
          found = true;
          break;
        }
      }
    }
    return simpler;
  }

  /// The line with smaller numbers in one place, the smallest first.
  private List<String> smaller(int line, int number) {
    String text = script.get(line);
    Matcher matcher = NUMBER.matcher(text);
    for (int i = 0; i <= number; i++) {
      if (!matcher.find()) {
        return List.of();
      }
    }
    boolean hex = matcher.group(2) != null;
    long value;
    try {
      value = Long.parseUnsignedLong(matcher.group(3), hex ? 16 : 10);
    } catch (NumberFormatException e) {
      return List.of();
    }
    Set<Long> values = new LinkedHashSet<>(List.of(0L, 1L, value & 0xffff_ffffL, value & ~0xfffL,
        value & ~0xfffL & 0x0fff_ffff_ffffL, value >>> 1, hex ? value - 4096 : value - 10, value - 1));
    String sign = matcher.group(1);
    List<String> lines = new ArrayList<>();
    for (long other : values) {
      if (Long.compareUnsigned(other, value) < 0) {
        String digits = hex ? "0x" + Long.toHexString(other) : Long.toUnsignedString(other);
        String written = (other == 0 ? "" : sign) + digits;
        lines.add(text.substring(0, matcher.start()) + written + text.substring(matcher.end()));
      }
    }
    return lines;
  }

  private boolean accept(List<String> changed) {
    if (!fails.test(changed)) {
      return false;
    }
    script = List.copyOf(changed);
    return true;
  }
}
