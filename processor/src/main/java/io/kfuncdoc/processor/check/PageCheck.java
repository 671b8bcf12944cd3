package io.kfuncdoc.processor.check;

import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A family's page has a path inside the output folder, and a title.
final class PageCheck implements FamilyCheck {

  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9][A-Za-z0-9_-]*)*");

  @Override
  public List<Finding> check(Draft draft) {
    List<Finding> findings = new ArrayList<>();
    Written.Family family = draft.written();
    if (!PATH.matcher(family.page().value()).matches()) {
      findings.add(Finding.at(family.page().place(), Problem.PAGE_PATH, family.page().value()));
    }
    if (!family.comment().markdown().stripLeading().startsWith("#")) {
      findings.add(Finding.at(family.comment().place(), Problem.NO_TITLE, family.name()));
    }
    return findings;
  }
}
