package io.kfuncdoc.processor.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Evaluator;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.State;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.processor.Build;
import io.kfuncdoc.processor.Javac;
import io.kfuncdoc.processor.StubSource;
import io.kfuncdoc.processor.expr.Bounds;
import io.kfuncdoc.processor.expr.ExpressionFault;
import io.kfuncdoc.processor.expr.ExpressionParser;
import io.kfuncdoc.processor.expr.ExpressionTyper;
import io.kfuncdoc.processor.expr.Scope;
import io.kfuncdoc.processor.stub.JavaMethod;
import io.kfuncdoc.processor.stub.JavaStub;
import io.kfuncdoc.processor.stub.JavaType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Generated expressions compute what [Evaluator] computes, and nothing outside their [Bounds].
class ExpressionCodeTest {

  private static final int EXPRESSIONS = 1500;
  private static final int VALUES = 40;
  private static final JavaType OBJECT = new JavaType("java.lang", "Object");
  private static final JavaType WORDS = new JavaType("io.kfuncdoc.processor.emit.java", "ExpressionWords");
  private static final Term.Meaning OBSERVED = new Term.Meaning.Observed(Long.MIN_VALUE, Long.MAX_VALUE, List.of());
  private static final CType HANDLE = new CType.Pointer("void *", "", true);

  /// By hand: each once was wrong, or is where Java and the contract language part.
  private static final List<String> TRICKY = List.of(
      "-(-s64_)", "- -s64_", "-(-5)", "-(-(-5))", "-LEAST", "-(LEAST)", "~-1", "-~5", "u64(1) << 40", "s64(1) << 31",
      "(u64(1) << s32(MOST)) >> 3", "1 << 40", "MOST + 1", "MOST + MOST", "LEAST - 1", "MOST * MOST",
      "(b ? 1 : 2) << 35", "(b ? MOST : NONE) + MOST", "-(b ? LEAST : 1)", "~LEAST << 3", "s32(5)", "s8(NONE)",
      "u8(-1)", "s32(MOST + 1)", "u64_ >> 64", "s64_ >> 64", "u64_ / 3", "u64_ % 10", "s64_ / -1", "u64_ > 5",
      "u64_ == addr", "-s8(s64_)", "signedByte(s8(NONE))", "unsignedByte(5)", "unsignedShort(LEAST)", "twice(MOST)", "-TINY",
      "LEAST / NONE", "s64(-1) - -1");

  @Test
  void generatedCodeComputesWhatTheModelSays() throws Exception {
    Scope scope = scope();
    Map<String, Expr> exprs = new LinkedHashMap<>();
    List<String> texts = texts();
    ExpressionParser parser = new ExpressionParser(texts);
    for (String text : texts) {
      try {
        exprs.put(text, ExpressionTyper.any(parser, text, scope));
      } catch (ExpressionFault fault) {
        assertThat(TRICKY).doesNotContain(text);
      }
    }
    assertThat(exprs).hasSizeGreaterThan(texts.size() / 5);
    Contract contract = contract(scope, exprs);
    Method[] methods = compile(contract);
    RandomGenerator random = new java.util.Random(7);
    Evaluator evaluator = new Evaluator(new Provider(contract));
    Bounds bounds = new Bounds(scope);
    int index = 0;
    for (Map.Entry<String, Expr> entry : exprs.entrySet()) {
      Bounds.Range range = entry.getValue().type().isNumber() ? bounds.of(entry.getValue()) : null;
      for (int i = 0; i < VALUES; i++) {
        Map<String, Object> values = values(random);
        Object expected = outcome(() -> evaluator.value(entry.getValue(), Evaluator.Scope.of(values)));
        Method method = methods[index];
        Object actual = outcome(() -> method.invoke(null, values.values().toArray()));
        assertThat(actual).as("%s with %s", entry.getKey(), values).isEqualTo(expected);
        if (range != null && expected instanceof Long number) {
          BigInteger exact = entry.getValue().type() == ExprType.U64
              ? new BigInteger(Long.toUnsignedString(number))
              : BigInteger.valueOf(number);
          assertThat(exact).as("%s with %s", entry.getKey(), values).isBetween(range.min(), range.max());
        }
      }
      index++;
    }
  }

  private static List<String> texts() {
    Set<String> texts = new LinkedHashSet<>(TRICKY);
    RandomGuards guards = new RandomGuards(new java.util.Random(42));
    for (int i = 0; i < EXPRESSIONS; i++) {
      texts.add(i % 2 == 0 ? guards.number(1 + i % 4) : guards.truth(1 + i % 5));
    }
    return List.copyOf(texts);
  }

  private interface Computation {
    Object compute() throws Exception;
  }

  /// A value, or that it was divided by zero.
  private static Object outcome(Computation computation) throws Exception {
    try {
      return computation.compute();
    } catch (ArithmeticException e) {
      return "division by zero";
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(ArithmeticException.class);
      return "division by zero";
    }
  }

  private static Map<String, Object> values(RandomGenerator random) {
    Map<String, Object> values = new LinkedHashMap<>();
    parameters().forEach((name, type) -> values.put(name, switch (type) {
      case CType.Scalar(_, int bits, _) when bits == 1 -> random.nextBoolean();
      case CType.Scalar(_, int bits, boolean signed) -> {
        long value = random.nextInt(3) == 0 ? random.nextInt(-3, 4) : random.nextLong() >> random.nextInt(64);
        yield signed ? value << (64 - bits) >> (64 - bits) : value << (64 - bits) >>> (64 - bits);
      }
      default -> type.exprType() == ExprType.HANDLE
          ? (Object) (random.nextBoolean() ? "this box" : "that box")
          : (Object) random.nextLong();
    }));
    return values;
  }

  /// One static method for each expression, in order.
  private static Method[] compile(Contract contract) throws ReflectiveOperationException {
    List<JavaMethod> observed = new ArrayList<>();
    List<JavaMethod> defined = new ArrayList<>();
    for (Term term : contract.terms()) {
      if (term.meaning() instanceof Term.Meaning.Defined) {
        defined.add(new JavaMethod(
            term.name(), JavaType.LONG, term.parameters().stream().map(p -> javaType(p.type())).toList(), false));
      } else {
        observed.add(javaMethod(term.name()));
      }
    }
    JavaStub stub = new JavaStub(
        new JavaType("gen", "Random"), true, WORDS, null, List.of(), observed, List.of(), defined, List.of());
    TypeSpec.Builder type = TypeSpec.classBuilder("Code");
    new GuardEmitter(contract, stub).definedTerms().forEach(type::addMethod);
    String source = JavaFile.builder("gen", type.build()).build().toString();
    Build build = Javac.plain().compile(new StubSource("gen.Code", source)).clean();
    Class<?> code = build.loader().loadClass("gen.Code");
    List<Method> methods = new ArrayList<>();
    for (Method method : code.getDeclaredMethods()) {
      method.setAccessible(true);
      methods.add(method);
    }
    Method[] inOrder = new Method[(int) methods.stream().filter(m -> m.getName().startsWith("expr")).count()];
    methods.stream()
        .filter(m -> m.getName().startsWith("expr"))
        .forEach(m -> inOrder[Integer.parseInt(m.getName().substring(4))] = m);
    return inOrder;
  }

  private static JavaMethod javaMethod(String name) {
    for (Method method : ExpressionWords.class.getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        return new JavaMethod(
            name, javaType(method.getReturnType()), List.of(javaType(method.getParameterTypes()[0])), false);
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static JavaType javaType(CType type) {
    return type.exprType() == ExprType.HANDLE ? OBJECT : JavaType.LONG;
  }

  private static JavaType javaType(Class<?> type) {
    return type.isPrimitive() ? JavaType.primitive(type.getName()) : OBJECT;
  }

  private static Map<String, CType> parameters() {
    Map<String, CType> parameters = new LinkedHashMap<>();
    parameters.put("b", new CType.Scalar("bool", 1, false));
    for (int bits : List.of(8, 16, 32, 64)) {
      parameters.put("u" + bits + "_", new CType.Scalar("u" + bits, bits, false));
      parameters.put("s" + bits + "_", new CType.Scalar("s" + bits, bits, true));
    }
    parameters.put("addr", new CType.Pointer("void *", "", false));
    parameters.put("box", HANDLE);
    parameters.put("other", HANDLE);
    return parameters;
  }

  private static Scope scope() throws ExpressionFault {
    Map<String, Expr.Constant> constants = new LinkedHashMap<>();
    Map.of(
            "NONE", -1L, "LEAST", (long) Integer.MIN_VALUE, "MOST", (long) Integer.MAX_VALUE, "FAR", 1L << 40,
            "TINY", -7L)
        .forEach((name, value) -> constants.put(name, new Expr.Constant(name, value, ExprType.S64)));
    Map<String, Term> terms = new LinkedHashMap<>();
    CType u8 = new CType.Scalar("u8", 8, false);
    CType s8 = new CType.Scalar("s8", 8, true);
    CType u16 = new CType.Scalar("u16", 16, false);
    CType s16 = new CType.Scalar("s16", 16, true);
    CType u32 = new CType.Scalar("u32", 32, false);
    CType s32 = new CType.Scalar("int", 32, true);
    CType u64 = new CType.Scalar("u64", 64, false);
    CType s64 = new CType.Scalar("long", 64, true);
    CType bool = new CType.Scalar("bool", 1, false);
    add(terms, "signedByte", s8, s8, OBSERVED);
    add(terms, "unsignedByte", u8, s16, OBSERVED);
    add(terms, "unsignedShort", u16, s32, OBSERVED);
    add(terms, "unsignedInt", u32, u32, OBSERVED);
    add(terms, "unsignedLong", u64, u64, OBSERVED);
    add(terms, "odd", bool, s64, OBSERVED);
    add(terms, "size", s32, HANDLE, OBSERVED);
    Scope scope = new Scope(parameters(), terms, constants, Set.of(), null, false);
    define(scope, "twice", s64, u32, "x + x + MOST");
    define(scope, "page", u64, u64, "(x & 0xfffff000) >> 12");
    define(scope, "same", s64, s64, "twice(u32(x)) > 5 ? x : -x");
    return scope;
  }

  private static void define(Scope scope, String name, CType type, CType parameter, String text)
      throws ExpressionFault {
    Expr body = ExpressionTyper.any(new ExpressionParser(List.of(text)), text, scope.over(Map.of("x", parameter)));
    add(scope.terms(), name, type, parameter, new Term.Meaning.Defined(new Term.Definition(text, body)));
  }

  private static void add(Map<String, Term> terms, String name, CType type, CType parameter, Term.Meaning meaning) {
    terms.put(name, new Term(name, List.of(new Term.Parameter("x", parameter)), type, "", "", meaning));
  }

  /// Each expression is a defined term over all parameters, which a row applies.
  private static Contract contract(Scope scope, Map<String, Expr> exprs) {
    List<Term> terms = new ArrayList<>(scope.terms().values());
    List<Row> rows = new ArrayList<>();
    List<Term.Parameter> parameters = new ArrayList<>();
    List<Expr> arguments = new ArrayList<>();
    parameters().forEach((name, type) -> {
      parameters.add(new Term.Parameter(name, type));
      arguments.add(new Expr.Parameter(name, type.exprType()));
    });
    exprs.forEach((text, expr) -> {
      String name = "expr" + rows.size();
      CType type = switch (expr.type()) {
        case BOOL -> new CType.Scalar("bool", 1, false);
        case S64 -> new CType.Scalar("long", 64, true);
        case U64 -> new CType.Scalar("u64", 64, false);
        case HANDLE -> throw new IllegalArgumentException(text);
      };
      terms.add(new Term(
          name, parameters, type, "", "", new Term.Meaning.Defined(new Term.Definition(text, expr))));
      Expr applied = new Expr.Apply(name, arguments, type.exprType());
      Expr truth = expr.type() == ExprType.BOOL
          ? applied
          : Expr.binary(io.kfuncdoc.model.BinaryOp.EQUAL, applied, applied);
      rows.add(new Row(
          "R" + rows.size(), new Decision.Guarded(new Condition("", truth)), new Outcome.Nothing(), List.of(),
          Availability.ALWAYS, List.of(), ""));
    });
    Kfunc kfunc = new Kfunc(
        "kfunc", new CType.Nothing(), parameters.stream().map(p -> new Param(p.name(), p.type(), "")).toList(),
        Availability.ALWAYS, List.of(), List.of(), "", "", "Table", rows);
    return new Contract(
        "Random", "gen", "gen", "gen.c", List.of(Release.of("7.1")), "", terms, List.of(), List.of(kfunc));
  }

  /// Calls the vocabulary by reflection, widening as C does.
  private record Provider(Contract contract) implements ContractProvider {

    @Override
    public Class<?> stub() {
      return Object.class;
    }

    @Override
    public Object term(String term, @Nullable State state, Object... arguments) {
      long x = arguments[0] instanceof Long number ? number : 0;
      return switch (term) {
        case "signedByte" -> (long) ExpressionWords.signedByte((byte) x);
        case "unsignedByte" -> ExpressionWords.unsignedByte((short) x) & 0xffL;
        case "unsignedShort" -> ExpressionWords.unsignedShort((int) x) & 0xffffL;
        case "unsignedInt" -> ExpressionWords.unsignedInt((int) x) & 0xffffffffL;
        case "unsignedLong" -> ExpressionWords.unsignedLong(x);
        case "odd" -> ExpressionWords.odd(x);
        case "size" -> (long) ExpressionWords.size(Objects.requireNonNull(arguments[0]));
        default -> throw new IllegalArgumentException(term);
      };
    }

    @Override
    public long call(Object stub, String kfunc, Object... arguments) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void arrange(Object situations, String situation, Object... arguments) {
      throw new UnsupportedOperationException();
    }
  }
}
