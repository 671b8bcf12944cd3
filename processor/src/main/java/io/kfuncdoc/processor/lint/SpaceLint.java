package io.kfuncdoc.processor.lint;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.lint.words.Subject;
import io.kfuncdoc.processor.prose.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An address is said to be of the space that its pointer kind declares.
final class SpaceLint implements Lint {

  private static final Pattern SPACE = Pattern.compile(
      "\\b(?<not>not (?:an? |the )?|no )?(?<space>kernel|user)(?:[- ]?(?:space|mode|side|virtual"
          + "|memory))*[- ](?:pointers?|address(?:es)?)\\b"
          + "|\\b(?:pointers?|address(?:es)?) (?:into|in|to|of|within) (?:the )?(?<into>kernel|user)(?:'s)?[- ]?"
          + "(?:virtual |address )?(?:memory|space)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_RESULT_BEFORE = Pattern.compile(
      "\\b(?:return(?:s|ed|ing)?|results?|return value|yields|gives(?: back)?|hands (?:out|back)"
          + "|(?:handed|given|passed) (?:back|out)):?"
          + "(?: \\(?(?:value|is|are|being|will|be|always|either|therefore|an?|the|valid|plain|usable|raw"
              + "|\\w+ed))*[ (]*$",
      Pattern.CASE_INSENSITIVE);
  /// In a parameter's own text.
  private static final Pattern OF_PARAMETER =
      Pattern.compile("(?:^|[,:;(] ?|\\b(?:is|be|as) )(?:(?:an?|the)(?: valid)? )?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_RESULT_AFTER =
      Pattern.compile("^(?: \\w+){0,6} (?:is|are) returned|^(?: \\w+){0,6},? (?:on success"
          + "|or NULL)", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Claim> claims(Sentence sentence, Subject subject) {
    List<Claim> claims = new ArrayList<>();
    Matcher space = SPACE.matcher(sentence.text());
    while (space.find()) {
      boolean denied = space.group("not") != null;
      String written = space.group("space") == null ? space.group("into") : space.group("space");
      String claimed = written.toLowerCase(Locale.ROOT);
      fact(sentence, space, subject, claimed, denied).ifPresent(fact ->
          claims.add(Claim.of(Problem.LINT_SPACE, sentence, space.start(), space.end(), fact)));
    }
    return claims;
  }

  private static Optional<String> fact(
      Sentence sentence, Matcher space, Subject subject, String claimed, boolean denied) {
    String before = sentence.text().substring(0, space.start());
    String after = sentence.text().substring(space.end());
    Optional<Param> parameter = parameter(subject, before, after);
    if (parameter.isPresent()) {
      return contradiction(parameter.get().name(), parameter.get().type(), claimed, denied);
    }
    boolean success = subject.row() != null && subject.row().isSuccess();
    boolean result = OF_RESULT_BEFORE.matcher(before).find() || OF_RESULT_AFTER.matcher(after).find()
        || success && before.matches("(?i)(?:an? |the )?");
    List<Kfunc> kfuncs = result ? subject.single(sentence) : List.of();
    List<String> facts = kfuncs.stream()
        .map(k -> contradiction("the result of " + k.name() + "()", k.result(), claimed, denied))
        .flatMap(Optional::stream)
        .toList();
    return !facts.isEmpty() && facts.size() == kfuncs.size() ? Optional.of(facts.getFirst()) : Optional.empty();
  }

  private static Optional<Param> parameter(Subject subject, String before, String after) {
    List<Param> parameters = subject.parameters();
    if (parameters.isEmpty()) {
      return Optional.empty();
    }
    String names = parameters.stream().map(Param::name).distinct().map(Pattern::quote).collect(Collectors.joining("|"));
    Matcher stated = Pattern.compile("\\b(" + names + ")(?:,? (?:which|that))? (?:is|must be|has to be"
        + "|should be|holds|contains|names|as)"
        + "(?: also| always| either| taken as| treated as)*(?: an?| the)?(?: valid)? $").matcher(before);
    Matcher named = Pattern.compile("^,? @?(" + names + ")\\b").matcher(after);
    String name = stated.find() ? stated.group(1) : named.find() ? named.group(1) : null;
    if (name == null && subject.parameter() != null && OF_PARAMETER.matcher(before).find()) {
      name = subject.parameter().name();
    }
    String found = name;
    return parameters.stream().filter(p -> p.name().equals(found)).findFirst();
  }

  private static Optional<String> contradiction(String what, CType type, String claimed, boolean denied) {
    return switch (type) {
      case CType.Pointer(_, String space, _) when space.isBlank() -> Optional.empty();
      case CType.Pointer(_, String space, _) -> space.toLowerCase(Locale.ROOT).contains(claimed) == denied
          ? Optional.of(what + " is a " + space)
          : Optional.empty();
      case CType.Scalar(String c, int bits, _) ->
          bits < 64 && !denied ? Optional.of(what + " is " + c) : Optional.empty();
      case CType.Nothing _ -> denied ? Optional.empty() : Optional.of(what + " is void");
    };
  }
}
