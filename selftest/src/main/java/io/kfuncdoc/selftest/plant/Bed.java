package io.kfuncdoc.selftest.plant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects the mutants of one source; of two with the same text it keeps the first.
final class Bed {

  private final SourceText source;
  private final List<Mutant> mutants = new ArrayList<>();
  private final Map<String, Integer> turns = new HashMap<>();
  private final Set<Edit> edits = new HashSet<>();

  Bed(SourceText source) {
    this.source = source;
  }

  String text() {
    return source.text();
  }

  /// Plants a change, unless it is none.
  void plant(Kind kind, String element, String what, int from, int to, String replacement) {
    if (text().substring(from, to).equals(replacement)) {
      return;
    }
    Edit edit = Edit.of(text(), from, to, replacement);
    if (edits.add(edit)) {
      int turn = turns.merge(kind.label() + element + what, 1, Integer::sum) - 1;
      mutants.add(new Mutant(kind, source, edit, element, what, turn));
    }
  }

  /// As [#plant] with the two texts as the words.
  void replace(Kind kind, String element, int from, int to, String replacement) {
    plant(kind, element, shown(text().substring(from, to)) + " -> " + shown(replacement), from, to, replacement);
  }

  /// A text in one line.
  static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? "nothing" : line.length() > 60 ? line.substring(0, 57) + "..." : line;
  }

  List<Mutant> mutants() {
    return List.copyOf(mutants);
  }
}
