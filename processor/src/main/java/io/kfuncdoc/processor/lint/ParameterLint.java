package io.kfuncdoc.processor.lint;

import io.kfuncdoc.model.Param;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.diag.Suggestion;
import io.kfuncdoc.processor.lint.words.FunctionNames;
import io.kfuncdoc.processor.lint.words.Subject;
import io.kfuncdoc.processor.prose.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What looks like a parameter is one: `@x` always; a name with `__` in it, as the verifier's suffixes are written; a
/// name with an underscore that is close to a parameter's; and of the names in code spans those that are close to one,
/// in the family's text, and all in the text of a kfunc, unless they are of C, or the sentence or the name itself, as
/// `range_tree` does, says what they are.
final class ParameterLint implements Lint {

  private static final Pattern WORD = Pattern.compile("(?<![\\w.>/-])(?<at>@)?(?<name>[A-Za-z_]\\w*)(?![\\w(]|\\.\\w)");
  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern OF_C = Pattern.compile("[us](?:8|16|32|64)|\\w+_t|void|char|short|int|long|signed"
      + "|unsigned|bool|float|double|struct|union|enum|const|static|volatile|return|if|else|for|while|true|false|null"
      + "|sizeof|errno|result|old");
  private static final String THING = "(?:fields?|members?|macros?|structs?|unions?|enums?|types?|variables?|files?"
      + "|commands?|programs?|tools?|options?|sections?|attributes?|helpers?|modules?|registers?|keywords?"
      + "|suffix(?:es)?|prefix(?:es)?|librar(?:y|ies)|functions?|locks?|trees?|lists?|queues?|workers?|structures?)";
  private static final Pattern THING_BEFORE =
      Pattern.compile("\\b" + THING + " (?:called )?(?:\\w+(?:,| and| or|, and|, or) )*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern THING_AFTER =
      Pattern.compile("^ " + THING + "\\b|^(?:(?:,| and| or|, and|, or) \\w+)* of (?:the )?(?:struct|union)\\b");
  /// Names that say what they are: kernel code calls its locks, trees and lists so, and hardly an argument.
  private static final Pattern THING_NAME =
      Pattern.compile("\\w*(?:lock|mutex)|\\w+_(?:tree|list|queue|worker|workqueue)");
  private static final Pattern SUFFIXED = Pattern.compile("[a-z]\\w*?__[a-z]\\w*");

  @Override
  public List<Claim> claims(Sentence sentence, Subject subject) {
    Set<String> known = new HashSet<>(subject.names());
    List<String> parameters = new ArrayList<>(subject.parameters().stream().map(Param::name).distinct().toList());
    FunctionNames.in(sentence).stream().map(n -> subject.named(n.name())).filter(k -> k != null)
        .forEach(k -> k.parameters().forEach(p -> parameters.add(p.name())));
    subject.contract().kfuncs().forEach(k -> {
      known.add(k.name());
      k.contexts().forEach(c -> known.add(c.nonSleepableVariant()));
    });
    boolean strict = subject.kfunc() != null && !subject.about(sentence).isEmpty();
    known.addAll(subject.externals());
    List<Claim> claims = new ArrayList<>();
    Matcher word = WORD.matcher(sentence.text());
    while (word.find()) {
      String name = word.group("name");
      boolean code = sentence.isCode(word.start()) && isWholeSpan(sentence, word.start(), word.end());
      boolean at = word.group("at") != null && !sentence.isCode(word.start());
      boolean looksLikeOne = at || name.contains("__") && SUFFIXED.matcher(name).matches()
          || (code || name.contains("_")) && parameters.stream().anyMatch(p -> isClose(p, name))
          || code && strict && PLAIN.matcher(name).matches() && !isOther(sentence.text(), word.start(), word.end());
      if (looksLikeOne && !parameters.contains(name) && !known.contains(name) && !sentence.isLink(word.start())) {
        String owner = subject.kfunc() == null ? subject.contract().name() : subject.kfunc().name() + "()";
        String suggestion = parameters.stream().filter(p -> isPart(p, name)).findFirst()
            .map(p -> " (did you mean '" + p + "'?)").orElse(Suggestion.among(parameters, name));
        claims.add(new Claim(Problem.LINT_PARAMETER, word.start(), List.of(name, owner + suggestion)));
      }
    }
    return claims;
  }

  private static boolean isWholeSpan(Sentence sentence, int start, int end) {
    return (start == 0 || !sentence.isCode(start - 1)) && (end == sentence.text().length() || !sentence.isCode(end));
  }

  /// Whether the name is a word of C, or the sentence says that it is something else than a parameter.
  private static boolean isOther(String text, int start, int end) {
    return OF_C.matcher(text.substring(start, end)).matches()
        || THING_NAME.matcher(text.substring(start, end)).matches()
        || THING_BEFORE.matcher(text.substring(0, start)).find()
        || THING_AFTER.matcher(text.substring(end)).find();
  }

  private static boolean isPart(String parameter, String name) {
    return parameter.contains("__") && List.of(parameter.split("__")).contains(name);
  }

  /// One letter in four may differ, two at most; or only the parameter's suffix or prefix is missing.
  private static boolean isClose(String parameter, String name) {
    if (name.equals(name.toUpperCase(java.util.Locale.ROOT)) || name.length() < 3) {
      return false;
    }
    return isPart(parameter, name) || Suggestion.distance(parameter, name) <= Math.min(2,
        Math.min(parameter.length(), name.length()) / 4);
  }
}
