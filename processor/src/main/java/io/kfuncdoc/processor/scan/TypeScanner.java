package io.kfuncdoc.processor.scan;

import io.kfuncdoc.annotations.CScalar;
import io.kfuncdoc.annotations.PointerKind;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.stub.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/// The C type behind a Java type and the annotations beside it.
final class TypeScanner {

  private static final Map<TypeKind, CType.Scalar> PLAIN = Map.of(
      TypeKind.BOOLEAN, new CType.Scalar("bool", 1, false),
      TypeKind.BYTE, new CType.Scalar("s8", 8, true),
      TypeKind.SHORT, new CType.Scalar("short", 16, true),
      TypeKind.INT, new CType.Scalar("int", 32, true),
      TypeKind.LONG, new CType.Scalar("long", 64, true));

  private final Elements elements;
  private final ScanLog log;

  TypeScanner(Elements elements, ScanLog log) {
    this.elements = elements;
    this.log = log;
  }

  /// Of a parameter or a result of a stub; null after a finding.
  @Nullable CType ofStub(Element element, TypeMirror type) {
    return scan(element, type, false);
  }

  /// Of a parameter or a result of the vocabulary or the situations, where an object needs no pointer kind.
  @Nullable CType ofVocabulary(Element element, TypeMirror type) {
    return scan(element, type, true);
  }

  static JavaType java(TypeMirror type) {
    if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
      StringBuilder name = new StringBuilder(element.getSimpleName());
      Element outer = element.getEnclosingElement();
      while (outer instanceof TypeElement) {
        name.insert(0, outer.getSimpleName() + ".");
        outer = outer.getEnclosingElement();
      }
      String packageName = outer instanceof PackageElement p ? p.getQualifiedName().toString() : "";
      return new JavaType(packageName, name.toString());
    }
    return JavaType.primitive(type.getKind().name().toLowerCase(java.util.Locale.ROOT));
  }

  private @Nullable CType scan(Element element, TypeMirror type, boolean vocabulary) {
    if (type.getKind() == TypeKind.ERROR) {
      log.addUnresolved();
      return null;
    }
    List<AnnotationReader> kinds = kinds(element, type);
    if (kinds.size() > 1) {
      log.add(element, Problem.TYPE_CONFLICT, element.getSimpleName());
      return null;
    }
    AnnotationReader kind = kinds.isEmpty() ? null : kinds.get(0);
    if (type.getKind() == TypeKind.VOID && kind == null) {
      return new CType.Nothing();
    }
    if (type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED && declared.getTypeArguments().isEmpty()) {
      return handle(element, type, kind, vocabulary);
    }
    CType.Scalar plain = PLAIN.get(type.getKind());
    if (plain == null) {
      log.add(element, Problem.TYPE_UNSUPPORTED, type);
      return null;
    }
    if (kind == null) {
      return plain;
    }
    if (isPointer(kind)) {
      if (type.getKind() != TypeKind.LONG) {
        log.add(element, Problem.POINTER_ON, type);
        return null;
      }
      return pointer(element, type, kind, false);
    }
    CType.Scalar named = new CType.Scalar(kind.string("c"), (int) kind.number("bits"), kind.truth("signed"));
    if (named.bits() != plain.bits()) {
      log.add(element, Problem.TYPE_WIDTH, named.c(), named.bits(), type);
      return null;
    }
    return named;
  }

  private @Nullable CType handle(Element element, TypeMirror type, @Nullable AnnotationReader kind, boolean vocabulary) {
    if (kind != null && isPointer(kind)) {
      return pointer(element, type, kind, true);
    }
    if (kind != null) {
      log.add(element, Problem.TYPE_WIDTH, kind.string("c"), kind.number("bits"), type);
      return null;
    }
    if (!vocabulary) {
      log.add(element, Problem.TYPE_UNKNOWN, type);
      return null;
    }
    return new CType.Pointer("void *", "", true);
  }

  private @Nullable CType pointer(Element element, TypeMirror type, AnnotationReader kind, boolean handle) {
    String c = kind.string("c");
    if (!c.endsWith("*")) {
      log.add(element, Problem.TYPE_UNSUPPORTED, "with the pointer kind '" + c + "', which does not end in '*',");
      return null;
    }
    String space = kind.string("space");
    if (space.isBlank() != handle) {
      log.add(element, Problem.POINTER_KIND, element.getSimpleName(), handle ? "with" : "without", type);
      return null;
    }
    return new CType.Pointer(c, space, handle);
  }

  private static boolean isPointer(AnnotationReader kind) {
    return ((TypeElement) kind.mirror().getAnnotationType().asElement())
        .getQualifiedName().contentEquals(PointerKind.class.getCanonicalName());
  }

  /// The meta-annotations that give a C type, of annotations on the element or on its type.
  private List<AnnotationReader> kinds(Element element, TypeMirror type) {
    List<AnnotationReader> kinds = new ArrayList<>();
    for (AnnotationMirror mirror :
        Stream.concat(element.getAnnotationMirrors().stream(), type.getAnnotationMirrors().stream()).distinct().toList()) {
      Element annotation = mirror.getAnnotationType().asElement();
      AnnotationReader.find(elements, annotation, CScalar.class).ifPresent(kinds::add);
      AnnotationReader.find(elements, annotation, PointerKind.class).ifPresent(kinds::add);
    }
    return kinds;
  }
}
