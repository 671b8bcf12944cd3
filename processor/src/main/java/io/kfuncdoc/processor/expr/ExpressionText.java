package io.kfuncdoc.processor.expr;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import org.jspecify.annotations.Nullable;

/// An expression's tree together with its text, so that a part can be shown as it was written.
record ExpressionText(
    String text,
    int offset,
    @Nullable CompilationUnitTree unit,
    @Nullable SourcePositions positions,
    @Nullable ExpressionTree tree) {

  static final ExpressionText NONE = new ExpressionText("", 0, null, null, null);

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
