package io.kfuncdoc.audit.fact;

import io.kfuncdoc.audit.words.ConditionReader;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The words that a contract has for parameters, as stems, and its text of each of one kfunc.
final class Vocabulary {

  private static final String PARTS = "[^A-Za-z0-9]+";

  private final Set<String> words = new HashSet<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Set<String>> own = new HashMap<>();

  Vocabulary(Contract contract, Kfunc kfunc, ConditionReader reader, UnaryOperator<String> normal) {
    for (Kfunc each : contract.kfuncs()) {
      String prose = each.purpose() + " " + each.name() + " " + each.name().replace('_', ' ');
      words.addAll(reader.one(normal.apply(prose)).stems());
      each.parameters().forEach(p -> words.addAll(reader.one(normal.apply(words(p))).stems()));
    }
    kfunc.parameters().forEach(p -> {
      texts.put(p.name(), normal.apply(p.text()));
      own.put(p.name(), reader.one(normal.apply(words(p))).stems());
    });
  }

  private static String words(Param parameter) {
    return parameter.text() + " " + parameter.type().c() + " " + parameter.name() + " "
        + parameter.name().replaceAll(PARTS, " ");
  }

  /// Whether the contract uses the word for parameters, or for this one all parts of a name with underscores.
  boolean has(String parameter, String stem) {
    String[] parts = stem.split("_");
    if (words.contains(stem) || parts.length < 2) {
      return words.contains(stem);
    }
    for (String part : parts) {
      boolean plain = part.isEmpty() || part.equals("bpf") || part.equals("type") || part.equals("map");
      if (!plain && !of(parameter).contains(part)) {
        return false;
      }
    }
    return true;
  }

  /// The contract's text of a parameter in normal spelling; empty if there is no such parameter.
  String text(String parameter) {
    return texts.getOrDefault(parameter, "");
  }

  /// The stems of what the contract says of a parameter, and of its name and type.
  Set<String> of(String parameter) {
    return own.getOrDefault(parameter, Set.of());
  }
}
