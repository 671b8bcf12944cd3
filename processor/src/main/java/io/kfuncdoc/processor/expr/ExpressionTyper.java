package io.kfuncdoc.processor.expr;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.UnaryOp;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.diag.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns one parsed expression into a typed one, by the arithmetic of the contract language: every operand is widened
/// to 64 bits by its own C type, literals adapt, and unsigned 64-bit values do not mix with possibly negative ones.
public final class ExpressionTyper {

  private final ExpressionText text;
  private final Scope scope;
  private final Bounds bounds;
  private final Map<String, Boolean> overState = new HashMap<>();

  private ExpressionTyper(ExpressionText text, Scope scope) {
    this.text = text;
    this.scope = scope;
    this.bounds = new Bounds(scope);
  }

  /// A truth.
  public static Expr truth(ExpressionParser parser, String source, Scope scope) throws ExpressionFault {
    Expr expr = any(parser, source, scope);
    if (expr.type() != ExprType.BOOL) {
      throw new ExpressionFault(Problem.NOT_BOOLEAN, source);
    }
    return expr;
  }

  /// A value of any type.
  public static Expr any(ExpressionParser parser, String source, Scope scope) throws ExpressionFault {
    ExpressionText parsed = parser.parse(source);
    ExpressionTree tree = parsed.tree();
    if (tree == null) {
      throw new ExpressionFault(Problem.SYNTAX, source, "no expression");
    }
    return new ExpressionTyper(parsed, scope).type(tree);
  }

  /// `name(a, b)`: the name and the arguments, of which only the arguments are typed.
  public static Call call(ExpressionParser parser, String source, Scope scope) throws ExpressionFault {
    ExpressionText parsed = parser.parse(source);
    if (parsed.tree() instanceof MethodInvocationTree invocation
        && invocation.getMethodSelect() instanceof IdentifierTree name) {
      return new Call(
          name.getName().toString(), new ExpressionTyper(parsed, scope).typeAll(invocation.getArguments()));
    }
    throw new ExpressionFault(Problem.WITNESS_STEP, source, "");
  }

  /// `name = value`, of which only the value is typed.
  public static Assignment assignment(ExpressionParser parser, String source, String kfunc, Scope scope)
      throws ExpressionFault {
    ExpressionText parsed = parser.parse(source);
    if (parsed.tree() instanceof com.sun.source.tree.AssignmentTree assignment
        && assignment.getVariable() instanceof IdentifierTree name) {
      if (!scope.parameters().containsKey(name.getName().toString())) {
        throw new ExpressionFault(
            Problem.WITNESS_ARGUMENT, source, kfunc,
            Suggestion.among(scope.parameters().keySet(), name.getName().toString()));
      }
      return new Assignment(
          name.getName().toString(), new ExpressionTyper(parsed, scope).type(assignment.getExpression()));
    }
    throw new ExpressionFault(Problem.WITNESS_ARGUMENT, source, kfunc, "");
  }

  /// The names that an expression applies to arguments; none if it cannot be read.
  public static Set<String> applied(ExpressionParser parser, String source) {
    return parser.read(source).applied();
  }

  public record Call(String name, List<Expr> arguments) {}

  public record Assignment(String name, Expr value) {}

  private List<Expr> typeAll(List<? extends ExpressionTree> trees) throws ExpressionFault {
    List<Expr> typed = new ArrayList<>();
    for (ExpressionTree tree : trees) {
      typed.add(type(tree));
    }
    return typed;
  }

  private Expr type(ExpressionTree tree) throws ExpressionFault {
    return switch (tree) {
      case ParenthesizedTree p -> type(p.getExpression());
      case LiteralTree literal -> literal(literal);
      case IdentifierTree identifier -> name(identifier.getName().toString());
      case UnaryTree unary -> unary(unary);
      case BinaryTree binary -> binary(binary);
      case ConditionalExpressionTree choice -> choice(choice);
      case MethodInvocationTree invocation -> application(invocation);
      default -> throw new ExpressionFault(Problem.NOT_SUPPORTED, text.of(tree));
    };
  }

  /// A number is what its digits say: `0xfffff000` is 4294963200, not an int that wrapped.
  private Expr literal(LiteralTree tree) throws ExpressionFault {
    if (tree.getValue() instanceof Boolean value) {
      return new Expr.Truth(value);
    }
    boolean minus = text.of(tree).startsWith("-");
    if (tree.getValue() instanceof Long value) {
      return value < 0 && !minus ? Expr.unsigned(value) : Expr.number(value);
    }
    if (tree.getValue() instanceof Integer value && tree.getKind() == Tree.Kind.INT_LITERAL) {
      return Expr.number(minus ? value : Integer.toUnsignedLong(value));
    }
    throw new ExpressionFault(Problem.NOT_SUPPORTED, text.of(tree));
  }

  private Expr name(String name) throws ExpressionFault {
    CType parameter = scope.parameters().get(name);
    if (parameter != null) {
      return new Expr.Parameter(name, parameter.exprType());
    }
    Expr.Constant constant = scope.constants().get(name);
    if (constant != null) {
      return constant;
    }
    if (scope.unusable().contains(name)) {
      throw ExpressionFault.followUp();
    }
    if (name.equals("result")) {
      CType result = scope.result();
      if (result == null || result instanceof CType.Nothing) {
        throw new ExpressionFault(Problem.ONLY_AFTERWARDS, name);
      }
      return new Expr.Result(result.exprType());
    }
    throw new ExpressionFault(Problem.UNKNOWN_NAME, name, Suggestion.among(scope.names(), name));
  }

  private Expr unary(UnaryTree tree) throws ExpressionFault {
    if (tree.getKind() == Tree.Kind.UNARY_MINUS
        && tree.getExpression() instanceof LiteralTree literal
        && literal(literal) instanceof Expr.Literal(long value, ExprType type)) {
      if (type == ExprType.U64 && value != Long.MIN_VALUE) {
        throw new ExpressionFault(Problem.DOES_NOT_TYPE, text.of(tree), "the number does not fit 64 bits");
      }
      return Expr.number(-value);
    }
    Expr operand = type(tree.getExpression());
    return switch (tree.getKind()) {
      case LOGICAL_COMPLEMENT -> new Expr.Unary(UnaryOp.NOT, truth(operand, tree.getExpression()));
      case UNARY_MINUS -> {
        if (operand.type() != ExprType.S64) {
          throw new ExpressionFault(Problem.DOES_NOT_TYPE, text.of(tree), "only a signed number can be negated");
        }
        yield new Expr.Unary(UnaryOp.NEGATE, operand);
      }
      case BITWISE_COMPLEMENT -> new Expr.Unary(UnaryOp.INVERT, number(operand, tree.getExpression()));
      case UNARY_PLUS -> number(operand, tree.getExpression());
      default -> throw new ExpressionFault(Problem.NOT_SUPPORTED, text.of(tree));
    };
  }

  private Expr binary(BinaryTree tree) throws ExpressionFault {
    BinaryOp op = switch (tree.getKind()) {
      case MULTIPLY -> BinaryOp.MULTIPLY;
      case DIVIDE -> BinaryOp.DIVIDE;
      case REMAINDER -> BinaryOp.REMAINDER;
      case PLUS -> BinaryOp.PLUS;
      case MINUS -> BinaryOp.MINUS;
      case LEFT_SHIFT -> BinaryOp.SHIFT_LEFT;
      case RIGHT_SHIFT -> BinaryOp.SHIFT_RIGHT;
      case LESS_THAN -> BinaryOp.LESS;
      case LESS_THAN_EQUAL -> BinaryOp.AT_MOST;
      case GREATER_THAN -> BinaryOp.GREATER;
      case GREATER_THAN_EQUAL -> BinaryOp.AT_LEAST;
      case EQUAL_TO -> BinaryOp.EQUAL;
      case NOT_EQUAL_TO -> BinaryOp.NOT_EQUAL;
      case AND -> BinaryOp.BIT_AND;
      case XOR -> BinaryOp.BIT_XOR;
      case OR -> BinaryOp.BIT_OR;
      case CONDITIONAL_AND -> BinaryOp.AND;
      case CONDITIONAL_OR -> BinaryOp.OR;
      case UNSIGNED_RIGHT_SHIFT -> throw new ExpressionFault(
          Problem.DOES_NOT_TYPE, text.of(tree), "'>>' fills with zeros where its left side is unsigned, as in C");
      default -> throw new ExpressionFault(Problem.NOT_SUPPORTED, text.of(tree));
    };
    Expr left = type(tree.getLeftOperand());
    Expr right = type(tree.getRightOperand());
    if (op == BinaryOp.AND || op == BinaryOp.OR) {
      return Expr.binary(op, truth(left, tree.getLeftOperand()), truth(right, tree.getRightOperand()));
    }
    if ((op == BinaryOp.EQUAL || op == BinaryOp.NOT_EQUAL) && left.type() == right.type() && !left.type().isNumber()) {
      return Expr.binary(op, left, right);
    }
    number(left, tree.getLeftOperand());
    number(right, tree.getRightOperand());
    if (!op.isShift()) {
      refuseNegativeMix(tree, left, right);
    }
    return Expr.binary(op, left, right);
  }

  private Expr choice(ConditionalExpressionTree tree) throws ExpressionFault {
    Expr condition = truth(type(tree.getCondition()), tree.getCondition());
    Expr then = type(tree.getTrueExpression());
    Expr otherwise = type(tree.getFalseExpression());
    if (then.type() != otherwise.type() && !(then.type().isNumber() && otherwise.type().isNumber())) {
      throw new ExpressionFault(Problem.DOES_NOT_TYPE, text.of(tree), "its two values differ in type");
    }
    refuseNegativeMix(tree, then, otherwise);
    return new Expr.Choice(condition, then, otherwise);
  }

  private Expr application(MethodInvocationTree tree) throws ExpressionFault {
    if (!(tree.getMethodSelect() instanceof IdentifierTree identifier)) {
      throw new ExpressionFault(Problem.NOT_SUPPORTED, text.of(tree));
    }
    String name = identifier.getName().toString();
    List<Expr> arguments = typeAll(tree.getArguments());
    switch (name) {
      case "u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64" -> {
        Expr operand = number(single(name, arguments), tree);
        return new Expr.Reinterpret(Integer.parseInt(name.substring(1)), name.startsWith("s"), operand);
      }
      case "old", "afterDeferred" -> {
        if (!scope.afterwards()) {
          throw new ExpressionFault(Problem.ONLY_AFTERWARDS, name);
        }
        Expr operand = single(name, arguments);
        return name.equals("old") ? new Expr.Old(operand) : new Expr.AfterDeferred(operand);
      }
      default -> {
        return term(name, arguments, tree);
      }
    }
  }

  private Expr term(String name, List<Expr> arguments, MethodInvocationTree tree) throws ExpressionFault {
    if (scope.unusable().contains(name)) {
      throw ExpressionFault.followUp();
    }
    Term term = scope.terms().get(name);
    if (term == null) {
      throw new ExpressionFault(Problem.UNKNOWN_NAME, name, Suggestion.among(scope.terms().keySet(), name));
    }
    if (!scope.afterwards() && speaksOfState(term)) {
      throw new ExpressionFault(Problem.ONLY_AFTERWARDS, name);
    }
    if (arguments.size() != term.parameters().size()) {
      throw new ExpressionFault(
          Problem.ARGUMENT_COUNT, name, count(term.parameters().size()), arguments.size());
    }
    for (int i = 0; i < arguments.size(); i++) {
      Term.Parameter parameter = term.parameters().get(i);
      Expr argument = arguments.get(i);
      String written = text.of(tree.getArguments().get(i));
      ExprType wanted = parameter.type().exprType();
      if (wanted == ExprType.U64 && argument.type() == ExprType.S64 && !bounds.of(argument).isNonNegative()) {
        throw new ExpressionFault(Problem.NEGATIVE_WITH_U64, text.of(tree), written);
      }
      boolean adapts = wanted == ExprType.U64 && argument.type() == ExprType.S64;
      if (argument.type() != wanted && !adapts) {
        throw new ExpressionFault(
            Problem.DOES_NOT_TYPE, text.of(tree),
            "'" + written + "' is " + article(argument.type()) + ", " + parameter.name() + " of " + name + " is "
                + article(wanted));
      }
      if (wanted.isNumber() && !bounds.of(argument).fits(parameter.type())) {
        throw new ExpressionFault(
            Problem.DOES_NOT_TYPE, text.of(tree), "'" + written + "' may not fit " + parameter.type().c());
      }
    }
    return new Expr.Apply(name, arguments, term.type().exprType());
  }

  /// Whether a term is over the state, or is defined by something that is.
  private boolean speaksOfState(Term term) {
    Boolean known = overState.get(term.name());
    if (known == null) {
      known = switch (term.meaning()) {
        case Term.Meaning.OverState _ -> true;
        case Term.Meaning.Observed _ -> false;
        case Term.Meaning.Defined(Term.Definition definition) -> speaksOfState(definition.expr());
      };
      overState.put(term.name(), known);
    }
    return known;
  }

  private boolean speaksOfState(Expr expr) {
    return switch (expr) {
      case Expr.Old _, Expr.AfterDeferred _ -> true;
      case Expr.Apply(String name, _, _) when scope.terms().containsKey(name) ->
          speaksOfState(scope.terms().get(name)) || expr.operands().stream().anyMatch(this::speaksOfState);
      default -> expr.operands().stream().anyMatch(this::speaksOfState);
    };
  }

  private void refuseNegativeMix(ExpressionTree tree, Expr left, Expr right) throws ExpressionFault {
    if (left.type() == right.type() || !left.type().isNumber() || !right.type().isNumber()) {
      return;
    }
    boolean leftIsSigned = left.type() == ExprType.S64;
    if (!bounds.of(leftIsSigned ? left : right).isNonNegative()) {
      ExpressionTree part = switch (tree) {
        case BinaryTree b -> leftIsSigned ? b.getLeftOperand() : b.getRightOperand();
        case ConditionalExpressionTree c -> leftIsSigned ? c.getTrueExpression() : c.getFalseExpression();
        default -> tree;
      };
      throw new ExpressionFault(Problem.NEGATIVE_WITH_U64, text.of(tree), text.of(part));
    }
  }

  private static Expr single(String name, List<Expr> arguments) throws ExpressionFault {
    if (arguments.size() != 1) {
      throw new ExpressionFault(Problem.ARGUMENT_COUNT, name, count(1), arguments.size());
    }
    return arguments.get(0);
  }

  private Expr truth(Expr expr, Tree tree) throws ExpressionFault {
    if (expr.type() != ExprType.BOOL) {
      throw new ExpressionFault(
          Problem.DOES_NOT_TYPE, text.text().strip(),
          "'" + text.of(tree) + "' is " + article(expr.type()) + ", not a truth");
    }
    return expr;
  }

  private Expr number(Expr expr, Tree tree) throws ExpressionFault {
    if (!expr.type().isNumber()) {
      throw new ExpressionFault(
          Problem.DOES_NOT_TYPE, text.text().strip(),
          "'" + text.of(tree) + "' is " + article(expr.type()) + ", not a number");
    }
    return expr;
  }

  private static String article(ExprType type) {
    return switch (type) {
      case BOOL -> "a truth";
      case S64 -> "a signed number";
      case U64 -> "an unsigned 64-bit number";
      case HANDLE -> "an opaque object";
    };
  }

  private static String count(int arguments) {
    return arguments == 1 ? "one argument" : arguments + " arguments";
  }
}
