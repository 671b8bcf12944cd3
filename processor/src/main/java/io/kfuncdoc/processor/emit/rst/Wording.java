package io.kfuncdoc.processor.emit.rst;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Ensure;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.phrase.GuardPhrase;
import io.kfuncdoc.processor.prose.Passage;
import io.kfuncdoc.processor.prose.ProseContext;
import io.kfuncdoc.processor.prose.Rest;
import io.kfuncdoc.processor.prose.RestWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of one function's page part: the author's where there are some, else made from the expressions.
///
/// What of the prose cannot be written is the checks' to report; here it is left out.
final class Wording {

  private final ProseContext context;
  private final GuardPhrase phrases;
  /// Texts and the lines made of them: reading Markdown is most of the work on a page, and rows say things again.
  private final Map<String, String> lines = new HashMap<>();
  private final Map<String, String> terms = new HashMap<>();

  Wording(Contract contract, Kfunc kfunc) {
    this.context = ProseContext.ofFunction(kfunc.parameters().stream().map(Param::name).collect(Collectors.toSet()));
    this.phrases = new GuardPhrase(contract.terms(),
        phrase -> terms.computeIfAbsent(phrase, p -> line(p, ProseContext.ofFunction(Set.of()))));
  }

  static List<String> familyText(String markdown) {
    Rest rest = RestWriter.write(new Passage(markdown, 1), ProseContext.ofFamily());
    return Lines.text(rest.lines(), PageFormat::clearOfFunctions);
  }

  private static String line(String markdown, ProseContext context) {
    return Lines.one(String.join(" ", RestWriter.writeInline(new Passage(markdown, 1), context).lines()));
  }

  List<String> text(String markdown) {
    return Lines.text(RestWriter.write(new Passage(markdown, 1), context).lines(), PageFormat::clearOfSections);
  }

  String line(String markdown) {
    return lines.computeIfAbsent(markdown, m -> line(m, context));
  }

  /// When a row comes about, fit for the place after "if"; for the success what it is, possibly nothing.
  String when(Row row) {
    String comment = withoutFullStop(line(row.comment()));
    if (!comment.isEmpty()) {
      return comment;
    }
    return switch (row.decision()) {
      case Decision.Guarded(var guard) -> Lines.one(phrases.of(guard.expr()));
      case Decision.Undefined(var guard) -> Lines.one(phrases.of(guard.expr()));
      case Decision.Reported() -> "the implementation reports ``" + row.name() + "``";
      case Decision.Success() -> "";
    };
  }

  /// What holds after a call that the row answered; empty if nothing is named.
  String afterwards(List<Ensure> ensures) {
    return ensures.stream()
        .map(e -> Lines.one(phrases.afterwards(e.condition().expr())))
        .collect(Collectors.joining("; "));
  }

  /// As [#afterwards], each with the releases in which it holds unless that is all of them.
  String afterwardsByRelease(List<Ensure> ensures) {
    return ensures.stream()
        .map(e -> (e.availability().equals(Availability.ALWAYS) ? "" : KernelsText.of(e.availability()) + ": ")
            + afterwards(List.of(e)))
        .collect(Collectors.joining("; "));
  }

  /// As [#afterwards], of what speaks of the result only.
  String ofResult(List<Ensure> ensures) {
    return afterwards(ensures.stream().filter(e -> e.condition().expr().contains(Expr.Result.class)).toList());
  }

  private static String withoutFullStop(String text) {
    boolean plain = text.endsWith(".") && !text.endsWith("..") && !text.endsWith("\\.");
    return plain ? text.substring(0, text.length() - 1).stripTrailing() : text;
  }
}
