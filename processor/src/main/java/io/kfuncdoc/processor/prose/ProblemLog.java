package io.kfuncdoc.processor.prose;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/// The problems met on the way through one passage.
final class ProblemLog {

  private final Passage passage;
  private final List<ProseProblem> problems = new ArrayList<>();

  ProblemLog(Passage passage) {
    this.passage = passage;
  }

  void at(Node node, String what) {
    String chars = node instanceof Block ? node.getChars().toString() : "";
    at(node.getStartOffset() + chars.length() - chars.stripLeading().length(), what);
  }

  void at(int offset, String what) {
    problems.add(passage.problemAt(offset, what));
  }

  List<ProseProblem> problems() {
    return ProseProblem.sorted(problems);
  }
}
