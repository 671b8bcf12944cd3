package io.kfuncdoc.processor.expr;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An expression's tree together with its text, so that a part can be shown as it was written.
record ExpressionText(
    String text,
    int offset,
    @Nullable CompilationUnitTree unit,
    @Nullable SourcePositions positions,
    @Nullable ExpressionTree tree) {

  static final ExpressionText NONE = new ExpressionText("", 0, null, null, null);

  /// The names that it applies to arguments.
  Set<String> applied() {
    Set<String> names = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree invocation, Void nothing) {
        if (invocation.getMethodSelect() instanceof IdentifierTree name) {
          names.add(name.getName().toString());
        }
        return super.visitMethodInvocation(invocation, nothing);
      }
    }.scan(tree, null);
    return names;
  }

  /// A part as it was written.
  String of(Tree part) {
    if (positions == null) {
      return part.toString();
    }
    int start = (int) positions.getStartPosition(unit, part) - offset;
    int end = (int) positions.getEndPosition(unit, part) - offset;
    return start < 0 || end > text.length() || start > end ? part.toString() : text.substring(start, end);
  }
}
