package io.kfuncdoc.processor.lint;

import io.kfuncdoc.processor.lint.words.Subject;
import io.kfuncdoc.processor.prose.Sentence;
import java.util.List;

/// Finds claims of one kind that do not hold.
@FunctionalInterface
interface Lint {

  List<Claim> claims(Sentence sentence, Subject subject);
}
