package io.kfuncdoc.selftest.plant;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/// The parts of a stub's source: its kfuncs, and the rows of their tables.
final class Stub {

  final JavaText java;
  final String text;
  final ClassTree type;
  final List<Method> methods = new ArrayList<>();
  final List<Table> tables = new ArrayList<>();

  /// @param from where what stands above the method begins: its comment
  record Method(MethodTree tree, int from) {
    String name() {
      return tree.getName().toString();
    }

    List<? extends AnnotationTree> annotations() {
      return tree.getModifiers().getAnnotations();
    }
  }

  record Table(String name, List<Row> rows) {}

  /// @param from after the separator before the row
  /// @param to   after its name
  record Row(String table, String name, VariableTree tree, int from, int to) {
    String element() {
      return table + "." + name;
    }

    List<? extends AnnotationTree> annotations() {
      return tree.getModifiers().getAnnotations();
    }
  }

  Stub(SourceText source) {
    java = new JavaText(source);
    text = source.text();
    type = (ClassTree) java.unit().getTypeDecls().getFirst();
    int after = text.indexOf('{', java.end(type.getModifiers())) + 1;
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method) {
        methods.add(new Method(method, after));
      } else if (member instanceof ClassTree table && table.getKind() == Tree.Kind.ENUM) {
        tables.add(table(table));
      }
      after = java.end(member);
    }
  }

  private Table table(ClassTree table) {
    String name = table.getSimpleName().toString();
    List<Row> rows = new ArrayList<>();
    int from = text.indexOf('{', text.indexOf("enum " + name, java.start(table))) + 1;
    for (Tree member : table.getMembers()) {
      if (member instanceof VariableTree constant) {
        String row = constant.getName().toString();
        int to = text.indexOf(row, java.end(constant.getModifiers())) + row.length();
        rows.add(new Row(name, row, constant, from, to));
        from = text.startsWith(",", to) ? to + 1 : to;
      }
    }
    return new Table(name, List.copyOf(rows));
  }

  static String name(AnnotationTree annotation) {
    return annotation.getAnnotationType().toString();
  }
}
