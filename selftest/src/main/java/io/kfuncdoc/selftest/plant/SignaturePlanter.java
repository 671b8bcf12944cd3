package io.kfuncdoc.selftest.plant;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Changes releases, flags, contexts, C types and names of parameters.
final class SignaturePlanter {

  private static final List<String> RELEASES = List.of("6.9", "6.13", "6.17", "6.18.44", "7.0", "7.1");
  private static final Set<String> DATED = Set.of("since", "until", "backported");
  private static final List<String> FLAGS =
      List.of("KF_SLEEPABLE", "KF_RET_NULL", "KF_ACQUIRE", "KF_RELEASE", "KF_ARENA_ARG1", "KF_RCU");
  private static final List<String> TYPES = List.of("@U8", "@U32", "@U64", "@S32", "@SizeT", "");

  private final Stub stub;
  private final Bed bed;

  SignaturePlanter(Stub stub, Bed bed) {
    this.stub = stub;
    this.bed = bed;
  }

  void plant() {
    for (Stub.Table table : stub.tables) {
      table.rows().forEach(row -> row.annotations().forEach(a -> releases(row.element(), a)));
    }
    for (Stub.Method method : stub.methods) {
      for (AnnotationTree annotation : method.annotations()) {
        releases(method.name(), annotation);
        switch (Stub.name(annotation)) {
          case "Flags" -> flags(method.name(), annotation);
          case "Context" -> context(method.name(), annotation);
          default -> type(method.name() + " result", annotation);
        }
      }
      method.tree().getParameters().forEach(p -> parameter(method, p));
    }
  }

  private void releases(String element, AnnotationTree annotation) {
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment && DATED.contains(assignment.getVariable().toString())) {
        for (LiteralTree literal : JavaText.literals(assignment.getExpression())) {
          RELEASES.forEach(release -> bed.plant(Kind.RELEASE, element,
              stub.java.of(assignment) + " -> " + release + " in @" + Stub.name(annotation),
              stub.java.start(literal), stub.java.end(literal), "\"" + release + "\""));
        }
        drop(Kind.RELEASE, element, annotation, assignment);
      }
    }
  }

  /// Drops an argument of an annotation with the comma that divides it from another.
  private void drop(Kind kind, String element, AnnotationTree annotation, ExpressionTree argument) {
    int at = annotation.getArguments().indexOf(argument);
    int from = at > 0 ? stub.java.end(annotation.getArguments().get(at - 1)) : stub.java.start(argument);
    int to = at == 0 && annotation.getArguments().size() > 1
        ? stub.java.start(annotation.getArguments().get(1))
        : stub.java.end(argument);
    bed.plant(kind, element, "dropped " + Bed.shown(stub.java.of(argument)) + " of @" + Stub.name(annotation),
        from, to, "");
  }

  private void flags(String element, AnnotationTree annotation) {
    String shown = Bed.shown(stub.java.of(annotation));
    int from = stub.java.start(annotation);
    int to = stub.java.end(annotation);
    bed.plant(Kind.FLAG, element, "dropped " + shown, from, to, "");
    String text = stub.java.of(annotation);
    List<String> present = new ArrayList<>();
    var name = java.util.regex.Pattern.compile("KF_\\w+").matcher(text);
    while (name.find()) {
      present.add(name.group());
    }
    for (String flag : present) {
      for (String other : FLAGS) {
        if (!present.contains(other)) {
          bed.plant(Kind.FLAG, element, flag + " -> " + other + " in " + shown, from, to,
              text.replaceFirst("\\b" + flag + "\\b", "io.kfuncdoc.model.KfFlag." + other));
        }
      }
    }
  }

  private void context(String element, AnnotationTree annotation) {
    String shown = Bed.shown(stub.java.of(annotation));
    bed.plant(Kind.CONTEXT, element, "dropped " + shown, stub.java.start(annotation), stub.java.end(annotation), "");
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment && !DATED.contains(assignment.getVariable().toString())) {
        drop(Kind.CONTEXT, element, annotation, argument);
        ExpressionTree value = assignment.getExpression();
        if (!JavaText.literals(value).isEmpty()) {
          bed.plant(Kind.CONTEXT, element, "another name in " + Bed.shown(stub.java.of(argument)),
              stub.java.end(value) - 1, stub.java.end(value) - 1, "_2");
        } else if (stub.java.of(value).equals("true")) {
          bed.replace(Kind.CONTEXT, element, stub.java.start(value), stub.java.end(value), "false");
        }
      }
    }
  }

  private void parameter(Stub.Method method, VariableTree parameter) {
    String element = method.name() + " " + parameter.getName();
    List<? extends AnnotationTree> annotations = parameter.getModifiers().getAnnotations();
    annotations.forEach(a -> type(element, a));
    int at = stub.java.start(parameter);
    if (annotations.isEmpty()) {
      TYPES.stream().filter(t -> !t.isEmpty())
          .forEach(t -> bed.plant(Kind.C_TYPE, element, t + " added", at, at, qualified(t) + " "));
    }
    int nameAt = stub.java.end(parameter) - parameter.getName().length();
    bed.replace(Kind.PARAMETER, element, nameAt, stub.java.end(parameter), parameter.getName() + "2");
    bed.replace(Kind.PARAMETER, element, nameAt, stub.java.end(parameter), "other");
    everywhere(method, parameter.getName().toString());
    method.tree().getParameters().stream().filter(p -> p != parameter && stub.java.start(p) > at)
        .filter(p -> p.getType().toString().equals(parameter.getType().toString()))
        .forEach(p -> bed.plant(Kind.PARAMETER, element, "order exchanged with " + p.getName(), at, stub.java.end(p),
            stub.java.of(p) + stub.text.substring(stub.java.end(parameter), stub.java.start(p))
                + stub.java.of(parameter)));
  }

  /// The parameter under another name from the comment of the kfunc to the last row of its table.
  private void everywhere(Stub.Method method, String name) {
    Stub.Table table = stub.tables.get(stub.methods.indexOf(method));
    int to = table.rows().getLast().to();
    String part = stub.text.substring(method.from(), to);
    bed.plant(Kind.PARAMETER, method.name() + " " + name, name + " -> " + name + "2 wherever it stands",
        method.from(), to, part.replaceAll("\\b" + name + "\\b", name + "2"));
  }

  private void type(String element, AnnotationTree annotation) {
    int from = stub.java.start(annotation);
    int to = stub.java.end(annotation);
    List<String> others = switch (Stub.name(annotation)) {
      case "U8", "U32", "U64", "S32", "S64", "SizeT" -> TYPES;
      case "UserPtr" -> List.of("@MapPtr", "@U64");
      case "MapPtr" -> List.of("@UserPtr", "");
      default -> List.of();
    };
    others.stream().filter(o -> !o.equals("@" + Stub.name(annotation))).forEach(other -> bed.replace(Kind.C_TYPE, element, from, to,
        qualified(other)));
  }

  private static String qualified(String annotation) {
    return annotation.replaceFirst("@(?=[US])(?!User)", "@io.kfuncdoc.annotations.");
  }
}
