package io.kfuncdoc.cli;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Witness;
import io.kfuncdoc.processor.analysis.Illustration;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A table, or one row of it, in words. The words are the page's.
final class Explanation {

  private final Contract contract;
  private final Kfunc kfunc;
  private final Release release;
  private final Page.Function function;

  Explanation(Contract contract, Kfunc kfunc, Release release) {
    this.contract = contract;
    this.kfunc = kfunc;
    this.release = release;
    this.function = PageBuilder.build(contract, release).functions().stream()
        .filter(f -> f.name().equals(kfunc.name())).findFirst().orElseThrow();
  }

  String table() {
    StringBuilder out = new StringBuilder();
    out.append(kfunc.prototype()).append("\n\n");
    out.append(PlainText.paragraph(function.purpose())).append('\n');
    out.append(PlainText.paragraph(function.context())).append('\n');
    out.append("On Linux ").append(release).append(" the first row that applies decides:\n");
    for (Page.Row row : function.outcomes().rows()) {
      if (isInRelease(row)) {
        out.append('\n').append("%3s ".formatted(row.number())).append(row.name()).append('\n').append(fields(row));
      }
    }
    return out.toString();
  }

  private boolean isInRelease(Page.Row row) {
    return kfunc.row(row.name()).availability().includes(release);
  }

  private String fields(Page.Row row) {
    return PlainText.field("when", row.when())
        + (function.outcomes().returns() ? PlainText.field("returns", row.returns()) : "")
        + PlainText.field("afterwards", row.afterwards());
  }

  /// @throws CannotRead if there is no such row
  String row(String name) {
    Page.Row shown = function.outcomes().rows().stream().filter(r -> r.name().equals(name)).findFirst()
        .orElseThrow(() -> new CannotRead("the table of " + kfunc.name() + "() has no row " + name + "; there are: "
            + kfunc.rows().stream().map(Row::name).collect(Collectors.joining(", "))));
    Row row = kfunc.row(name);
    StringBuilder out = new StringBuilder();
    out.append(kfunc.name()).append("() on Linux ").append(release).append(", ");
    out.append(isInRelease(shown) ? "row " + shown.number() : "which does not have the row").append(" ");
    out.append(name).append('\n').append(fields(shown));
    if (row.decision() instanceof Decision.Guarded(var guard)) {
      out.append(PlainText.field("guard", "``" + guard.source() + "``"));
    }
    out.append(PlainText.field("kernels", shown.kernels()));
    if (isInRelease(shown)) {
      ways(row).forEach(way -> out.append(PlainText.field("to reach it", way)));
    }
    return out.append(PlainText.field("proved by", shown.proof())).toString();
  }

  private List<String> ways(Row row) {
    if (row.decision() instanceof Decision.Undefined) {
      return List.of("do not: nothing is promised");
    }
    List<String> ways = new ArrayList<>();
    if (row.decision() instanceof Decision.Guarded) {
      ways.add(new Illustration(contract, kfunc, release).of(row).map(example -> "call it with " + example)
          .orElse("call it with arguments for which the guard holds and none before it"));
    }
    row.witnessesIn(release).forEach(witness -> ways.add(way(witness)));
    return ways.isEmpty() ? List.of("call it with arguments for which no guard holds") : ways;
  }

  private static String way(Witness witness) {
    List<String> steps = new ArrayList<>();
    witness.given().forEach(step -> steps.add(step.source()));
    if (witness.fault() != null) {
      steps.add("let " + witness.fault() + " fail");
    }
    String call = witness.call().stream().map(Witness.Argument::source).collect(Collectors.joining(", "));
    steps.add("call it" + (call.isEmpty() ? "" : " with " + call));
    return "``" + String.join("; then ", steps) + "``";
  }
}
