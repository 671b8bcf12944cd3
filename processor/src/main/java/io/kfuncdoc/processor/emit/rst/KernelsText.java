package io.kfuncdoc.processor.emit.rst;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.Release;
import java.util.ArrayList;
import java.util.List;

/// Says which kernel releases have something: `all`, `since 7.0`, `before 7.0`, `since 7.1, in 6.18 since 6.18.44`,
/// `before 7.1, in 6.18 before 6.18.44`.
final class KernelsText {

  private KernelsText() {}

  static String of(Availability availability) {
    List<String> bounds = new ArrayList<>();
    if (availability.since() != null) {
      bounds.add("since " + availability.since());
    }
    if (availability.until() != null) {
      bounds.add("before " + availability.until());
    }
    StringBuilder text = new StringBuilder(bounds.isEmpty() ? "all" : String.join(" and ", bounds));
    for (Release backport : availability.backported()) {
      List<Integer> parts = backport.parts();
      text.append(", in ").append(parts.get(0)).append('.').append(parts.get(1));
      text.append(availability.since() == null ? " before " : " since ").append(backport);
    }
    return text.toString();
  }
}
