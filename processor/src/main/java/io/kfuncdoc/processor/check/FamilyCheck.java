package io.kfuncdoc.processor.check;

import io.kfuncdoc.processor.diag.Finding;
import java.util.List;
import java.util.stream.Stream;

/// A rule over a family.
@FunctionalInterface
public interface FamilyCheck {

  List<Finding> check(Draft draft);

  /// Every rule, in the order in which a reader would want to mend.
  static List<Finding> all(Draft draft) {
    return Stream.<FamilyCheck>of(
            new PageCheck(), new TableCheck(), new ReachCheck(), new ContextCheck(), new DescriptionCheck(),
            new UnwrittenCheck(), new ProseCheck())
        .flatMap(c -> c.check(draft).stream())
        .toList();
  }
}
