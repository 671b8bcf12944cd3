package io.kfuncdoc.selftest.plant;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A Java source with javac's tree of it, parsed and not resolved.
final class JavaText {

  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  JavaText(SourceText source) {
    this.text = source.text();
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "no Java compiler here");
    JavacTask task = (JavacTask) compiler.getTask(
        null, null, _ -> { }, List.of("-proc:none"), null, List.of(new Unparsed(source)));
    try {
      unit = task.parse().iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    positions = Trees.instance(task).getSourcePositions();
  }

  private static final class Unparsed extends SimpleJavaFileObject {
    private final SourceText source;

    Unparsed(SourceText source) {
      super(URI.create("string:///" + source.name()), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source.text();
    }
  }

  CompilationUnitTree unit() {
    return unit;
  }

  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  String of(Tree tree) {
    return text.substring(start(tree), end(tree));
  }

  /// An argument of an annotation, written or meant by `value`.
  ///
  /// @return null if it is not given
  static @Nullable ExpressionTree argument(AnnotationTree annotation, String name) {
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment && assignment.getVariable().toString().equals(name)) {
        return assignment.getExpression();
      }
    }
    return null;
  }

  /// The string literals in an expression: itself, or the elements of an array.
  static List<LiteralTree> literals(Tree expression) {
    return switch (expression) {
      case LiteralTree literal when literal.getValue() instanceof String -> List.of(literal);
      case NewArrayTree array when array.getInitializers() != null ->
          array.getInitializers().stream().flatMap(e -> literals(e).stream()).toList();
      default -> List.of();
    };
  }
}
