package io.kfuncdoc.processor.scan;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/// One annotation as it was written, and its values with their defaults. A value that javac could not make sense of
/// reads as if it were not there; javac has an error of its own for it.
record AnnotationReader(Elements elements, Element element, AnnotationMirror mirror) {

  static Optional<AnnotationReader> find(Elements elements, Element element, Class<? extends Annotation> type) {
    return element.getAnnotationMirrors().stream()
        .filter(m -> isA(m, type))
        .findFirst()
        .map(m -> new AnnotationReader(elements, element, m));
  }

  /// All of a repeatable annotation, in order.
  static List<AnnotationReader> findAll(
      Elements elements, Element element, Class<? extends Annotation> type, Class<? extends Annotation> container) {
    List<AnnotationReader> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isA(mirror, type)) {
        found.add(new AnnotationReader(elements, element, mirror));
      } else if (isA(mirror, container)) {
        for (AnnotationValue inner : new AnnotationReader(elements, element, mirror).values("value")) {
          if (inner.getValue() instanceof AnnotationMirror one) {
            found.add(new AnnotationReader(elements, element, one));
          }
        }
      }
    }
    return found;
  }

  private static boolean isA(AnnotationMirror mirror, Class<? extends Annotation> type) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().contentEquals(type.getCanonicalName());
  }

  String string(String name) {
    AnnotationValue value = value(name);
    return value != null && value.getValue() instanceof String text ? text : "";
  }

  boolean truth(String name) {
    AnnotationValue value = value(name);
    return value != null && Boolean.TRUE.equals(value.getValue());
  }

  long number(String name) {
    AnnotationValue value = value(name);
    return value != null && value.getValue() instanceof Number number ? number.longValue() : 0;
  }

  /// The elements of an array; one value counts as an array of one.
  List<? extends AnnotationValue> values(String name) {
    AnnotationValue value = value(name);
    if (value == null) {
      return List.of();
    }
    return value.getValue() instanceof List<?> list
        ? list.stream().filter(AnnotationValue.class::isInstance).map(AnnotationValue.class::cast).toList()
        : List.of(value);
  }

  /// The class that a value names; null if it names none.
  @Nullable TypeElement type(String name) {
    AnnotationValue value = value(name);
    if (value != null
        && value.getValue() instanceof TypeMirror type
        && type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).asElement() instanceof TypeElement element) {
      return element;
    }
    return null;
  }

  /// The value of an attribute, or its default.
  @Nullable AnnotationValue value(String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        elements.getElementValuesWithDefaults(mirror).entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
