package io.kfuncdoc.cli.stub;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a family that a pattern selects is called.
///
/// @param pattern a name of C in which `*` stands for any text and `?` for one character
public record FamilyName(String pattern) {

  /// The name of the stub interface: `bpf_cpumask_*` is `BpfCpumaskKfuncs`.
  public String derived() {
    String words = camel(pattern.replaceAll("[*?]+", "_"));
    return (words.isEmpty() ? "All" : words) + "Kfuncs";
  }

  public boolean matches(String name) {
    String regex = Pattern.compile("[*?]|[^*?]+").matcher(pattern).replaceAll(part -> switch (part.group()) {
      case "*" -> ".*";
      case "?" -> ".";
      default -> Matcher.quoteReplacement(Pattern.quote(part.group()));
    });
    return name.matches(regex);
  }

  /// The page of a family: `BpfCpumaskKfuncs` is `bpf/bpf-cpumask-kfuncs`.
  static String page(String family) {
    return "bpf/" + family.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-").toLowerCase(Locale.ROOT);
  }

  /// `struct nf_conn___init` is `StructNfConnInit`.
  static String camel(String name) {
    return Arrays.stream(name.split("[^A-Za-z0-9]+"))
        .filter(w -> !w.isEmpty())
        .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
        .collect(Collectors.joining());
  }
}
