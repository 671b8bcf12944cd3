package io.kfuncdoc.processor.scan;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/// Annotations that javac cannot make sense of: their type, or something in them, is not there (yet).
final class MissingTypes {

  /// How javac shows a value that has a mistake; a text of these letters would stand in quotes.
  private static final String MISTAKE = "<error>";

  private MissingTypes() {}

  /// In the annotations of an element and of everything inside it.
  static boolean in(Element element) {
    return element.getAnnotationMirrors().stream().anyMatch(MissingTypes::in)
        || inside(element).anyMatch(MissingTypes::in);
  }

  private static Stream<? extends Element> inside(Element element) {
    return switch (element) {
      case TypeElement type -> type.getEnclosedElements().stream();
      case ExecutableElement method -> method.getParameters().stream();
      default -> Stream.empty();
    };
  }

  private static boolean in(AnnotationMirror annotation) {
    return annotation.getAnnotationType().getKind() == TypeKind.ERROR
        || annotation.getElementValues().values().stream().anyMatch(MissingTypes::in);
  }

  private static boolean in(AnnotationValue value) {
    return switch (value.getValue()) {
      case List<?> list -> list.stream().anyMatch(v -> v instanceof AnnotationValue one && in(one));
      case AnnotationMirror annotation -> in(annotation);
      default -> value.toString().equals(MISTAKE);
    };
  }
}
