package io.kfuncdoc.selftest.plant;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.LiteralTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Drops, doubles and swaps rows, and gives them other results.
final class RowPlanter {

  private static final int MOST_APART = 3;

  private final Stub stub;
  private final Bed bed;

  RowPlanter(Stub stub, Bed bed) {
    this.stub = stub;
    this.bed = bed;
  }

  void plant() {
    for (Stub.Table table : stub.tables) {
      for (int i = 0; i < table.rows().size(); i++) {
        Stub.Row row = table.rows().get(i);
        drop(table, i);
        String text = stub.text.substring(row.from(), row.to());
        bed.plant(Kind.ROW, row.element(), "doubled", row.from(), row.to(), text + "_AGAIN," + text);
        for (int j = i + 1; j < Math.min(table.rows().size(), i + 1 + MOST_APART); j++) {
          swap(row, table.rows().get(j));
        }
      }
    }
    Set<String> values = new LinkedHashSet<>();
    results().forEach(literal -> values.add((String) literal.getValue()));
    values.addAll(List.of("-EPERM", "0", "-1", "NULL", "result"));
    for (Stub.Table table : stub.tables) {
      table.rows().forEach(row -> results(row, values));
    }
  }

  private void drop(Stub.Table table, int i) {
    List<Stub.Row> rows = table.rows();
    boolean last = i == rows.size() - 1;
    int from = last && i > 0 ? rows.get(i - 1).to() : rows.get(i).from();
    int to = last ? rows.get(i).to() : rows.get(i + 1).from();
    bed.plant(Kind.ROW, rows.get(i).element(), "dropped", from, to, "");
  }

  private void swap(Stub.Row first, Stub.Row second) {
    String between = stub.text.substring(first.to(), second.from());
    String swapped = stub.text.substring(second.from(), second.to()) + between
        + stub.text.substring(first.from(), first.to());
    bed.plant(Kind.ROW, first.element(), "swapped with " + second.name(), first.from(), second.to(), swapped);
  }

  private List<LiteralTree> results() {
    return stub.tables.stream().flatMap(t -> t.rows().stream()).flatMap(r -> r.annotations().stream())
        .filter(a -> Stub.name(a).equals("Returns"))
        .flatMap(a -> JavaText.literals(a.getArguments().getFirst() instanceof com.sun.source.tree.AssignmentTree as
            ? as.getExpression() : a.getArguments().getFirst()).stream())
        .toList();
  }

  private void results(Stub.Row row, Set<String> values) {
    boolean returns = false;
    for (AnnotationTree annotation : row.annotations()) {
      if (Stub.name(annotation).equals("Returns")) {
        returns = true;
        int from = stub.java.start(annotation);
        int to = stub.java.end(annotation);
        bed.replace(Kind.RESULT, row.element(), from, to, "");
        values.forEach(v -> bed.replace(Kind.RESULT, row.element(), from, to, "@Returns(\"" + v + "\")"));
      }
    }
    if (!returns) {
      int at = row.to() - row.name().length();
      bed.plant(Kind.RESULT, row.element(), "@Returns(\"0\") added", at, at, "@Returns(\"0\") ");
    }
  }
}
