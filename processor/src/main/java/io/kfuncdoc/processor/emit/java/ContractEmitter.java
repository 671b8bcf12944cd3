package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.processor.stub.JavaMethod;
import io.kfuncdoc.processor.stub.JavaStub;
import io.kfuncdoc.processor.stub.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/// The contract as a constant, and the calls into the family's code that conformance makes by name.
public final class ContractEmitter {

  private static final ClassName AUTO_SERVICE = ClassName.get("com.google.auto.service", "AutoService");

  private final Contract contract;
  private final JavaStub stub;

  private ContractEmitter(Contract contract, JavaStub stub) {
    this.contract = contract;
    this.stub = stub;
  }

  public static String emit(Contract contract, JavaStub stub) {
    return EngineEmitter.file(stub, new ContractEmitter(contract, stub).type());
  }

  private TypeSpec type() {
    ModelCode model = new ModelCode(contract);
    TypeSpec.Builder type = TypeSpec.classBuilder(Names.contract(stub))
        .addAnnotation(EngineEmitter.generated())
        .addAnnotation(
            AnnotationSpec.builder(AUTO_SERVICE).addMember("value", "$T.class", Names.model("ContractProvider")).build())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(Names.model("ContractProvider"))
        .addJavadoc(
            "The contract $L as a constant, and the calls into the family's code.\n\n"
                + "<p>Generated from {@link $L}; the kfuncs are defined in $L.\n",
            Javadoc.code(Names.qualified(stub)), stub.type().name(), Javadoc.code(contract.source()))
        .addField(
            FieldSpec.builder(Names.model("Contract"), "CONTRACT", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(model.contract())
                .build())
        .addMethod(
            overriding("contract").returns(Names.model("Contract")).addStatement("return CONTRACT").build())
        .addMethod(
            overriding("stub")
                .returns(ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class)))
                .addStatement("return $T.class", Names.type(stub.type()))
                .build())
        .addMethod(term())
        .addMethod(call())
        .addMethod(arrange());
    for (Kfunc kfunc : contract.kfuncs()) {
      type.addMethod(
          MethodSpec.methodBuilder(ModelCode.name(kfunc))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(Names.model("Kfunc"))
              .addCode(KfuncCode.body(kfunc))
              .build());
    }
    if (!contract.terms().isEmpty()) {
      type.addMethod(
          MethodSpec.methodBuilder("terms")
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(ParameterizedTypeName.get(ClassName.get(List.class), Names.model("Term")))
              .addStatement("return $L", model.terms())
              .build());
    }
    return type.build();
  }

  private MethodSpec term() {
    MethodSpec.Builder method = overriding("term")
        .returns(Object.class)
        .addParameter(String.class, "term")
        .addParameter(
            ParameterSpec.builder(Names.model("State").annotated(AnnotationSpec.builder(Names.NULLABLE).build()), "state").build())
        .addParameter(ArrayTypeName.of(Object.class), "arguments")
        .varargs();
    if (stub.terms().isEmpty()) {
      return method.addStatement("throw new $T($S + term)", IllegalArgumentException.class, "no observed term ").build();
    }
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (term) {\n$>");
    for (JavaMethod java : stub.terms()) {
      Term term = contract.term(java.name());
      List<CodeBlock> arguments = new ArrayList<>();
      if (java.overState()) {
        arguments.add(CodeBlock.of("$T.requireNonNull(state)", Objects.class));
      }
      arguments.addAll(unboxed(java.parameters()));
      CodeBlock value = CodeBlock.of(
          "$T.$L($L)", Names.type(Objects.requireNonNull(stub.vocabulary())), java.name(),
          CodeBlock.join(arguments, ",$W"));
      code.add("case $S -> $L;\n", java.name(), Widening.widenToLong(term.type(), java.result(), value));
    }
    code.add("default -> throw new $T($S + term);\n", IllegalArgumentException.class, "no observed term ").add("$<};\n");
    return method.addCode(code.build()).build();
  }

  private MethodSpec call() {
    TypeName stubType = Names.type(stub.type());
    MethodSpec.Builder method = overriding("call")
        .returns(TypeName.LONG)
        .addParameter(Object.class, "stub")
        .addParameter(String.class, "kfunc")
        .addParameter(ArrayTypeName.of(Object.class), "arguments")
        .varargs()
        .addStatement("$T kfuncs = ($T) stub", stubType, stubType);
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (kfunc) {\n$>");
    for (Kfunc kfunc : contract.kfuncs()) {
      JavaMethod java = JavaStub.method(stub.kfuncs(), kfunc.name());
      CodeBlock call =
          CodeBlock.of("kfuncs.$L($L)", kfunc.name(), CodeBlock.join(unboxed(java.parameters()), ",$W"));
      if (kfunc.result() instanceof CType.Nothing) {
        code.add("case $S -> {\n$>$L;\nyield 0;\n$<}\n", kfunc.name(), call);
      } else if (java.result().name().equals("boolean")) {
        code.add("case $S -> $L ? 1 : 0;\n", kfunc.name(), call);
      } else {
        code.add("case $S -> $L;\n", kfunc.name(), Widening.widen(kfunc.result(), java.result(), call));
      }
    }
    code.add("default -> throw new $T($S + kfunc);\n", IllegalArgumentException.class, "no kfunc ").add("$<};\n");
    return method.addCode(code.build()).build();
  }

  private MethodSpec arrange() {
    MethodSpec.Builder method = overriding("arrange")
        .addParameter(Object.class, "situations")
        .addParameter(String.class, "situation")
        .addParameter(ArrayTypeName.of(Object.class), "arguments")
        .varargs();
    JavaType type = stub.situations();
    if (type == null || stub.arranging().isEmpty()) {
      return method
          .addStatement("throw new $T($S + situation)", IllegalArgumentException.class, "no situation ")
          .build();
    }
    CodeBlock.Builder code = CodeBlock.builder().add("switch (situation) {\n$>");
    for (JavaMethod java : stub.arranging()) {
      code.add(
          "case $S -> (($T) situations).$L($L);\n", java.name(), Names.type(type), java.name(),
          CodeBlock.join(unboxed(java.parameters()), ",$W"));
    }
    code.add("default -> throw new $T($S + situation);\n", IllegalArgumentException.class, "no situation ")
        .add("$<}\n");
    return method.addCode(code.build()).build();
  }

  private static List<CodeBlock> unboxed(List<JavaType> parameters) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      arguments.add(Widening.unbox(parameters.get(i), CodeBlock.of("arguments[$L]", i)));
    }
    return arguments;
  }

  private static MethodSpec.Builder overriding(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(Names.OVERRIDE).addModifiers(Modifier.PUBLIC);
  }
}
