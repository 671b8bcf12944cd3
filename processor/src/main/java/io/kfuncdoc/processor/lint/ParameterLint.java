package io.kfuncdoc.processor.lint;

import io.kfuncdoc.model.Param;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.diag.Suggestion;
import io.kfuncdoc.processor.prose.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What looks like a parameter is one: `@x` always; a name with `__` in it, as the verifier's suffixes are written; a
/// name in a code span, or with an underscore, that is close to a parameter's.
final class ParameterLint implements Lint {

  private static final Pattern WORD = Pattern.compile("(?<![\\w.>/-])(?<at>@)?(?<name>[A-Za-z_]\\w*)(?![\\w(]|\\.\\w)");
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
    List<Claim> claims = new ArrayList<>();
    Matcher word = WORD.matcher(sentence.text());
    while (word.find()) {
      String name = word.group("name");
      boolean code = sentence.isCode(word.start()) && isWholeSpan(sentence, word.start(), word.end());
      boolean at = word.group("at") != null && !sentence.isCode(word.start());
      boolean looksLikeOne = at || SUFFIXED.matcher(name).matches()
          || (code || name.contains("_")) && parameters.stream().anyMatch(p -> isClose(p, name));
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

  private static boolean isPart(String parameter, String name) {
    return parameter.contains("__") && List.of(parameter.split("__")).contains(name);
  }

  /// One letter in four may differ, two at most; or only the parameter's suffix or prefix is missing.
  private static boolean isClose(String parameter, String name) {
    if (name.equals(name.toUpperCase(java.util.Locale.ROOT)) || name.length() < 3) {
      return false;
    }
    return isPart(parameter, name) || Suggestion.distance(parameter, name) <= Math.min(2, Math.min(parameter.length(), name.length()) / 4);
  }
}
