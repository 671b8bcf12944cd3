package io.kfuncdoc.processor.scan;

import io.kfuncdoc.annotations.Defined;
import io.kfuncdoc.annotations.Observed;
import io.kfuncdoc.annotations.Phrase;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.State;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.processor.diag.Place;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.stub.JavaMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/// What stands beside a stub: its vocabulary, its faults and its situations.
final class VocabularyScanner {

  private static final Pattern HOLE = Pattern.compile("\\{([^}]*)}");
  private static final Pattern NAMELESS = Pattern.compile("arg\\d+");

  private final Elements elements;
  private final ScanLog log;
  private final TypeScanner types;
  private final List<JavaMethod> termMethods = new ArrayList<>();
  private final List<JavaMethod> definedMethods = new ArrayList<>();
  private final List<JavaMethod> situationMethods = new ArrayList<>();

  VocabularyScanner(Elements elements, ScanLog log, TypeScanner types) {
    this.elements = elements;
    this.log = log;
    this.types = types;
  }

  List<JavaMethod> termMethods() {
    return termMethods;
  }

  List<JavaMethod> definedMethods() {
    return definedMethods;
  }

  List<JavaMethod> situationMethods() {
    return situationMethods;
  }

  Written.Vocabulary vocabulary(@Nullable TypeElement type) {
    List<Written.Term> terms = new ArrayList<>();
    List<Written.Constant> constants = new ArrayList<>();
    if (type == null) {
      return new Written.Vocabulary(terms, constants);
    }
    if (type.getKind() != ElementKind.INTERFACE) {
      log.add(type, Problem.VOCABULARY, type.getSimpleName());
      return new Written.Vocabulary(terms, constants);
    }
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getConstantValue() instanceof Number number && !(number instanceof Double) && !(number instanceof Float)) {
        constants.add(new Written.Constant(field.getSimpleName().toString(), number.longValue()));
      }
    }
    Set<String> seen = new HashSet<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.PRIVATE)) {
        continue;
      }
      if (!seen.add(method.getSimpleName().toString())) {
        log.add(method, Problem.TERM_OVERLOADED, method.getSimpleName());
        continue;
      }
      Written.Term term = term(method);
      if (term != null) {
        terms.add(term);
      }
    }
    return new Written.Vocabulary(terms, constants);
  }

  private Written.@Nullable Term term(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    Optional<AnnotationReader> defined = AnnotationReader.find(elements, method, Defined.class);
    Optional<AnnotationReader> observed = AnnotationReader.find(elements, method, Observed.class);
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
    boolean fits = defined.isPresent() ? observed.isEmpty() && isAbstract : observed.isPresent() && isStatic;
    if (!fits) {
      log.add(method, Problem.TERM_KIND, name);
      return null;
    }
    boolean overState = !method.getParameters().isEmpty() && isState(method.getParameters().get(0).asType());
    List<Term.Parameter> parameters = parameters(method, overState ? 1 : 0);
    CType type = types.ofVocabulary(method, method.getReturnType());
    if (parameters == null || type == null) {
      return null;
    }
    if (type instanceof CType.Nothing || type instanceof CType.Pointer(_, _, boolean handle) && handle) {
      log.add(method, Problem.TYPE_UNSUPPORTED, method.getReturnType());
      return null;
    }
    Optional<AnnotationReader> phrase = AnnotationReader.find(elements, method, Phrase.class);
    phrase.ifPresent(p -> checkHoles(p, parameters, name));
    Place place = log.place(method);
    String words = phrase.map(p -> p.string("value")).orElse("");
    String negated = phrase.map(p -> p.string("negated")).orElse("");
    if (defined.isPresent()) {
      definedMethods.add(javaMethod(method, false));
      return new Written.Term(name, place, parameters, type, words, negated, log.text(defined.get(), "value"), null);
    }
    termMethods.add(javaMethod(method, overState));
    return new Written.Term(
        name, place, parameters, type, words, negated, null, meaning(observed.orElseThrow(), type, overState, name));
  }

  private Term.Meaning meaning(AnnotationReader observed, CType type, boolean overState, String name) {
    long min = observed.number("min");
    long max = observed.number("max");
    boolean everything = min == Long.MIN_VALUE && max == Long.MAX_VALUE;
    boolean fits = everything
        || !(type instanceof CType.Scalar scalar)
        || (min <= max && scalar.holds(min, io.kfuncdoc.model.ExprType.S64) && scalar.holds(max, io.kfuncdoc.model.ExprType.S64));
    if (!fits) {
      log.add(log.place(observed), Problem.TERM_RANGE, min, max, name);
    }
    if (overState) {
      return new Term.Meaning.OverState(min, max);
    }
    List<Long> samples = new ArrayList<>();
    for (AnnotationValue value : observed.values("samples")) {
      if (value.getValue() instanceof Long sample) {
        samples.add(sample);
      }
    }
    return new Term.Meaning.Observed(min, max, samples);
  }

  private void checkHoles(AnnotationReader phrase, List<Term.Parameter> parameters, String name) {
    for (String attribute : List.of("value", "negated")) {
      Matcher hole = HOLE.matcher(phrase.string(attribute));
      while (hole.find()) {
        String inside = hole.group(1);
        if (parameters.stream().noneMatch(p -> p.name().equals(inside))) {
          log.add(log.place(phrase, phrase.value(attribute)), Problem.PHRASE_NAME, inside, name);
        }
      }
    }
  }

  private @Nullable List<Term.Parameter> parameters(ExecutableElement method, int skip) {
    List<Term.Parameter> parameters = new ArrayList<>();
    List<? extends VariableElement> declared = method.getParameters();
    for (VariableElement parameter : declared.subList(skip, declared.size())) {
      String name = parameter.getSimpleName().toString();
      if (NAMELESS.matcher(name).matches()) {
        log.add(method, Problem.NO_NAMES, Objects.requireNonNull(method.getEnclosingElement()).getSimpleName());
        return null;
      }
      CType type = types.ofVocabulary(parameter, parameter.asType());
      if (type == null) {
        return null;
      }
      parameters.add(new Term.Parameter(name, type));
    }
    return parameters;
  }

  private boolean isState(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(State.class.getCanonicalName());
  }

  private static JavaMethod javaMethod(ExecutableElement method, boolean overState) {
    List<? extends VariableElement> parameters = method.getParameters();
    return new JavaMethod(
        method.getSimpleName().toString(),
        TypeScanner.java(method.getReturnType()),
        parameters.subList(overState ? 1 : 0, parameters.size()).stream().map(p -> TypeScanner.java(p.asType())).toList(),
        overState);
  }

  Written.@Nullable Faults faults(@Nullable TypeElement type) {
    if (type == null) {
      return null;
    }
    if (type.getKind() != ElementKind.ENUM) {
      log.add(type, Problem.FAULTS, type.getSimpleName());
      return null;
    }
    List<String> constants = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(member.getSimpleName().toString());
      }
    }
    return new Written.Faults(type.getSimpleName().toString(), constants);
  }

  List<Written.Situation> situations(@Nullable TypeElement type) {
    List<Written.Situation> situations = new ArrayList<>();
    if (type == null) {
      return situations;
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (type.getKind() != ElementKind.INTERFACE
          || !method.getModifiers().contains(Modifier.ABSTRACT)
          || method.getReturnType().getKind() != TypeKind.VOID) {
        log.add(method, Problem.SITUATIONS, type.getSimpleName());
        continue;
      }
      List<Term.Parameter> parameters = parameters(method, 0);
      if (parameters != null) {
        situations.add(new Written.Situation(method.getSimpleName().toString(), parameters));
        situationMethods.add(javaMethod(method, false));
      }
    }
    return situations;
  }
}
