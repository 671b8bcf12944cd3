package io.kfuncdoc.runtime.kernel.btf;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// The names of C's own integer types: compilers write `long unsigned int` where source files say `unsigned long`.
final class IntegerName {

  /// By the words in alphabetical order.
  private static final Map<String, String> SHORTER = Map.ofEntries(
      Map.entry("int long unsigned", "unsigned long"),
      Map.entry("long unsigned", "unsigned long"),
      Map.entry("int long long unsigned", "unsigned long long"),
      Map.entry("long long unsigned", "unsigned long long"),
      Map.entry("int long", "long"),
      Map.entry("int long long", "long long"),
      Map.entry("int long signed", "long"),
      Map.entry("int short", "short"),
      Map.entry("int short unsigned", "unsigned short"),
      Map.entry("short unsigned", "unsigned short"),
      Map.entry("int unsigned", "unsigned int"),
      Map.entry("unsigned", "unsigned int"),
      Map.entry("char unsigned", "unsigned char"),
      Map.entry("char signed", "signed char"),
      Map.entry("_Bool", "bool"));

  private IntegerName() {}

  static String usual(String name) {
    String words = Arrays.stream(name.split(" ")).sorted().collect(Collectors.joining(" "));
    return SHORTER.getOrDefault(words, name);
  }
}
