package io.kfuncdoc.processor.phrase;

import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The phrases of a vocabulary, with their places filled.
final class TermPhrases {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z_$][\\w$]*)}");
  private static final String MAY_STAND_BEFORE = " '\"([{<-/:";
  private static final String MAY_STAND_AFTER = " '\")]}>-/:.,;!?\\";

  private final Map<String, Term> terms = new HashMap<>();
  private final UnaryOperator<String> inline;

  /// @param inline turns the Markdown of a phrase to reStructuredText
  TermPhrases(List<Term> terms, UnaryOperator<String> inline) {
    terms.forEach(t -> this.terms.put(t.name(), t));
    this.inline = inline;
  }

  Noun value(Expr.Apply apply, Nouns nouns) {
    Term term = terms.get(apply.term());
    if (term == null || !usable(term.phrase()) || !fits(term, apply)) {
      return Noun.code(ExprSource.of(apply));
    }
    return new Noun(fill(term.phrase(), term, apply, nouns), false, endsInNumber(term, apply), false);
  }

  Clause truth(Expr.Apply apply, boolean holds, Nouns nouns) {
    Term term = terms.get(apply.term());
    String phrase = term == null || !fits(term, apply) ? "" : holds ? term.phrase() : term.negated();
    if (term != null && usable(phrase)) {
      return Clause.of(fill(phrase, term, apply, nouns));
    }
    if (holds || term == null || !usable(term.phrase()) || !fits(term, apply)) {
      return new Clause("``" + (holds ? "" : "!") + ExprSource.of(apply) + "``", Clause.Joint.NONE);
    }
    return new Clause("it is not true that " + truth(apply, true, nouns).inParentheses(), Clause.Joint.LOOSE);
  }

  /// Whether there is a phrase, and none of its places is lost when it is written.
  private boolean usable(String phrase) {
    return !phrase.isBlank() && places(phrase).equals(places(inline.apply(phrase)));
  }

  private static List<String> places(String phrase) {
    return PLACE.matcher(phrase).results().map(MatchResult::group).toList();
  }

  private static boolean fits(Term term, Expr.Apply apply) {
    return term.parameters().size() == apply.arguments().size();
  }

  private String fill(String phrase, Term term, Expr.Apply apply, Nouns nouns) {
    Map<String, String> arguments = new HashMap<>();
    for (int i = 0; i < term.parameters().size(); i++) {
      arguments.put(term.parameters().get(i).name(), nouns.say(apply.arguments().get(i)).asArgument());
    }
    String text = inline.apply(phrase);
    StringBuilder filled = new StringBuilder();
    Matcher place = PLACE.matcher(text);
    int end = 0;
    while (place.find()) {
      String argument = arguments.get(place.group(1));
      if (argument == null) {
        continue;
      }
      filled.append(text, end, place.start());
      // Markup must stand beside white space or punctuation; an escaped blank divides it from letters.
      if (!filled.isEmpty() && MAY_STAND_BEFORE.indexOf(filled.charAt(filled.length() - 1)) < 0) {
        filled.append("\\ ");
      }
      filled.append(argument);
      end = place.end();
      if (end < text.length() && MAY_STAND_AFTER.indexOf(text.charAt(end)) < 0) {
        filled.append("\\ ");
      }
    }
    return filled.append(text.substring(end)).toString();
  }

  private static boolean endsInNumber(Term term, Expr.Apply apply) {
    for (int i = 0; i < term.parameters().size(); i++) {
      if (term.phrase().endsWith("{" + term.parameters().get(i).name() + "}")) {
        return apply.arguments().get(i).type() != ExprType.HANDLE;
      }
    }
    return false;
  }
}
