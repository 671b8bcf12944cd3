package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.processor.stub.JavaMethod;
import io.kfuncdoc.processor.stub.JavaStub;
import javax.lang.model.element.Modifier;

/// The interface that an implementation provides: each kfunc answers the row that it came to.
public final class EngineEmitter {

  private EngineEmitter() {}

  public static String emit(Contract contract, JavaStub stub) {
    TypeSpec.Builder type = TypeSpec.interfaceBuilder(Names.engine(stub))
        .addAnnotation(generated())
        .addJavadoc(
            "What an implementation of {@link $L} provides. Each method decides a call and answers the row it came to.\n"
                + "\n<p>Generated from the contract $L.\n",
            stub.type().name(), Javadoc.code(Names.qualified(stub)));
    if (stub.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    for (Kfunc kfunc : contract.kfuncs()) {
      JavaMethod java = JavaStub.method(stub.kfuncs(), kfunc.name());
      MethodSpec.Builder method = MethodSpec.methodBuilder(kfunc.name())
          .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
          .returns(Names.table(stub, kfunc.table()))
          .addJavadoc("$L\n", Javadoc.code(kfunc.prototype()));
      for (int i = 0; i < java.parameters().size(); i++) {
        method.addParameter(Names.type(java.parameters().get(i)), kfunc.parameters().get(i).name());
      }
      if (!(kfunc.result() instanceof CType.Nothing)) {
        String slot = Signatures.free(kfunc, "result");
        method.addParameter(Names.RESULT_SLOT, slot);
        method.addJavadoc("\n@param $L takes the C value, whatever the row\n", slot);
      }
      type.addMethod(method.build());
    }
    return file(stub, type.build());
  }

  static AnnotationSpec generated() {
    return AnnotationSpec.builder(Names.GENERATED)
        .addMember("value", "$S", "io.kfuncdoc.processor.KfuncProcessor")
        .build();
  }

  static String file(JavaStub stub, TypeSpec type) {
    return JavaFile.builder(stub.type().packageName(), type)
        .indent("  ")
        .skipJavaLangImports(true)
        .build()
        .toString();
  }
}
