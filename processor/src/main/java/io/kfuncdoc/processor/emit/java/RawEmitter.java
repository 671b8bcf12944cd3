package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.processor.stub.JavaMethod;
import io.kfuncdoc.processor.stub.JavaStub;
import javax.lang.model.element.Modifier;

/// The stub over calls with raw arguments, for an implementation that names no rows.
public final class RawEmitter {

  private RawEmitter() {}

  public static String emit(Contract contract, JavaStub stub) {
    ClassName contractClass = Names.inPackageOf(stub, Names.contract(stub));
    TypeSpec.Builder type = TypeSpec.classBuilder(Names.inPackageOf(stub, Names.raw(stub)))
        .addAnnotation(EngineEmitter.generated())
        .alwaysQualify(stub.nested().toArray(String[]::new))
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(Names.type(stub.type()))
        .addJavadoc(
            "{@link $L} over an implementation that names no rows, such as the running kernel. A call that the\n"
                + "contract leaves undefined is refused; what comes back is handed on as it is.\n\n"
                + "<p>Generated from the contract $L.\n",
            stub.type().name(), Javadoc.code(Names.qualified(stub)))
        .addField(Names.RAW_CALLS, "calls", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "@param caller makes the calls\n"
                    + "@param release the kernel release whose undefined calls are refused\n")
            .addParameter(Names.RAW_CALLER, "caller")
            .addParameter(Names.model("Release"), "release")
            .addStatement("this.calls = new $T(new $T(), release, caller)", Names.RAW_CALLS, contractClass)
            .build());
    if (stub.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    for (int i = 0; i < contract.kfuncs().size(); i++) {
      Kfunc kfunc = contract.kfuncs().get(i);
      type.addMethod(kfunc(i, kfunc, JavaStub.method(stub.kfuncs(), kfunc.name())));
    }
    return EngineEmitter.file(stub, type.build());
  }

  private static MethodSpec kfunc(int index, Kfunc kfunc, JavaMethod java) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(kfunc.name())
        .addAnnotation(Names.OVERRIDE)
        .addModifiers(Modifier.PUBLIC)
        .returns(Names.type(java.result()))
        .addJavadoc("$L\n", Javadoc.code(kfunc.prototype()));
    CodeBlock.Builder arguments = CodeBlock.builder().add("$L", index);
    for (int i = 0; i < java.parameters().size(); i++) {
      String name = kfunc.parameters().get(i).name();
      method.addParameter(Names.type(java.parameters().get(i)), name);
      arguments.add(",$W$L", name);
    }
    CodeBlock call = CodeBlock.of("this.calls.call($L)", arguments.build());
    if (kfunc.result() instanceof CType.Nothing) {
      return method.addStatement(call).build();
    }
    return switch (java.result().name()) {
      case "long" -> method.addStatement("return $L", call).build();
      case "boolean" -> method.addStatement("return $L != 0", call).build();
      default -> method.addStatement("return ($L) $L", java.result().name(), call).build();
    };
  }
}
