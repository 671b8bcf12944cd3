package io.kfuncdoc.processor.scan;

import io.kfuncdoc.annotations.Silence;
import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Place;
import io.kfuncdoc.processor.diag.Problem;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/// Places in the order of reading, and what was found wrong on the way.
final class ScanLog {

  private final List<Finding> findings = new ArrayList<>();
  private int next;
  private boolean unresolved;

  Place place(Element element) {
    return new ElementPlace(next++, element, null, null);
  }

  Place place(AnnotationReader annotation) {
    return new ElementPlace(next++, annotation.element(), annotation.mirror(), null);
  }

  Place place(AnnotationReader annotation, @Nullable AnnotationValue value) {
    return new ElementPlace(next++, annotation.element(), annotation.mirror(), value);
  }

  Written.Text text(AnnotationReader annotation, String name) {
    return new Written.Text(annotation.string(name), place(annotation, annotation.value(name)));
  }

  List<Written.Text> texts(AnnotationReader annotation, String name) {
    List<Written.Text> texts = new ArrayList<>();
    for (AnnotationValue value : annotation.values(name)) {
      if (value.getValue() instanceof String text) {
        texts.add(new Written.Text(text, place(annotation, value)));
      }
    }
    return texts;
  }

  Written.Releases releases(AnnotationReader annotation) {
    return new Written.Releases(
        text(annotation, "since"), text(annotation, "until"), texts(annotation, "backported"));
  }

  List<Written.Silence> silences(Elements elements, Element element) {
    return AnnotationReader.findAll(elements, element, Silence.class, Silence.List.class).stream()
        .map(s -> new Written.Silence(text(s, "lint"), text(s, "reason"), place(s)))
        .toList();
  }

  void add(Place place, Problem problem, Object... details) {
    findings.add(Finding.at(place, problem, details));
  }

  void add(Element element, Problem problem, Object... details) {
    add(place(element), problem, details);
  }

  /// A type is not there yet: another processor may be about to write it, else javac will say so.
  void addUnresolved() {
    unresolved = true;
  }

  boolean isUnresolved() {
    return unresolved;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
