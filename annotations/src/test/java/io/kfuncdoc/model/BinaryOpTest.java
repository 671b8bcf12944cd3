package io.kfuncdoc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinaryOpTest {

  private static final List<BinaryOp> COMPARISONS =
      Arrays.stream(BinaryOp.values()).filter(BinaryOp::isComparison).toList();

  @Test
  void theOppositeHoldsWhereTheComparisonDoesNot() {
    for (BinaryOp op : COMPARISONS) {
      for (int order = -1; order <= 1; order++) {
        assertThat(holds(op.opposite(), order)).as("%s, %s", op, order).isNotEqualTo(holds(op, order));
      }
    }
  }

  @Test
  void theMirroredSaysTheSameOfExchangedOperands() {
    for (BinaryOp op : COMPARISONS) {
      for (int order = -1; order <= 1; order++) {
        assertThat(holds(op.mirrored(), -order)).as("%s, %s", op, order).isEqualTo(holds(op, order));
      }
    }
  }

  @Test
  void onlyComparisonsHaveThem() {
    Arrays.stream(BinaryOp.values()).filter(op -> !op.isComparison()).forEach(op -> {
      assertThatThrownBy(op::opposite).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(op::mirrored).isInstanceOf(IllegalArgumentException.class);
    });
  }

  /// @param order of the left operand to the right one
  private static boolean holds(BinaryOp op, int order) {
    return switch (op.symbol()) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "==" -> order == 0;
      default -> order != 0;
    };
  }
}
