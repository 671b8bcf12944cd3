package io.kfuncdoc.processor.scan;

import io.kfuncdoc.annotations.Defined;
import io.kfuncdoc.annotations.Observed;
import io.kfuncdoc.annotations.Phrase;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.ExprType;
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
import java.util.stream.IntStream;
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
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/// What stands beside a stub: its vocabulary, its faults and its situations.
final class VocabularyScanner {

  private static final Pattern HOLE = Pattern.compile("\\{([^}]*)}");

  private final Elements elements;
  private final ScanLog log;
  private final TypeScanner types;
  private final List<JavaMethod> termMethods = new ArrayList<>();
  private final List<JavaMethod> definedMethods = new ArrayList<>();
  private final List<JavaMethod> situationMethods = new ArrayList<>();
  private final Set<String> unusableTerms = new HashSet<>();
  private final Set<String> unusableSituations = new HashSet<>();

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

  Set<String> unusableSituations() {
    return unusableSituations;
  }

  /// @param place where the family names it
  Written.Vocabulary vocabulary(@Nullable TypeElement type, Place place) {
    List<Written.Term> terms = new ArrayList<>();
    List<Written.Constant> constants = new ArrayList<>();
    if (type == null) {
      return new Written.Vocabulary(terms, constants, unusableTerms);
    }
    if (type.getKind() != ElementKind.INTERFACE) {
      log.add(place, Problem.VOCABULARY, type.getSimpleName());
      type.getEnclosedElements().forEach(e -> unusableTerms.add(e.getSimpleName().toString()));
      return new Written.Vocabulary(terms, constants, unusableTerms);
    }
    checkNames(type, place);
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getConstantValue() instanceof Number number
          && !(number instanceof Double) && !(number instanceof Float)) {
        constants.add(new Written.Constant(field.getSimpleName().toString(), number.longValue()));
      }
    }
    Set<String> seen = new HashSet<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.PRIVATE)) {
        continue;
      }
      String name = method.getSimpleName().toString();
      if (!seen.add(name)) {
        log.add(place(method, place), Problem.TERM_OVERLOADED, name);
        unusableTerms.add(name);
        continue;
      }
      Written.Term term = term(method, place);
      if (term == null) {
        unusableTerms.add(name);
      } else {
        terms.add(term);
      }
    }
    return new Written.Vocabulary(terms, constants, unusableTerms);
  }

  /// A class file has no lines: what is wrong with it is reported where the family names it.
  private Place place(Element element, Place beside) {
    return isFromClassFile(element) ? beside : log.place(element);
  }

  private boolean isFromClassFile(Element element) {
    JavaFileObject file = elements.getFileObjectOf(element);
    return file != null && file.getKind() == JavaFileObject.Kind.CLASS;
  }

  private void checkNames(TypeElement type, Place place) {
    boolean nameless = isFromClassFile(type)
        && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(m -> !m.getModifiers().contains(Modifier.PRIVATE))
            .anyMatch(VocabularyScanner::isNameless);
    if (nameless) {
      log.add(place, Problem.NO_NAMES, type.getSimpleName());
    }
  }

  private static boolean isNameless(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    return IntStream.range(0, parameters.size())
        .anyMatch(i -> parameters.get(i).getSimpleName().contentEquals("arg" + i));
  }

  private Written.@Nullable Term term(ExecutableElement method, Place beside) {
    String name = method.getSimpleName().toString();
    Optional<AnnotationReader> defined = AnnotationReader.find(elements, method, Defined.class);
    Optional<AnnotationReader> observed = AnnotationReader.find(elements, method, Observed.class);
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
    boolean fits = defined.isPresent() ? observed.isEmpty() && isAbstract : observed.isPresent() && isStatic;
    if (!fits) {
      log.add(place(method, beside), Problem.TERM_KIND, name);
      return null;
    }
    if (isFromClassFile(method) && isNameless(method)) {
      return null;
    }
    boolean overState = !method.getParameters().isEmpty() && isState(method.getParameters().get(0).asType());
    List<Term.Parameter> parameters = parameters(method, overState ? 1 : 0);
    CType type = types.ofVocabulary(method, method.getReturnType());
    if (parameters == null || type == null) {
      return null;
    }
    if (type instanceof CType.Nothing || type instanceof CType.Pointer(_, _, boolean handle) && handle) {
      log.add(place(method, beside), Problem.TYPE_UNSUPPORTED, method.getReturnType());
      return null;
    }
    Optional<AnnotationReader> phrase = AnnotationReader.find(elements, method, Phrase.class);
    phrase.ifPresent(p -> checkHoles(p, parameters, name));
    Place place = place(method, beside);
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
    boolean minFits = min == Long.MIN_VALUE || holds(type, min);
    boolean maxFits = max == Long.MAX_VALUE || holds(type, max);
    if (min > max || !minFits || !maxFits) {
      log.add(log.place(observed), Problem.TERM_RANGE, min, max, name);
      min = Long.MIN_VALUE;
      max = Long.MAX_VALUE;
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

  private static boolean holds(CType type, long end) {
    return !(type instanceof CType.Scalar scalar) || scalar.holds(end, ExprType.S64);
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
        parameters.stream().skip(overState ? 1 : 0).map(p -> TypeScanner.java(p.asType())).toList(),
        overState);
  }

  Written.@Nullable Faults faults(@Nullable TypeElement type, Place place) {
    if (type == null) {
      return null;
    }
    if (type.getKind() != ElementKind.ENUM) {
      log.add(place, Problem.FAULTS, type.getSimpleName());
      return new Written.Faults(type.getSimpleName().toString(), false, List.of());
    }
    List<String> constants = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(member.getSimpleName().toString());
      }
    }
    return new Written.Faults(type.getSimpleName().toString(), true, constants);
  }

  List<Written.Situation> situations(@Nullable TypeElement type, Place place) {
    List<Written.Situation> situations = new ArrayList<>();
    if (type == null) {
      return situations;
    }
    boolean isInterface = type.getKind() == ElementKind.INTERFACE;
    if (!isInterface) {
      log.add(place, Problem.SITUATIONS, type.getSimpleName());
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      boolean fits = method.getModifiers().contains(Modifier.ABSTRACT)
          && method.getReturnType().getKind() == TypeKind.VOID;
      if (!fits && isInterface) {
        log.add(place(method, place), Problem.SITUATIONS, type.getSimpleName());
      }
      List<Term.Parameter> parameters = fits && isInterface ? parameters(method, 0) : null;
      if (parameters == null) {
        unusableSituations.add(method.getSimpleName().toString());
      } else {
        situations.add(new Written.Situation(method.getSimpleName().toString(), parameters));
        situationMethods.add(javaMethod(method, false));
      }
    }
    return situations;
  }
}
