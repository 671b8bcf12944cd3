package io.kfuncdoc.processor.expr;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import io.kfuncdoc.processor.diag.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Parses Java expressions with the compiler that is running anyway, through its public tree API.
///
/// All texts of a family are parsed in one go: each stands in a compilation unit of its own, so that a mistake in one
/// cannot leak into another.
public final class ExpressionParser {

  private static final String BEFORE = "class E { Object e =\n";
  private static final String AFTER = "\n; }";
  private static final int LONGEST = 2000;
  private static final int MOST_SIGNS = 200;

  private final Map<String, Parsed> parsed = new HashMap<>();

  /// A text and its tree; no tree if it could not be read, and then an error.
  private record Parsed(ExpressionText text, String error) {}

  /// @param texts the expressions that will be asked for
  public ExpressionParser(Collection<String> texts) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("no Java compiler here to parse expressions with");
    }
    Map<String, Source> sources = new LinkedHashMap<>();
    for (String text : texts) {
      String refusal = refusal(text);
      if (!refusal.isEmpty()) {
        parsed.put(text, new Parsed(ExpressionText.NONE, refusal));
      } else {
        sources.computeIfAbsent(text, t -> new Source(sources.size(), t));
      }
    }
    if (sources.isEmpty()) {
      return;
    }
    Map<URI, String> byName = new HashMap<>();
    sources.values().forEach(s -> byName.put(s.toUri(), s.text));
    Map<String, String> errors = new HashMap<>();
    JavacTask task = (JavacTask) compiler.getTask(
        Writer.nullWriter(), null,
        d -> {
          String text = d.getSource() == null ? null : byName.get(d.getSource().toUri());
          if (d.getKind() == Diagnostic.Kind.ERROR && text != null) {
            errors.putIfAbsent(text, d.getMessage(Locale.ENGLISH));
          }
        },
        List.of("-proc:none"), null, sources.values());
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        String text = Objects.requireNonNull(byName.get(unit.getSourceFile().toUri()));
        String error = errors.get(text);
        parsed.put(text, error != null ? new Parsed(ExpressionText.NONE, error) : expression(unit, text, positions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /// Why a text is not even handed to the compiler: every sign may nest what follows, and deep nesting would exhaust
  /// the stack; a comment or an escape would reach the generated code unseen.
  private static String refusal(String text) {
    if (text.length() > LONGEST) {
      return "longer than " + LONGEST + " characters";
    }
    if (text.contains("//") || text.contains("/*") || text.indexOf('\\') >= 0) {
      return "a comment or an escape has no place in it";
    }
    long signs = text.chars()
        .filter(c -> !Character.isJavaIdentifierPart(c) && !Character.isWhitespace(c) && c != ',' && c != ')')
        .count();
    return signs > MOST_SIGNS ? "more than " + MOST_SIGNS + " operators and parentheses" : "";
  }

  /// The tree of a text, none if it is no Java expression.
  ExpressionText read(String text) {
    return parsed.getOrDefault(text, new Parsed(ExpressionText.NONE, "")).text;
  }

  /// The tree of a text.
  ///
  /// @throws ExpressionFault if it is no Java expression
  ExpressionText parse(String text) throws ExpressionFault {
    Parsed found = parsed.get(text);
    if (found == null) {
      throw new IllegalArgumentException("not announced: " + text);
    }
    if (!found.error.isEmpty()) {
      throw new ExpressionFault(Problem.SYNTAX, text, found.error);
    }
    return found.text;
  }

  private static Parsed expression(CompilationUnitTree unit, String text, SourcePositions positions) {
    List<Tree> members = new ArrayList<>();
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree c) {
        members.addAll(c.getMembers());
      }
    }
    if (members.size() == 1 && members.get(0) instanceof VariableTree v && v.getInitializer() != null) {
      ExpressionTree tree = v.getInitializer();
      int end = (int) positions.getEndPosition(unit, tree) - BEFORE.length();
      if (end >= 0 && end <= text.length() && text.substring(end).isBlank()) {
        return new Parsed(new ExpressionText(text, BEFORE.length(), unit, positions, tree), "");
      }
    }
    return new Parsed(ExpressionText.NONE, "more than one expression");
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(int number, String text) {
      super(URI.create("mem:///E" + number + ".java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return BEFORE + text + AFTER;
    }
  }
}
