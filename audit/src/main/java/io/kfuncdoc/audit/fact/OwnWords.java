package io.kfuncdoc.audit.fact;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.processor.phrase.GuardPhrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The contract's own prose in normal spelling. Who repeats it claims nothing new: its sentences, and what joins the
/// condition of a row to what holds after it.
final class OwnWords {

  private static final Set<String> JOINING = Set.of(
      "if", "then", "otherwise", "or", "and", "nothing", "changes", "is", "promised", "afterwards", "after", "deferred",
      "work", "before", "the", "call", "caller", "must", "not", "let", "that", "happen", "no", "earlier", "of",
      "condition", "under", "return", "row", "table", "applies", "on", "success", "unchanged", "undefined", ",",
      ".", ";", ":");

  private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");

  /// What a comment leaves out that speaks of one release only.
  private static final Pattern DATE = Pattern.compile("(?<= \\.) (?:from|since|before) \\d+\\.\\d+(?: on)? , ");

  private final List<String> prose = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  OwnWords(Contract contract, Kfunc kfunc, List<RowFact> facts, UnaryOperator<String> normal) {
    String description = normal.apply(kfunc.description());
    prose.add(whole(description));
    prose.add(DATE.matcher(whole(description)).replaceAll(" "));
    PARAGRAPH.splitAsStream(contract.text()).forEach(p -> prose.add(whole(normal.apply(p))));
    kfunc.parameters().forEach(p -> prose.add(whole(normal.apply(p.text()))));
    GuardPhrase phrases = new GuardPhrase(contract.terms(), UnaryOperator.identity());
    for (RowFact fact : facts) {
      List<String> words = new ArrayList<>();
      words.add(fact.row().comment());
      fact.row().ensures().forEach(e -> words.add(GuardWords.comment(phrases.afterwards(e.condition().expr()))));
      Expr guard = switch (fact.row().decision()) {
        case Decision.Guarded(var condition) -> condition.expr();
        case Decision.Undefined(var condition) -> condition.expr();
        default -> null;
      };
      if (guard != null) {
        words.add(GuardWords.comment(phrases.of(guard)));
      }
      fact.alternatives().forEach(a -> words.add(a.words()));
      rows.add(words.stream().map(normal).filter(w -> !w.isBlank())
          .sorted(Comparator.comparingInt(String::length).reversed()).toList());
    }
  }

  private static String whole(String text) {
    return " . " + text + " . ";
  }

  /// Whether a sentence in normal spelling says nothing but what the contract does, in its words.
  boolean cover(String sentence) {
    String text = sentence.endsWith(" .") ? sentence.substring(0, sentence.length() - 2) : sentence;
    return prose.stream().anyMatch(p -> p.contains(" . " + text + " . "))
        || rows.stream().anyMatch(words -> isOf(" " + text + " ", words));
  }

  private static boolean isOf(String text, List<String> words) {
    String rest = text;
    for (String phrase : words) {
      rest = rest.replace(" " + phrase + " ", " ; ");
    }
    if (rest.equals(text)) {
      return false;
    }
    for (String word : rest.strip().split(" ")) {
      if (!JOINING.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
