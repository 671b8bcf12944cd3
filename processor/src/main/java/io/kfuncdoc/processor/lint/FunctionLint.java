package io.kfuncdoc.processor.lint;

import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.lint.words.FunctionNames;
import io.kfuncdoc.processor.lint.words.Subject;
import io.kfuncdoc.processor.prose.Sentence;
import java.util.List;

/// A function that is named is one of the family, or is marked as external.
final class FunctionLint implements Lint {

  @Override
  public List<Claim> claims(Sentence sentence, Subject subject) {
    return FunctionNames.in(sentence).stream()
        .filter(n -> !n.manual() && subject.named(n.name()) == null)
        .filter(n -> !subject.externals().contains(n.name()) && !subject.names().contains(n.name()))
        .map(n -> new Claim(Problem.LINT_FUNCTION, n.at(), List.of(n.name())))
        .toList();
  }
}
