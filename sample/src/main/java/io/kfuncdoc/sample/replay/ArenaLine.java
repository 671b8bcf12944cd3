package io.kfuncdoc.sample.replay;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.arena.ArenaAttributes;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// `arena pages=10 start=0x100000000000 kernel=6.18 flags=segv_on_fault node=0,1`: what the arena is created with.
///
/// @param nodes the online NUMA nodes, at least one
public record ArenaLine(ArenaAttributes attributes, Release release, Set<Integer> nodes) {

  private static final String EXPECTED =
      "pages=N, start=ADDR, kernel=RELEASE, flags=segv_on_fault or flags=no_user_conv, node=N,N...";
  private static final int MOST_NODES = 1024;

  public ArenaLine {
    nodes = new TreeSet<>(nodes);
  }

  /// With node 0 only.
  public ArenaLine(ArenaAttributes attributes, Release release) {
    this(attributes, release, Set.of(0));
  }

  @Override
  public String toString() {
    int flags = attributes.mapFlags();
    List<String> named = new ArrayList<>();
    if ((flags & ArenaAttributes.BPF_F_SEGV_ON_FAULT) != 0) {
      named.add("segv_on_fault");
    }
    if ((flags & ArenaAttributes.BPF_F_NO_USER_CONV) != 0) {
      named.add("no_user_conv");
    }
    return "arena pages=" + attributes.maxEntries() + " start=0x" + Long.toHexString(attributes.mapExtra())
        + " kernel=" + release
        + (named.isEmpty() ? "" : " flags=" + String.join(",", named))
        + (nodes.equals(Set.of(0)) ? "" : " node=" + nodes.toString().replaceAll("[\\[\\] ]", ""));
  }

  static ArenaLine parse(List<String> words) throws ScriptError {
    Set<String> seen = new LinkedHashSet<>();
    int pages = 0;
    long start = 0;
    int flags = 0;
    String kernel = "6.18";
    Set<Integer> nodes = Set.of(0);
    for (String word : words) {
      int equals = word.indexOf('=');
      String key = equals < 0 ? word : word.substring(0, equals);
      String value = equals < 0 ? "" : word.substring(equals + 1);
      if (equals < 0 || !seen.add(key)) {
        throw new ScriptError((equals < 0 ? "expected " + EXPECTED + ", not '" : "a second '") + word + "'");
      }
      switch (key) {
        case "pages" -> pages = CNumber.u32(value, "pages");
        case "start" -> start = CNumber.bits64(value, "start");
        case "kernel" -> kernel = value;
        case "flags" -> flags = flags(value);
        case "node" -> nodes = nodes(value);
        default -> throw new ScriptError("expected " + EXPECTED + ", not '" + word + "'");
      }
    }
    if (!seen.contains("pages")) {
      throw new ScriptError("expected pages=N");
    }
    try {
      Release release = ArenaKfuncsContract.CONTRACT.release(kernel);
      return new ArenaLine(ArenaAttributes.pages(pages).startingAt(start).withFlags(flags), release, nodes);
    } catch (IllegalArgumentException e) {
      throw new ScriptError(String.valueOf(e.getMessage()));
    }
  }

  private static int flags(String value) throws ScriptError {
    int flags = 0;
    for (String flag : value.split(",", -1)) {
      flags |= switch (flag) {
        case "segv_on_fault" -> ArenaAttributes.BPF_F_SEGV_ON_FAULT;
        case "no_user_conv" -> ArenaAttributes.BPF_F_NO_USER_CONV;
        default -> throw new ScriptError("expected segv_on_fault or no_user_conv, not '" + flag + "'");
      };
    }
    return flags;
  }

  private static Set<Integer> nodes(String value) throws ScriptError {
    Set<Integer> nodes = new TreeSet<>();
    for (String node : value.split(",", -1)) {
      int number = CNumber.s32(node, "node");
      if (number < 0 || number >= MOST_NODES) {
        throw new ScriptError("expected node numbers from 0 to " + (MOST_NODES - 1) + ", not '" + node + "'");
      }
      nodes.add(number);
    }
    return nodes;
  }
}
