package io.kfuncdoc.processor.check;

import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Place;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.prose.Comment;
import io.kfuncdoc.processor.prose.CommentReader;
import io.kfuncdoc.processor.prose.ParamText;
import io.kfuncdoc.processor.prose.Passage;
import io.kfuncdoc.processor.prose.ProseContext;
import io.kfuncdoc.processor.prose.ProseProblem;
import io.kfuncdoc.processor.prose.RestWriter;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Everything that is written can be shown on a page.
final class ProseCheck implements FamilyCheck {

  @Override
  public List<Finding> check(Draft draft) {
    List<Finding> findings = new ArrayList<>();
    Written.Comment family = draft.written().comment();
    Comment text = CommentReader.read(family.markdown());
    add(family.place(), text.problems(), findings);
    add(family.place(), RestWriter.write(Passage.of(family.markdown()), ProseContext.ofFamily()).problems(), findings);
    for (Written.Kfunc kfunc : draft.written().kfuncs()) {
      Set<String> names = new HashSet<>();
      kfunc.parameters().forEach(p -> names.add(p.name()));
      ProseContext context = ProseContext.ofFunction(names);
      Place place = kfunc.comment().place();
      Comment comment = CommentReader.read(kfunc.comment().markdown());
      Set<Integer> repeated = repeated(comment);
      add(place, comment.problems().stream().filter(p -> !repeated.contains(p.line())).toList(), findings);
      add(place, RestWriter.writeInline(comment.purpose(), context).problems(), findings);
      add(place, RestWriter.write(comment.description(), context).problems(), findings);
      for (ParamText parameter : comment.params()) {
        add(place, RestWriter.write(parameter.text(), context).problems(), findings);
      }
      for (Written.Row row : kfunc.rows()) {
        if (!row.comment().markdown().isBlank()) {
          add(
              row.comment().place(),
              RestWriter.writeInline(Passage.of(row.comment().markdown()), context).problems(), findings);
        }
      }
    }
    return findings;
  }

  /// The lines that describe a parameter again; [DescriptionCheck] has a problem of its own for them.
  private static Set<Integer> repeated(Comment comment) {
    Set<String> seen = new HashSet<>();
    Set<Integer> lines = new HashSet<>();
    for (ParamText parameter : comment.params()) {
      if (!seen.add(parameter.name())) {
        lines.add(parameter.line());
      }
    }
    return lines;
  }

  private static void add(Place place, List<ProseProblem> problems, List<Finding> findings) {
    for (ProseProblem problem : problems) {
      findings.add(Finding.at(place, Problem.PROSE, problem.line(), problem.column(), problem.what()));
    }
  }
}
