package io.kfuncdoc.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.scan.ElementPlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/// Hands findings to the compiler, each with its place.
///
/// The compiler finds the place of an annotation by itself, but not where an annotation is repeated, since its mirror
/// then lies in a container that nobody wrote; so that one is looked up in the tree.
final class FindingReporter {

  private final Messager messager;
  private final @Nullable Trees trees;

  FindingReporter(ProcessingEnvironment environment) {
    this.messager = environment.getMessager();
    this.trees = trees(environment);
  }

  /// None where a build tool has wrapped the environment.
  private static @Nullable Trees trees(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  void report(Diagnostic.Kind kind, Finding finding) {
    if (!(finding.place() instanceof ElementPlace place)) {
      messager.printMessage(kind, finding.message());
      return;
    }
    AnnotationMirror annotation = place.annotation();
    boolean isRepeated = annotation != null && !place.element().getAnnotationMirrors().contains(annotation);
    TreePath path = trees == null || !isRepeated ? null : trees.getPath(place.element());
    Optional<? extends Tree> tree = path == null ? Optional.empty() : repeated(path.getLeaf(), place);
    if (trees != null && path != null && tree.isPresent()) {
      trees.printMessage(kind, finding.message(), tree.get(), path.getCompilationUnit());
    } else {
      messager.printMessage(
          kind, finding.message(), place.element(), place.annotation(), place.value());
    }
  }

  /// The annotation, or the value in it, among the repeated ones on a declaration.
  private static Optional<? extends Tree> repeated(Tree declaration, ElementPlace place) {
    AnnotationMirror wanted = place.annotation();
    for (AnnotationMirror container : place.element().getAnnotationMirrors()) {
      for (AnnotationValue all : container.getElementValues().values()) {
        int index = all.getValue() instanceof List<?> list
            ? list.stream().map(v -> ((AnnotationValue) v).getValue()).toList().indexOf(wanted)
            : -1;
        if (index >= 0 && wanted != null) {
          String name = wanted.getAnnotationType().asElement().getSimpleName().toString();
          List<? extends AnnotationTree> written = annotations(declaration).stream()
              .filter(a -> a.getAnnotationType().toString().endsWith(name))
              .toList();
          return index < written.size()
              ? Optional.of(value(written.get(index), wanted, place.value()))
              : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static List<? extends AnnotationTree> annotations(Tree declaration) {
    ModifiersTree modifiers = switch (declaration) {
      case VariableTree variable -> variable.getModifiers();
      case MethodTree method -> method.getModifiers();
      case ClassTree type -> type.getModifiers();
      default -> null;
    };
    return modifiers == null ? List.of() : modifiers.getAnnotations();
  }

  /// The tree of a value, or of the array that it is in; the annotation itself if there is no value. Values are told
  /// apart by identity, since equal ones may stand in two places.
  @SuppressWarnings("ReferenceEquality")
  private static Tree value(AnnotationTree annotation, AnnotationMirror mirror, @Nullable AnnotationValue value) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      boolean isIt = entry.getValue() == value
          || entry.getValue().getValue() instanceof List<?> list && list.stream().anyMatch(v -> v == value);
      for (ExpressionTree argument : annotation.getArguments()) {
        if (isIt && argument instanceof AssignmentTree assignment
            && assignment.getVariable().toString().contentEquals(entry.getKey().getSimpleName())) {
          return assignment.getExpression();
        }
      }
    }
    return annotation;
  }
}
