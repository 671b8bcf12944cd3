package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.stub.JavaMethod;
import io.kfuncdoc.processor.stub.JavaStub;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/// The stub implemented over an engine, in two modes: guards answer, or every answer is compared with the contract.
public final class CheckedEmitter {

  /// A cast that a constant of the vocabulary may not need.
  private static final AnnotationSpec CASTS =
      AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "cast").build();

  private final Contract contract;
  private final JavaStub stub;
  private final ClassName engine;
  private final ClassName self;

  private CheckedEmitter(Contract contract, JavaStub stub) {
    this.contract = contract;
    this.stub = stub;
    this.engine = Names.inPackageOf(stub, Names.engine(stub));
    this.self = Names.inPackageOf(stub, Names.checked(stub));
  }

  public static String emit(Contract contract, JavaStub stub) {
    return EngineEmitter.file(stub, new CheckedEmitter(contract, stub).type());
  }

  private TypeSpec type() {
    TypeSpec.Builder type = TypeSpec.classBuilder(self)
        .addAnnotation(EngineEmitter.generated())
        .addAnnotation(CASTS)
        .alwaysQualify(stub.nested().toArray(String[]::new))
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(Names.type(stub.type()))
        .addJavadoc(
            "{@link $L} over an engine, held to its contract in one kernel release.\n\n"
                + "<p>Two modes: {@link #enforcing} lets a guard that holds answer, without asking the engine;\n"
                + "{@link #comparing} always asks the engine and holds its answer and the state afterwards against the\n"
                + "contract. One object serves one thread; several may share an engine that allows it.\n\n"
                + "<p>Generated from the contract $L.\n",
            stub.type().name(), Javadoc.code(Names.qualified(stub)));
    if (stub.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    type.addField(engine, "engine", Modifier.PRIVATE, Modifier.FINAL);
    type.addField(Names.OBSERVER, "observer", Modifier.PRIVATE, Modifier.FINAL);
    type.addField(
        FieldSpec.builder(Names.COMPARISON, "comparison", Modifier.PRIVATE, Modifier.FINAL)
            .addJavadoc("Null where guards answer.\n")
            .build());
    if (contract.kfuncs().stream().anyMatch(k -> !(k.result() instanceof CType.Nothing))) {
      type.addField(
          FieldSpec.builder(Names.RESULT_SLOT, "slot", Modifier.PRIVATE, Modifier.FINAL)
              .initializer("new $T()", Names.RESULT_SLOT)
              .build());
    }
    for (Kfunc kfunc : contract.kfuncs()) {
      type.addField(Names.ANSWERS, answers(kfunc), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addMethod(constructor()).addMethod(enforcing()).addMethod(comparing());
    for (int i = 0; i < contract.kfuncs().size(); i++) {
      Kfunc kfunc = contract.kfuncs().get(i);
      JavaMethod java = JavaStub.method(stub.kfuncs(), kfunc.name());
      type.addMethod(kfunc(kfunc, java));
      type.addMethod(compare(i, kfunc, java));
      type.addMethod(new GuardEmitter(contract, stub).guard(kfunc, java, answers(kfunc)));
    }
    new GuardEmitter(contract, stub).definedTerms().forEach(type::addMethod);
    return type.build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(engine, "engine")
        .addParameter(Names.model("Release"), "release")
        .addParameter(Names.OBSERVER, "observer")
        .addParameter(Names.COMPARISON, "comparison")
        .addStatement("this.engine = engine")
        .addStatement("this.observer = observer")
        .addStatement("this.comparison = comparison");
    for (int i = 0; i < contract.kfuncs().size(); i++) {
      constructor.addStatement(
          "this.$L = new $T($T.CONTRACT.kfuncs().get($L), release)",
          answers(contract.kfuncs().get(i)), Names.ANSWERS, contractClass(), i);
    }
    return constructor.build();
  }

  private MethodSpec enforcing() {
    return factory("enforcing")
        .addJavadoc(
            "A guard that holds answers; the engine is asked only when none does.\n\n"
                + "@param release the kernel release whose rows hold\n"
                + "@param observer sees the row of every call\n")
        .addStatement("return new $T(engine, release, observer, null)", self)
        .build();
  }

  private MethodSpec comparing() {
    return factory("comparing")
        .addParameter(Names.STATE_SOURCE, "state")
        .addParameter(TypeName.BOOLEAN, "mayRunDeferred")
        .addJavadoc(
            "The engine is asked on every call; its answer and the state afterwards are held against the contract.\n\n"
                + "@param release the kernel release whose rows hold\n"
                + "@param observer sees the row of every call\n"
                + "@param state where the observable state is read\n"
                + "@param mayRunDeferred whether deferred work may be run after each call, to see what it leaves\n")
        .addStatement(
            "return new $T(engine, release, observer, new $T(new $T(), release, state, mayRunDeferred))",
            self, Names.COMPARISON, contractClass())
        .build();
  }

  private MethodSpec.Builder factory(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(self)
        .addParameter(engine, "engine")
        .addParameter(Names.model("Release"), "release")
        .addParameter(Names.OBSERVER, "observer");
  }

  private MethodSpec kfunc(Kfunc kfunc, JavaMethod java) {
    ClassName table = Names.table(stub, kfunc.table());
    boolean isVoid = kfunc.result() instanceof CType.Nothing;
    String row = Signatures.free(kfunc, "row");
    CodeBlock ask = ask(kfunc);
    CodeBlock separated = separated(kfunc);
    String value = isVoid ? "0" : "this.slot.value";
    MethodSpec.Builder method = MethodSpec.methodBuilder(kfunc.name())
        .addAnnotation(Names.OVERRIDE)
        .addModifiers(Modifier.PUBLIC)
        .returns(Names.type(java.result()))
        .addJavadoc("$L\n", Javadoc.code(kfunc.prototype()));
    addParameters(method, kfunc, java);
    if (!contract.releases().stream().allMatch(kfunc.availability()::includes)) {
      method.addStatement("this.$L.requireInRelease()", answers(kfunc));
    }
    method
        .addStatement(
            "$T $L = $L($L)", table, row, GuardEmitter.name(kfunc),
            CodeBlock.join(Signatures.widened(kfunc, java, false), ",$W"))
        .beginControlFlow("if (this.comparison != null)")
        .addStatement("$L = $L($L$L)", row, comparisonOf(kfunc), row, separated)
        .nextControlFlow("else if ($L == null)", row)
        .addCode(reset(kfunc))
        .addStatement("$L = $L", row, ask)
        .beginControlFlow("if (!this.$L.allow($L, $L))", answers(kfunc), row, value)
        .addStatement("throw this.$L.breach($L, $L$L)", answers(kfunc), row, value, separated)
        .endControlFlow();
    for (Row undefined : kfunc.rows()) {
      if (undefined.decision() instanceof Decision.Undefined) {
        method
            .nextControlFlow("else if ($L == $T.$L)", row, table, undefined.name())
            .addStatement("throw this.$L.fault($L.ordinal()$L)", answers(kfunc), row, separated);
      }
    }
    method.endControlFlow();
    method.beginControlFlow("if (this.observer != $T.NONE)", Names.OBSERVER)
        .addStatement(
            "this.observer.onOutcome(this.$L.kfunc(), this.$L.row($L.ordinal()))", answers(kfunc), answers(kfunc), row)
        .endControlFlow();
    if (!isVoid) {
      method.addCode(result(kfunc, java, row));
    }
    return method.build();
  }

  private static CodeBlock ask(Kfunc kfunc) {
    List<CodeBlock> arguments = new ArrayList<>(Signatures.raw(kfunc));
    if (!(kfunc.result() instanceof CType.Nothing)) {
      arguments.add(CodeBlock.of("this.slot"));
    }
    return CodeBlock.of("this.engine.$L($L)", kfunc.name(), CodeBlock.join(arguments, ",$W"));
  }

  /// The raw arguments, each after a comma.
  private static CodeBlock separated(Kfunc kfunc) {
    return kfunc.parameters().isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(",$W$L", CodeBlock.join(Signatures.raw(kfunc), ",$W"));
  }

  private static CodeBlock reset(Kfunc kfunc) {
    return kfunc.result() instanceof CType.Nothing ? CodeBlock.of("") : CodeBlock.of("this.slot.reset();\n");
  }

  /// Apart from the method of the kfunc, which is small so that the JVM compiles it well.
  private MethodSpec compare(int index, Kfunc kfunc, JavaMethod java) {
    ClassName table = Names.table(stub, kfunc.table());
    String guarded = Signatures.free(kfunc, "guarded");
    String row = Signatures.free(kfunc, "row");
    String call = Signatures.free(kfunc, "call");
    MethodSpec.Builder method = MethodSpec.methodBuilder(comparisonOf(kfunc))
        .addJavadoc("Asks the engine, and holds its answer and the state against what the guards say; gives its row.\n")
        .addModifiers(Modifier.PRIVATE)
        .returns(table)
        .addParameter(table, guarded);
    addParameters(method, kfunc, java);
    return method
        .addStatement(
            "$T.Call $L = this.comparison.begin($L, $L == null ? $T.NO_ROW : $L.ordinal()$L)",
            Names.COMPARISON, call, index, guarded, Names.COMPARISON, guarded, separated(kfunc))
        .addCode(reset(kfunc))
        .addStatement("$T $L = $L", table, row, ask(kfunc))
        .addStatement("$L.end($L == null ? $T.NO_ROW : $L.ordinal(), $L)", call, row, Names.COMPARISON, row,
            kfunc.result() instanceof CType.Nothing ? "0" : "this.slot.value")
        .addStatement("return $L", row)
        .build();
  }

  private static void addParameters(MethodSpec.Builder method, Kfunc kfunc, JavaMethod java) {
    for (int i = 0; i < java.parameters().size(); i++) {
      method.addParameter(
          ParameterSpec.builder(Names.type(java.parameters().get(i)), kfunc.parameters().get(i).name()).build());
    }
  }

  /// The method that compares.
  static String comparisonOf(Kfunc kfunc) {
    return "compare" + kfunc.table();
  }

  /// The C value of each row, rows with one value together.
  private CodeBlock result(Kfunc kfunc, JavaMethod java, String row) {
    Map<String, List<String>> byValue = new LinkedHashMap<>();
    Map<String, String> comments = new LinkedHashMap<>();
    for (Row one : kfunc.rows()) {
      String value = switch (one.outcome()) {
        case Outcome.Value() -> Widening.narrow(java.result(), CodeBlock.of("this.slot.value")).toString();
        case Outcome.Nothing() -> "";
        case Outcome fixed -> fixed.fixedValue() + (java.result().name().equals("long") ? "L" : "");
      };
      byValue.computeIfAbsent(value, _ -> new ArrayList<>()).add(one.name());
      comments.putIfAbsent(value, one.outcome() instanceof Outcome.Errno || one.outcome() instanceof Outcome.Null
          ? " // " + one.outcome().text()
          : "");
    }
    CodeBlock.Builder code = CodeBlock.builder().add("return switch ($L) {\n$>", row);
    byValue.forEach((value, rows) -> {
      CodeBlock cases = CodeBlock.join(rows.stream().map(r -> CodeBlock.of("$L", r)).toList(), ",$W");
      if (value.isEmpty()) {
        code.add("case $L -> throw new $T($L + \" was refused\");\n", cases, AssertionError.class, row);
      } else {
        code.add("case $L -> $L;$L\n", cases, cast(java, value), comments.get(value));
      }
    });
    return code.add("$<};\n").build();
  }

  private static String cast(JavaMethod java, String value) {
    boolean fixed = Character.isDigit(value.charAt(0)) || value.charAt(0) == '-';
    return switch (java.result().name()) {
      case "boolean" -> fixed ? (value.equals("0") ? "false" : "true") : "this.slot.value != 0";
      case "int" -> fixed && !isInt(value) ? "(int) " + value + "L" : value;
      case "byte", "short" -> fixed ? "(" + java.result().name() + ") " + value : value;
      default -> value;
    };
  }

  private static boolean isInt(String digits) {
    long value = Long.parseLong(digits);
    return value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
  }

  private ClassName contractClass() {
    return Names.inPackageOf(stub, Names.contract(stub));
  }

  private static String answers(Kfunc kfunc) {
    return kfunc.table().substring(0, 1).toLowerCase(Locale.ROOT) + kfunc.table().substring(1) + "Answers";
  }
}
