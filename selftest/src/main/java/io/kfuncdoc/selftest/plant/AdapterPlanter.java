package io.kfuncdoc.selftest.plant;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import java.util.List;

/// Lets the adapter answer another row than that of the arena's reason.
final class AdapterPlanter {

  private final JavaText java;
  private final Stub stub;
  private final Bed bed;

  AdapterPlanter(SourceText adapter, Stub stub, Bed bed) {
    this.java = new JavaText(adapter);
    this.stub = stub;
    this.bed = bed;
  }

  void plant() {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitCase(CaseTree branch, Void nothing) {
        if (branch.getBody() instanceof ExpressionStatementTree body
            && body.getExpression() instanceof MemberSelectTree row) {
          wrongRows(branch, row);
        } else if (branch.getBody() instanceof MemberSelectTree row) {
          wrongRows(branch, row);
        }
        return super.visitCase(branch, nothing);
      }
    }.scan(java.unit(), null);
  }

  /// The rows on either side, and the last.
  private void wrongRows(CaseTree branch, MemberSelectTree row) {
    String[] path = row.toString().split("\\.");
    String type = path[path.length - 2];
    Stub.Table table = stub.tables.stream().filter(t -> t.name().equals(type)).findFirst().orElseThrow();
    List<String> names = table.rows().stream().map(Stub.Row::name).toList();
    int at = names.indexOf(path[path.length - 1]);
    int to = java.end(row);
    int from = to - path[path.length - 1].length();
    for (int other : new int[] {at - 1, at + 1, names.size() - 1}) {
      if (other >= 0 && other < names.size()) {
        bed.plant(Kind.TOKEN, table.name(), "case " + Bed.shown(branch.getLabels().toString()) + ": " + names.get(at)
            + " -> " + names.get(other), from, to, names.get(other));
      }
    }
  }
}
