package io.kfuncdoc.processor.scan;

import io.kfuncdoc.annotations.Context;
import io.kfuncdoc.annotations.Draft;
import io.kfuncdoc.annotations.Flags;
import io.kfuncdoc.annotations.Kfunc;
import io.kfuncdoc.annotations.KfuncFamily;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Place;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.stub.JavaMethod;
import io.kfuncdoc.processor.stub.JavaStub;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/// Reads a family from its interface: structure, types, annotations and comments, all as written.
public final class StubScanner {

  private final Elements elements;
  private final ScanLog log = new ScanLog();
  private final TypeScanner types;
  private final VocabularyScanner vocabularies;
  private final RowScanner rows;

  private StubScanner(Elements elements) {
    this.elements = elements;
    this.types = new TypeScanner(elements, log);
    this.vocabularies = new VocabularyScanner(elements, log, types);
    this.rows = new RowScanner(elements, log);
  }

  /// @param family     null if the interface itself is unusable
  /// @param unresolved whether a type is not there (yet), so that the family must wait
  public record Scan(
      Written.@Nullable Family family, @Nullable JavaStub stub, List<Finding> findings, boolean unresolved) {}

  public static Scan scan(Elements elements, TypeElement type) {
    return new StubScanner(elements).family(type);
  }

  private Scan family(TypeElement type) {
    Optional<AnnotationReader> annotation = AnnotationReader.find(elements, type, KfuncFamily.class);
    if (annotation.isEmpty() || !isUsable(type)) {
      return new Scan(null, null, log.findings(), false);
    }
    if (MissingTypes.in(type)) {
      return new Scan(null, null, List.of(), true);
    }
    AnnotationReader family = annotation.get();
    Place place = log.place(type);
    Written.Comment comment = comment(type);
    Written.Text page = log.text(family, "page");
    List<Written.Text> releases = log.texts(family, "releases");
    Place releasesPlace = log.place(family, family.value("releases"));
    TypeElement vocabularyType = beside(family, "terms");
    TypeElement situationsType = beside(family, "situations");
    Written.Vocabulary vocabulary =
        vocabularies.vocabulary(vocabularyType, log.place(family, family.value("terms")));
    Written.Faults faults =
        vocabularies.faults(beside(family, "faults"), log.place(family, family.value("faults")));
    List<Written.Situation> situations =
        vocabularies.situations(situationsType, log.place(family, family.value("situations")));
    List<JavaMethod> methods = new ArrayList<>();
    List<Written.Kfunc> kfuncs = kfuncs(type, methods);
    Set<String> unusableSteps = new HashSet<>(vocabularies.unusableSituations());
    ElementFilter.methodsIn(type.getEnclosedElements()).forEach(m -> unusableSteps.add(m.getSimpleName().toString()));
    kfuncs.forEach(k -> unusableSteps.remove(k.name()));
    Written.Family written = new Written.Family(
        elements.getPackageOf(type).getQualifiedName().toString(), type.getSimpleName().toString(), place, page,
        family.string("source"), releases, releasesPlace, comment, vocabulary, faults, situations,
        log.texts(family, "externals").stream().map(Written.Text::value).toList(), log.silences(elements, type), kfuncs,
        unusableSteps, AnnotationReader.find(elements, type, Draft.class).isPresent());
    JavaStub stub = new JavaStub(
        TypeScanner.java(type.asType()), type.getModifiers().contains(Modifier.PUBLIC),
        vocabularyType == null ? null : TypeScanner.java(vocabularyType.asType()),
        situationsType == null ? null : TypeScanner.java(situationsType.asType()),
        methods, vocabularies.termMethods(), vocabularies.situationMethods(), vocabularies.definedMethods(),
        ElementFilter.typesIn(type.getEnclosedElements()).stream().map(t -> t.getSimpleName().toString()).toList());
    return new Scan(written, stub, log.findings(), log.isUnresolved());
  }

  private boolean isUsable(TypeElement type) {
    if (type.getKind() != ElementKind.INTERFACE) {
      log.add(type, Problem.NOT_AN_INTERFACE, type.getSimpleName());
      return false;
    }
    if (type.getNestingKind().isNested()) {
      log.add(type, Problem.NOT_TOP_LEVEL, type.getSimpleName());
      return false;
    }
    if (!type.getTypeParameters().isEmpty()) {
      log.add(type, Problem.GENERIC_STUB, type.getSimpleName());
      return false;
    }
    if (!type.getInterfaces().isEmpty()) {
      log.add(type, Problem.INHERITED_STUB, type.getSimpleName());
    }
    return true;
  }

  private @Nullable TypeElement beside(AnnotationReader family, String attribute) {
    TypeElement type = family.type(attribute);
    if (type == null) {
      log.addUnresolved();
      return null;
    }
    if (MissingTypes.in(type)) {
      log.addUnresolved();
    }
    return type.getQualifiedName().contentEquals(KfuncFamily.None.class.getCanonicalName()) ? null : type;
  }

  private Written.Comment comment(Element element) {
    String raw = elements.getDocComment(element);
    return new Written.Comment(raw == null ? "" : raw, log.place(element));
  }

  private List<Written.Kfunc> kfuncs(TypeElement type, List<JavaMethod> methods) {
    List<Written.Kfunc> kfuncs = new ArrayList<>();
    Map<String, String> tables = new HashMap<>();
    List<String> seen = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      String name = method.getSimpleName().toString();
      if (seen.contains(name)) {
        log.add(method, Problem.OVERLOADED, name);
        continue;
      }
      seen.add(name);
      if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
        log.add(method, Problem.METHOD_WITH_BODY, name);
        continue;
      }
      if (!method.getTypeParameters().isEmpty()) {
        log.add(method, Problem.GENERIC_STUB, name);
        continue;
      }
      Optional<AnnotationReader> annotation = AnnotationReader.find(elements, method, Kfunc.class);
      if (annotation.isEmpty()) {
        log.add(method, Problem.NOT_A_KFUNC, name);
        continue;
      }
      Written.Kfunc kfunc = kfunc(type, method, annotation.get(), tables);
      if (kfunc != null) {
        kfuncs.add(kfunc);
        methods.add(new JavaMethod(
            name, TypeScanner.java(method.getReturnType()),
            method.getParameters().stream().map(p -> TypeScanner.java(p.asType())).toList(), false));
      }
    }
    if (seen.isEmpty()) {
      log.add(type, Problem.NO_KFUNC, type.getSimpleName());
    }
    return kfuncs;
  }

  private Written.@Nullable Kfunc kfunc(
      TypeElement family, ExecutableElement method, AnnotationReader annotation, Map<String, String> tables) {
    String name = method.getSimpleName().toString();
    Place place = log.place(method);
    Written.Comment comment = comment(method);
    Written.Releases releases = log.releases(annotation);
    Place tablePlace = log.place(annotation, annotation.value("outcomes"));
    List<Written.Flags> flags = new ArrayList<>();
    for (AnnotationReader one : AnnotationReader.findAll(elements, method, Flags.class, Flags.List.class)) {
      flags.add(new Written.Flags(flags(one), log.releases(one), log.place(one)));
    }
    List<Written.Context> contexts = new ArrayList<>();
    for (AnnotationReader one : AnnotationReader.findAll(elements, method, Context.class, Context.List.class)) {
      contexts.add(new Written.Context(
          one.string("nonSleepableVariant"), one.truth("underSpinLock"), log.releases(one), log.place(one)));
    }
    CType result = types.ofStub(method, method.getReturnType());
    boolean object = result instanceof CType.Pointer(_, _, boolean handle) && handle;
    if (object) {
      log.add(method, Problem.HANDLE_RESULT, name);
    }
    List<Written.Param> parameters = new ArrayList<>();
    boolean typed = result != null && !object;
    for (VariableElement parameter : method.getParameters()) {
      CType type = types.ofStub(parameter, parameter.asType());
      typed &= type != null;
      if (type != null) {
        parameters.add(new Written.Param(parameter.getSimpleName().toString(), type, log.place(parameter)));
      }
    }
    TypeElement table = annotation.type("outcomes");
    if (table == null) {
      log.addUnresolved();
      return null;
    }
    if (table.getKind() != ElementKind.ENUM || !family.equals(table.getEnclosingElement())) {
      log.add(tablePlace, Problem.TABLE_NOT_NESTED, table.getSimpleName(), family.getSimpleName());
      return null;
    }
    String tableName = table.getSimpleName().toString();
    String earlier = tables.putIfAbsent(tableName.toLowerCase(Locale.ROOT), name);
    if (earlier != null) {
      log.add(tablePlace, Problem.SHARED_TABLE, tableName, earlier);
      return null;
    }
    List<Written.Row> written = rows.rows(table);
    log.silences(elements, table).forEach(s -> log.add(s.place(), Problem.SILENCE_UNUSED, s.lint().value(), tableName));
    if (!typed || result == null) {
      return null;
    }
    return new Written.Kfunc(
        name, place, result, parameters, releases, flags, contexts, comment,
        log.silences(elements, method), tableName, written);
  }

  private static List<KfFlag> flags(AnnotationReader annotation) {
    List<KfFlag> flags = new ArrayList<>();
    for (AnnotationValue value : annotation.values("value")) {
      if (value.getValue() instanceof VariableElement constant) {
        for (KfFlag flag : KfFlag.values()) {
          if (constant.getSimpleName().contentEquals(flag.name())) {
            flags.add(flag);
          }
        }
      }
    }
    return flags;
  }
}
