package io.kfuncdoc.processor.check;

import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.diag.Suggestion;
import io.kfuncdoc.processor.prose.Comment;
import io.kfuncdoc.processor.prose.CommentReader;
import io.kfuncdoc.processor.prose.ParamText;
import io.kfuncdoc.processor.prose.Passage;
import io.kfuncdoc.processor.prose.ProseReferences;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Comments describe what is there, all of it, once, and in order.
final class DescriptionCheck implements FamilyCheck {

  @Override
  public List<Finding> check(Draft draft) {
    List<Finding> findings = new ArrayList<>();
    for (Written.Kfunc kfunc : draft.written().kfuncs()) {
      Comment comment = CommentReader.read(kfunc.comment().markdown());
      if (comment.purpose().isEmpty()) {
        findings.add(Finding.at(kfunc.comment().place(), Problem.NO_PURPOSE, kfunc.name()));
      }
      if (!kfunc.comment().markdown().isBlank()) {
        checkParameters(kfunc, comment, findings);
      }
      for (Row row : draft.resolved(kfunc).rows()) {
        checkWords(kfunc, row, findings);
      }
    }
    return findings;
  }

  private static void checkParameters(Written.Kfunc kfunc, Comment comment, List<Finding> findings) {
    List<String> names = kfunc.parameters().stream().map(Written.Param::name).toList();
    Set<String> described = new HashSet<>();
    Set<String> meant = new HashSet<>();
    int furthest = -1;
    for (ParamText text : comment.params()) {
      int index = names.indexOf(text.name());
      if (index < 0) {
        Suggestion.nearest(names, text.name()).ifPresent(meant::add);
        findings.add(Finding.at(
            kfunc.comment().place(), Problem.DESCRIBED_BUT_ABSENT, text.name(), Suggestion.among(names, text.name())));
      } else if (!described.add(text.name())) {
        findings.add(Finding.at(kfunc.comment().place(), Problem.DESCRIBED_TWICE, text.name()));
      } else if (index < furthest) {
        findings.add(Finding.at(kfunc.comment().place(), Problem.DESCRIBED_OUT_OF_ORDER, text.name()));
      }
      furthest = Math.max(furthest, index);
      if (index >= 0 && text.text().isEmpty()) {
        described.remove(text.name());
      }
    }
    for (Written.Param parameter : kfunc.parameters()) {
      if (!described.contains(parameter.name()) && !meant.contains(parameter.name())) {
        findings.add(
            Finding.at(parameter.place(), Problem.NOT_DESCRIBED, parameter.name(), parameter.name()));
      }
    }
  }

  /// A guarded row has a phrase without a comment; with one, the comment names what the guard reads.
  private static void checkWords(Written.Kfunc kfunc, Row row, List<Finding> findings) {
    Written.Row written =
        kfunc.rows().stream().filter(r -> r.name().equals(row.name())).findFirst().orElseThrow();
    switch (row.decision()) {
      case Decision.Guarded(Condition guard) -> checkNames(written, guard, findings);
      case Decision.Undefined(Condition guard) -> checkNames(written, guard, findings);
      case Decision.Reported _ -> {
        if (row.comment().isEmpty()) {
          findings.add(Finding.at(written.place(), Problem.ROW_WITHOUT_WORDS, row.name()));
        }
      }
      case Decision.Success _ -> { }
    }
  }

  private static void checkNames(Written.Row row, Condition guard, List<Finding> findings) {
    if (row.comment().markdown().isBlank()) {
      return;
    }
    Set<String> read = new TreeSet<>();
    collect(guard.expr(), read);
    Passage comment = CommentReader.read(row.comment().markdown()).purpose();
    read.removeAll(ProseReferences.mentionedNames(comment, read));
    if (!read.isEmpty()) {
      findings.add(Finding.at(row.comment().place(), Problem.GUARD_NOT_NAMED, row.name(), String.join(", ", read)));
    }
  }

  private static void collect(Expr expr, Set<String> parameters) {
    if (expr instanceof Expr.Parameter(String name, _)) {
      parameters.add(name);
    }
    expr.operands().forEach(e -> collect(e, parameters));
  }
}
