package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.processor.stub.JavaMethod;
import io.kfuncdoc.processor.stub.JavaStub;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/// Guards as methods: for each kfunc one that finds the row the arguments decide, and one for each defined term.
final class GuardEmitter {

  private final Contract contract;
  private final JavaStub stub;
  private final ExpressionCode code;

  GuardEmitter(Contract contract, JavaStub stub) {
    this.contract = contract;
    this.stub = stub;
    this.code = new ExpressionCode(contract, stub);
  }

  static String name(Kfunc kfunc) {
    return "guard" + kfunc.table();
  }

  /// The method of a defined term: its name, unless another method has it.
  static String name(Contract contract, Term term) {
    List<String> taken = new ArrayList<>(Names.OF_OBJECT);
    taken.addAll(List.of("enforcing", "comparing"));
    contract.kfuncs().forEach(k -> taken.addAll(List.of(k.name(), name(k), CheckedEmitter.comparisonOf(k))));
    return Names.free(term.name(), taken);
  }

  MethodSpec guard(Kfunc kfunc, JavaMethod java, String answers) {
    ClassName table = Names.table(stub, kfunc.table());
    MethodSpec.Builder method = MethodSpec.methodBuilder(name(kfunc))
        .addModifiers(Modifier.PRIVATE)
        .returns(table)
        .addJavadoc("The first row of the release whose guard holds, or null if the engine must decide.\n");
    for (int i = 0; i < kfunc.parameters().size(); i++) {
      Param parameter = kfunc.parameters().get(i);
      method.addParameter(type(parameter.type(), java, i), parameter.name());
    }
    for (int i = 0; i < kfunc.rows().size(); i++) {
      Row row = kfunc.rows().get(i);
      Condition guard = switch (row.decision()) {
        case Decision.Guarded(Condition condition) -> condition;
        case Decision.Undefined(Condition condition) -> condition;
        case Decision.Reported _, Decision.Success _ -> null;
      };
      if (guard == null) {
        continue;
      }
      CodeBlock holds = code.of(guard.expr());
      if (!row.availability().equals(Availability.ALWAYS)) {
        boolean isOr = guard.expr() instanceof Expr.Binary binary && binary.op() == io.kfuncdoc.model.BinaryOp.OR;
        boolean isChoice = guard.expr() instanceof Expr.Choice;
        holds = CodeBlock.of(isOr || isChoice ? "this.$L.holds($L) && ($L)" : "this.$L.holds($L) && $L", answers, i, holds);
      }
      method
          .beginControlFlow("if ($L)", holds)
          .addStatement("return $T.$L", table, row.name())
          .endControlFlow();
    }
    return method.addStatement("return null").build();
  }

  private static TypeName type(CType type, JavaMethod java, int index) {
    return switch (type) {
      case CType.Scalar(_, int bits, _) -> bits == 1 ? TypeName.BOOLEAN : TypeName.LONG;
      default -> Names.type(java.parameters().get(index));
    };
  }

  /// One method for each defined term that a guard reads, directly or through another.
  List<MethodSpec> definedTerms() {
    Set<String> used = new LinkedHashSet<>();
    for (Kfunc kfunc : contract.kfuncs()) {
      for (Row row : kfunc.rows()) {
        switch (row.decision()) {
          case Decision.Guarded(Condition guard) -> collect(guard.expr(), used);
          case Decision.Undefined(Condition guard) -> collect(guard.expr(), used);
          case Decision.Reported _, Decision.Success _ -> { }
        }
      }
    }
    List<MethodSpec> methods = new ArrayList<>();
    for (Term term : contract.terms()) {
      if (used.contains(term.name()) && term.meaning() instanceof Term.Meaning.Defined(Term.Definition definition)) {
        methods.add(definedTerm(term, definition));
      }
    }
    return methods;
  }

  private void collect(Expr expr, Set<String> used) {
    if (expr instanceof Expr.Apply(String name, _, _) && used.add(name)
        && contract.term(name).meaning() instanceof Term.Meaning.Defined(Term.Definition definition)) {
      collect(definition.expr(), used);
    }
    expr.operands().forEach(e -> collect(e, used));
  }

  private MethodSpec definedTerm(Term term, Term.Definition definition) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name(contract, term))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(term.type().exprType().isNumber() ? TypeName.LONG : TypeName.BOOLEAN)
        .addJavadoc("$L\n", Javadoc.code(definition.source()));
    JavaMethod java = JavaStub.method(stub.defined(), term.name());
    for (int i = 0; i < term.parameters().size(); i++) {
      Term.Parameter parameter = term.parameters().get(i);
      method.addParameter(type(parameter.type(), java, i), parameter.name());
    }
    return method.addStatement("return $L", code.of(definition.expr())).build();
  }
}
