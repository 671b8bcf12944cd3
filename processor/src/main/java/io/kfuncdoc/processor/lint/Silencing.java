package io.kfuncdoc.processor.lint;

import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes silenced findings out, and holds each silence to its reason and its use.
final class Silencing {

  private static final Set<String> LINTS = Stream.of(
          Problem.LINT_RESULT, Problem.LINT_CONTEXT, Problem.LINT_SPACE, Problem.LINT_OUTCOME, Problem.LINT_PARAMETER,
          Problem.LINT_FUNCTION, Problem.LINT_LIMIT)
      .map(Problem::id)
      .collect(Collectors.toUnmodifiableSet());

  private final List<Finding> findings = new ArrayList<>();
  private final List<Finding> notes = new ArrayList<>();

  /// The findings of one comment, and the silences beside it.
  void add(String owner, List<Written.Silence> silences, List<Finding> found) {
    for (Finding finding : found) {
      Optional<Written.Silence> silence =
          silences.stream().filter(s -> s.lint().value().equals(finding.problem().id())).findFirst();
      if (silence.isPresent() && !silence.get().reason().value().isBlank()) {
        String message = finding.message();
        notes.add(Finding.at(finding.place(), Problem.SILENCED,
            message.substring(0, message.lastIndexOf("; " + finding.problem().remedy())), silence.get().reason().value().strip()));
      } else {
        findings.add(finding);
      }
    }
    for (Written.Silence silence : silences) {
      String lint = silence.lint().value();
      if (!LINTS.contains(lint)) {
        findings.add(Finding.at(silence.lint().place(), Problem.SILENCE_UNKNOWN, lint));
      } else if (silence.reason().value().isBlank()) {
        findings.add(Finding.at(silence.reason().place(), Problem.SILENCE_REASON, lint, owner));
      } else if (found.stream().noneMatch(f -> f.problem().id().equals(lint))) {
        findings.add(Finding.at(silence.place(), Problem.SILENCE_UNUSED, lint, owner));
      }
    }
  }

  ProseLint.Result result() {
    return new ProseLint.Result(List.copyOf(findings), List.copyOf(notes));
  }
}
