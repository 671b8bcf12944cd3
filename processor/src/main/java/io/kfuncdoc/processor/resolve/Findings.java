package io.kfuncdoc.processor.resolve;

import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Place;
import io.kfuncdoc.processor.diag.Problem;
import java.util.ArrayList;
import java.util.List;

/// What does not resolve, collected.
final class Findings {

  private final List<Finding> all = new ArrayList<>();

  void add(Place place, Problem problem, Object... details) {
    all.add(Finding.at(place, problem, details));
  }

  void add(Finding finding) {
    all.add(finding);
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
