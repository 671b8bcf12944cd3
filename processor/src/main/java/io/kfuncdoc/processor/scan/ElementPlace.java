package io.kfuncdoc.processor.scan;

import io.kfuncdoc.processor.diag.Place;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/// An element, an annotation on it, or a value in that annotation.
public record ElementPlace(
    int order, Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value)
    implements Place {}
