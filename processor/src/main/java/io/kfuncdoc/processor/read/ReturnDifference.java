package io.kfuncdoc.processor.read;

import io.kfuncdoc.processor.emit.rst.Page;
import java.util.ArrayList;
import java.util.List;

/// Tells what two Return lists say differently: the value or the condition of which rows.
final class ReturnDifference {

  private static final String KIND = "Return item";

  private final Sides sides;
  private final String function;
  private final List<String> found = new ArrayList<>();

  private ReturnDifference(Sides sides, String function) {
    this.sides = sides;
    this.function = function;
  }

  /// The differences of items that are not the same; the order of those that are is not looked at.
  static List<String> between(Sides sides, Page.Function left, Page.Function right) {
    ReturnDifference difference = new ReturnDifference(sides, right.name() + ": ");
    List<String> lefts = new ArrayList<>(left.returns());
    List<ReturnItem> rights = new ArrayList<>(ReturnItem.of(right));
    lefts.removeIf(l -> right.returns().contains(l));
    rights.removeIf(r -> left.returns().contains(r.text()));
    difference.items(lefts, rights);
    return difference.found;
  }

  private void items(List<String> lefts, List<ReturnItem> rights) {
    for (ReturnItem right : List.copyOf(rights)) {
      String conditions = right.text().substring(right.value().length());
      lefts.stream().filter(l -> !right.value().isEmpty() && l.endsWith(conditions)).findFirst().ifPresent(l -> {
        value(l.substring(0, l.length() - conditions.length()), right);
        lefts.remove(l);
        rights.remove(right);
      });
    }
    for (ReturnItem right : List.copyOf(rights)) {
      lefts.stream().filter(l -> !right.value().isEmpty() && l.startsWith(right.value() + " ")).findFirst()
          .ifPresent(l -> {
            conditions(l.substring(right.value().length()), right);
            lefts.remove(l);
            rights.remove(right);
          });
    }
    if (lefts.size() == rights.size()) {
      for (int i = 0; i < lefts.size(); i++) {
        both(lefts.get(i), rights.get(i));
      }
      return;
    }
    lefts.forEach(l -> found.add(sides.onlyLeft(function, KIND, l)));
    rights.forEach(r -> found.add(
        sides.onlyRight(function, KIND + (r.parts().isEmpty() ? "" : " of " + r.rows()), r.text())));
  }

  /// The value and a condition are others.
  private void both(String left, ReturnItem right) {
    String literal = left.startsWith("``") ? left.replaceFirst("^(``[^`]*``) .*", "$1") : left;
    if (right.parts().isEmpty() || literal.equals(left)) {
      found.add(sides.say(function + where(right), left, right.text()));
      return;
    }
    value(literal, right);
    conditions(left.substring(literal.length()), right);
  }

  private void value(String left, ReturnItem right) {
    found.add(sides.say(function + where(right), left, right.value()));
  }

  private static String where(ReturnItem right) {
    return "Return" + (right.parts().isEmpty() ? "" : " of " + right.rows());
  }

  /// Row by row: what stands in the place of a condition that is not there.
  private void conditions(String left, ReturnItem right) {
    int before = found.size();
    int from = 0;
    List<ReturnItem.Part> missing = new ArrayList<>();
    for (ReturnItem.Part part : right.parts()) {
      int at = ReturnItem.find(left, part.condition(), from);
      if (at < 0) {
        missing.add(part);
      } else {
        gap(left.substring(from, at), missing);
        missing.clear();
        from = at + part.condition().length();
      }
    }
    gap(left.substring(from), missing);
    if (found.size() == before) {
      found.add(sides.say(function + where(right), right.value() + left, right.text()));
    }
  }

  private void gap(String between, List<ReturnItem.Part> missing) {
    String left = ReturnItem.bare(between);
    if (missing.isEmpty() && left.isEmpty()) {
      return;
    }
    String[] pieces = left.split("[;,] (?:or )?(?=if |on success)");
    if (pieces.length == missing.size()) {
      for (int i = 0; i < pieces.length; i++) {
        gap(pieces[i], missing.get(i).condition(), List.of(missing.get(i)));
      }
    } else {
      gap(left, String.join("; ", missing.stream().map(ReturnItem.Part::condition).toList()), missing);
    }
  }

  private void gap(String left, String right, List<ReturnItem.Part> parts) {
    found.add(sides.say(function + where(new ReturnItem("", "", parts)), left, right));
  }
}
