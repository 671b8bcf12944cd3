package io.kfuncdoc.selftest.plant;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;

/// Changes guards, what holds afterwards, and the definitions of terms.
final class GuardPlanter {

  private final Stub stub;
  private final Bed bed;
  private final ExpressionPlanter expressions;

  GuardPlanter(Stub stub, Bed bed) {
    this.stub = stub;
    this.bed = bed;
    this.expressions = new ExpressionPlanter(bed);
  }

  void plantRows() {
    for (Stub.Table table : stub.tables) {
      for (Stub.Row row : table.rows()) {
        for (AnnotationTree annotation : row.annotations()) {
          switch (Stub.name(annotation)) {
            case "When", "Undefined" -> value(Kind.GUARD, row.element(), annotation);
            case "Ensures" -> {
              bed.plant(Kind.AFTERWARDS, row.element(), "dropped: " + Bed.shown(stub.java.of(annotation)),
                  stub.java.start(annotation), stub.java.end(annotation), "");
              value(Kind.AFTERWARDS, row.element(), annotation);
            }
            default -> { }
          }
        }
      }
    }
  }

  void plantTerms() {
    for (Tree member : stub.type.getMembers()) {
      if (member instanceof MethodTree term) {
        for (AnnotationTree annotation : term.getModifiers().getAnnotations()) {
          if (Stub.name(annotation).equals("Defined")) {
            value(Kind.TERM, stub.type.getSimpleName() + "." + term.getName(), annotation);
          }
        }
      }
    }
  }

  private void value(Kind kind, String element, AnnotationTree annotation) {
    ExpressionTree value = JavaText.argument(annotation, "value");
    if (value == null) {
      value = annotation.getArguments().getFirst();
    }
    for (LiteralTree literal : JavaText.literals(value)) {
      expressions.plant(kind, element, stub.java.start(literal) + 1, stub.java.end(literal) - 1);
    }
  }
}
