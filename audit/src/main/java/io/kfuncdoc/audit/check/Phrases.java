package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.fact.Alternative;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.fact.RowFact;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Outcome;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a row says, in the words of a comment.
final class Phrases {

  /// What "does nothing" says already.
  private static final Pattern NOTHING = Pattern.compile(": nothing is \\w+$");

  private Phrases() {}

  /// `%NULL if @page_cnt is 0`.
  static String wording(RowFact row) {
    return wording(row, row.alternatives());
  }

  static String wording(RowFact row, List<Alternative> alternatives) {
    String when = when(alternatives);
    return switch (row.outcome()) {
      case Outcome.Nothing _ -> row.doesNothing()
          ? "does nothing if " + NOTHING.matcher(when).replaceFirst("") : when;
      case Outcome.Value _ -> "the result if " + when;
      default -> result(row.outcome()) + " if " + when;
    };
  }

  /// `@page_cnt is 0, or if @flags is not 0`.
  static String when(List<Alternative> alternatives) {
    return alternatives.stream().map(Alternative::words).collect(Collectors.joining(", or if "));
  }

  /// `%NULL`, `%-EINVAL`, `nothing`.
  static String result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Nothing _ -> "nothing";
      case Outcome.Value _ -> "a value";
      default -> "%" + outcome.text();
    };
  }

  /// All results of a kfunc: `%NULL or a user-space address`.
  static String results(KfuncFacts facts) {
    List<String> results = facts.rows().stream().map(RowFact::outcome)
        .map(o -> o instanceof Outcome.Value && facts.kfunc().result() instanceof CType.Pointer(_, String space, _)
            && !space.isBlank() ? "a " + space : result(o))
        .distinct().toList();
    int last = results.size() - 1;
    return last < 1 ? results.getFirst() : String.join(", ", results.subList(0, last)) + " or " + results.get(last);
  }
}
