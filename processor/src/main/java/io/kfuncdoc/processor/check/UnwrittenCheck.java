package io.kfuncdoc.processor.check;

import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Place;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.prose.Comment;
import io.kfuncdoc.processor.prose.CommentReader;
import io.kfuncdoc.processor.prose.ParamText;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.List;

/// What stands as TODO is written before a family is no draft any more.
final class UnwrittenCheck implements FamilyCheck {

  private static final String TODO = "TODO";

  @Override
  public List<Finding> check(Draft draft) {
    Written.Family family = draft.written();
    List<Finding> findings = new ArrayList<>();
    if (family.draft()) {
      return findings;
    }
    check(family.source(), "the source of " + family.name(), family.place(), findings);
    family.comment().markdown().lines()
        .filter(UnwrittenCheck::isUnwritten)
        .findFirst()
        .ifPresent(l -> check(l, "the text of " + family.name(), family.comment().place(), findings));
    for (Written.Kfunc kfunc : family.kfuncs()) {
      Comment comment = CommentReader.read(kfunc.comment().markdown());
      check(comment.purpose().markdown(), "the comment of " + kfunc.name(), kfunc.comment().place(), findings);
      check(comment.description().markdown(), "the description of " + kfunc.name(), kfunc.comment().place(), findings);
      for (ParamText parameter : comment.params()) {
        check(parameter.text().markdown(), "parameter " + parameter.name(), kfunc.comment().place(), findings);
      }
      for (Written.Row row : kfunc.rows()) {
        String text = isUnwritten(row.name()) ? row.name() : row.comment().markdown();
        check(text, "row " + row.name() + " of " + kfunc.name(), row.place(), findings);
      }
    }
    return findings;
  }

  private static void check(String text, String what, Place place, List<Finding> findings) {
    if (isUnwritten(text)) {
      findings.add(Finding.at(place, Problem.UNWRITTEN, what));
    }
  }

  private static boolean isUnwritten(String text) {
    String stripped = text.strip();
    return stripped.equals(TODO) || stripped.startsWith(TODO + ":") || stripped.equals(TODO + ".");
  }
}
