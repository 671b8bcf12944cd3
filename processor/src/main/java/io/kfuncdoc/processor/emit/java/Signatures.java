package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.processor.stub.JavaMethod;
import java.util.ArrayList;
import java.util.List;

/// Argument lists of a kfunc in generated code.
final class Signatures {

  private Signatures() {}

  /// The arguments as they came.
  static List<CodeBlock> raw(Kfunc kfunc) {
    return kfunc.parameters().stream().map(p -> CodeBlock.of("$L", p.name())).toList();
  }

  /// The arguments as expressions see them; boxed, each is of the type that an expression gives it.
  static List<CodeBlock> widened(Kfunc kfunc, JavaMethod java, boolean boxed) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < kfunc.parameters().size(); i++) {
      Param parameter = kfunc.parameters().get(i);
      CodeBlock name = CodeBlock.of("$L", parameter.name());
      arguments.add(
          boxed
              ? Widening.widenToLong(parameter.type(), java.parameters().get(i), name)
              : Widening.widen(parameter.type(), java.parameters().get(i), name));
    }
    return arguments;
  }

  /// A name that no parameter has.
  static String free(Kfunc kfunc, String wanted) {
    return Names.free(wanted, kfunc.parameters().stream().map(Param::name).toList());
  }
}
