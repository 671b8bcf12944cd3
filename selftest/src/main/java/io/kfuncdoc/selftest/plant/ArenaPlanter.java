package io.kfuncdoc.selftest.plant;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.List;

/// Breaks the simulated arena: a decision is skipped, turned or taken too early, a step left out, a wrong reason or
/// errno given, a page placed elsewhere.
final class ArenaPlanter {

  private static final List<String> ERRNOS = List.of("EINVAL", "EBUSY", "ENOMEM", "EPERM");

  private final JavaText java;
  private final ArenaFile file;
  private final Bed bed;
  private final ExpressionPlanter expressions;

  ArenaPlanter(SourceText source, ArenaFile file, Bed bed) {
    this.java = new JavaText(source);
    this.file = file;
    this.bed = bed;
    this.expressions = new ExpressionPlanter(bed);
  }

  void plant() {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        String name = method.getName().toString();
        if (method.getBody() != null && !name.equals("<init>") && file.has(name)) {
          Kind values = file.places() ? Kind.PLACEMENT : Kind.ARITHMETIC;
          new Statements(file.type() + "." + name, values).scan(method.getBody(), null);
        }
        return null;
      }
    }.scan(java.unit(), null);
    OtherRuns.ALL.stream().filter(other -> other.type().equals(file.type())).forEach(other -> other.plant(bed));
  }

  private final class Statements extends TreeScanner<Void, Void> {
    private final String element;
    private final Kind values;

    Statements(String element, Kind values) {
      this.element = element;
      this.values = values;
    }

    @Override
    public Void visitBlock(BlockTree block, Void nothing) {
      List<? extends StatementTree> statements = block.getStatements();
      for (int i = 0; i + 1 < statements.size(); i++) {
        if (isDecision(statements.get(i)) && isDecision(statements.get(i + 1))) {
          swap(statements.get(i), statements.get(i + 1));
        }
      }
      return super.visitBlock(block, nothing);
    }

    private boolean isDecision(StatementTree statement) {
      return statement instanceof IfTree choice && choice.getElseStatement() == null && !binds(choice.getCondition());
    }

    private void swap(StatementTree first, StatementTree second) {
      String between = bed.text().substring(java.end(first), java.start(second));
      bed.plant(Kind.ORDER, element, Bed.shown(java.of(second)) + " before " + Bed.shown(java.of(first)),
          java.start(first), java.end(second), java.of(second) + between + java.of(first));
    }

    @Override
    public Void visitIf(IfTree choice, Void nothing) {
      Tree condition = choice.getCondition();
      if (!binds(choice.getCondition())) {
        int from = java.start(condition);
        bed.plant(Kind.DECISION, element, "skipped: " + Bed.shown(java.of(condition)), from, java.end(condition),
            "(false && " + java.of(condition) + ")");
        expressions.plant(Kind.DECISION, element, from, java.end(condition));
      }
      return super.visitIf(choice, nothing);
    }

    private boolean binds(ExpressionTree condition) {
      return java.of(condition).contains("instanceof");
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree loop, Void nothing) {
      expressions.plant(Kind.DECISION, element, java.start(loop.getCondition()), java.end(loop.getCondition()));
      return super.visitWhileLoop(loop, nothing);
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree statement, Void nothing) {
      if (bed.text().charAt(java.end(statement) - 1) == ';') {
        bed.plant(Kind.STATE, element, "left out: " + Bed.shown(java.of(statement)), java.start(statement),
            java.end(statement), ";");
      }
      expressions.plant(values, element, java.start(statement), java.end(statement));
      return super.visitExpressionStatement(statement, nothing);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      if (variable.getInitializer() != null) {
        expressions.plant(values, element, java.start(variable.getInitializer()), java.end(variable.getInitializer()));
      }
      return super.visitVariable(variable, nothing);
    }

    @Override
    public Void visitReturn(ReturnTree result, Void nothing) {
      if (result.getExpression() != null && !java.of(result).contains("switch")) {
        expressions.plant(values, element, java.start(result.getExpression()), java.end(result.getExpression()));
      }
      return super.visitReturn(result, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree constant, Void nothing) {
      String owner = constant.getExpression().toString();
      String name = constant.getIdentifier().toString();
      int from = java.end(constant) - name.length();
      if (owner.equals("ErrnoCode")) {
        ERRNOS.forEach(other -> bed.replace(Kind.ERRNO, element, from, java.end(constant), other));
      } else if (owner.endsWith("Reason")) {
        reasons(owner).forEach(other -> bed.replace(Kind.REASON, element, from, java.end(constant), other));
      }
      return super.visitMemberSelect(constant, nothing);
    }
  }

  /// The last two reasons: success, and what comes before it.
  private static List<String> reasons(String owner) {
    return switch (owner) {
      case "AllocReason" -> List.of("NO_MEMORY", "ALLOCATED");
      case "FreeReason" -> List.of("PAST_END", "FREED");
      default -> List.of("NO_TREE_NODE", "RESERVED");
    };
  }
}
