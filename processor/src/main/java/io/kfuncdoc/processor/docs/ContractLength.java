package io.kfuncdoc.processor.docs;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocSourcePositions;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageEmitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// How long a contract is, and how long the part of the page that is made of it. Blank lines do not count; a line of
/// more than 120 columns counts as often as it would fill lines of 120.
///
/// @param contract         comment, signature, flags and rows, without witnesses and `@Ensures`
/// @param page             the function's part of the page
/// @param pageWithoutTable the same up to the table of outcomes
public record ContractLength(int contract, int page, int pageWithoutTable) {

  private static final int COLUMNS = 120;
  private static final Set<String> LEFT_OUT = Set.of("Witness", "Ensures");
  private static final Set<String> WITNESS_PARTS = Set.of("given", "call", "fault");

  /// The rule: a contract is no longer than what is made of it.
  public boolean isShort() {
    return contract <= page;
  }

  /// @param source   the text of the stub's file
  /// @param kfunc    the method
  /// @param outcomes the simple name of the enum with its rows
  /// @throws IllegalArgumentException if the source has no such method or enum, or is no Java
  public static ContractLength measure(String source, String kfunc, String outcomes, Page.Function function) {
    String part = PageEmitter.emit(function);
    int table = part.indexOf("\n  **Outcomes**\n");
    return new ContractLength(
        lines(source, new Region(source).of(kfunc, outcomes)),
        count(part),
        count(part.substring(0, table < 0 ? part.length() : table)));
  }

  private static int lines(String source, BitSet region) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < source.length(); i++) {
      if (region.get(i) || source.charAt(i) == '\n') {
        text.append(source.charAt(i));
      }
    }
    return count(text.toString());
  }

  private static int count(String text) {
    return text.lines().map(String::stripTrailing).mapToInt(l -> (l.length() + COLUMNS - 1) / COLUMNS).sum();
  }

  /// Finds which characters of a source belong to a contract, by javac's tree.
  private static final class Region {

    private final BitSet kept = new BitSet();
    private final BitSet dropped = new BitSet();
    private final String source;
    private final DocTrees trees;
    private final DocSourcePositions positions;
    private final CompilationUnitTree unit;

    Region(String source) {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      if (compiler == null) {
        throw new IllegalStateException("no Java compiler in this JVM");
      }
      this.source = source;
      JavacTask task = (JavacTask) compiler.getTask(
          null, null, _ -> { }, List.of("-proc:none"), null, List.of(new SourceText(source)));
      try {
        this.unit = task.parse().iterator().next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      this.trees = DocTrees.instance(task);
      this.positions = trees.getSourcePositions();
    }

    BitSet of(String kfunc, String outcomes) {
      List<String> found = new ArrayList<>();
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
          if (method.getName().contentEquals(kfunc)) {
            found.add(kfunc);
            keep(getCurrentPath());
          }
          return null;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
          if (type.getKind() == Tree.Kind.ENUM && type.getSimpleName().contentEquals(outcomes)) {
            found.add(outcomes);
            keep(getCurrentPath());
            type.getMembers().forEach(Region.this::dropWitnesses);
            return null;
          }
          return super.visitClass(type, nothing);
        }
      }.scan(unit, null);
      if (!found.contains(kfunc) || !found.contains(outcomes)) {
        throw new IllegalArgumentException("the source has no method " + kfunc + " with an enum " + outcomes);
      }
      kept.andNot(dropped);
      return kept;
    }

    /// A declaration with the comment above it.
    private void keep(TreePath path) {
      int from = (int) positions.getStartPosition(unit, path.getLeaf());
      int to = (int) positions.getEndPosition(unit, path.getLeaf());
      kept.set(from, to);
      var comment = trees.getDocCommentTree(path);
      if (comment != null) {
        long start = positions.getStartPosition(unit, comment, comment);
        kept.set(source.lastIndexOf('\n', (int) Math.max(start, 0)) + 1, from);
      }
    }

    private void dropWitnesses(Tree member) {
      if (!(member instanceof VariableTree constant)) {
        return;
      }
      for (AnnotationTree annotation : constant.getModifiers().getAnnotations()) {
        String name = annotation.getAnnotationType().toString().replaceFirst("\\.List$", "");
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (LEFT_OUT.contains(simple)) {
          drop(annotation);
        } else if (simple.equals("Reported")) {
          annotation.getArguments().stream()
              .filter(a -> WITNESS_PARTS.contains(a.toString().split("\\W", 2)[0]))
              .forEach(this::drop);
        }
      }
    }

    private void drop(Tree tree) {
      int end = (int) positions.getEndPosition(unit, tree);
      dropped.set((int) positions.getStartPosition(unit, tree), end);
      // The comma to the next attribute goes with it, or it would count as a line of its own.
      while (end < source.length() && Character.isWhitespace(source.charAt(end))) {
        end++;
      }
      if (end < source.length() && source.charAt(end) == ',') {
        dropped.set(end);
      }
    }
  }
}
