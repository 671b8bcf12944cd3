package io.kfuncdoc.processor.scan;

import io.kfuncdoc.annotations.Ensures;
import io.kfuncdoc.annotations.Reported;
import io.kfuncdoc.annotations.Returns;
import io.kfuncdoc.annotations.Success;
import io.kfuncdoc.annotations.Undefined;
import io.kfuncdoc.annotations.When;
import io.kfuncdoc.annotations.Witness;
import io.kfuncdoc.processor.diag.Place;
import io.kfuncdoc.processor.diag.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/// Reads a table: the constants of an outcomes enum, each with what decides for it.
final class RowScanner {

  private final Elements elements;
  private final ScanLog log;

  RowScanner(Elements elements, ScanLog log) {
    this.elements = elements;
    this.log = log;
  }

  List<Written.Row> rows(TypeElement table) {
    List<Written.Row> rows = new ArrayList<>();
    for (Element member : table.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        rows.add(row(member));
      }
    }
    return rows;
  }

  private Written.Row row(Element constant) {
    String name = constant.getSimpleName().toString();
    Place place = log.place(constant);
    Optional<AnnotationReader> when = AnnotationReader.find(elements, constant, When.class);
    Optional<AnnotationReader> undefined = AnnotationReader.find(elements, constant, Undefined.class);
    Optional<AnnotationReader> reported = AnnotationReader.find(elements, constant, Reported.class);
    Optional<AnnotationReader> success = AnnotationReader.find(elements, constant, Success.class);
    List<AnnotationReader> deciders =
        List.of(when, undefined, reported, success).stream().flatMap(Optional::stream).toList();
    if (deciders.size() != 1) {
      log.add(place, deciders.isEmpty() ? Problem.NO_DECISION : Problem.TWO_DECISIONS, name);
      return Written.Row.unclear(name, place);
    }
    AnnotationReader decider = deciders.get(0);
    Written.Releases releases = log.releases(decider);
    Written.Text guard = when.isPresent() || undefined.isPresent() ? log.text(decider, "value") : null;
    List<Written.Ensured> ensures = new ArrayList<>();
    for (AnnotationReader one : AnnotationReader.findAll(elements, constant, Ensures.class, Ensures.List.class)) {
      ensures.add(new Written.Ensured(log.text(one, "value"), log.releases(one)));
    }
    List<Written.Witness> witnesses = new ArrayList<>();
    reported.map(this::witness).filter(w -> !w.isEmpty()).ifPresent(witnesses::add);
    for (AnnotationReader one : AnnotationReader.findAll(elements, constant, Witness.class, Witness.List.class)) {
      witnesses.add(witness(one));
    }
    Written.Text returned =
        AnnotationReader.find(elements, constant, Returns.class).map(r -> log.text(r, "value")).orElse(null);
    String comment = elements.getDocComment(constant);
    return new Written.Row(
        name, place, decider(when, undefined, reported), guard, releases, returned, ensures, witnesses,
        new Written.Comment(comment == null ? "" : comment, place), log.silences(elements, constant));
  }

  private static Written.Decider decider(
      Optional<AnnotationReader> when, Optional<AnnotationReader> undefined, Optional<AnnotationReader> reported) {
    if (when.isPresent()) {
      return Written.Decider.WHEN;
    }
    if (undefined.isPresent()) {
      return Written.Decider.UNDEFINED;
    }
    return reported.isPresent() ? Written.Decider.REPORTED : Written.Decider.SUCCESS;
  }

  private Written.Witness witness(AnnotationReader annotation) {
    return new Written.Witness(
        log.texts(annotation, "given"), log.texts(annotation, "call"), log.text(annotation, "fault"));
  }
}
