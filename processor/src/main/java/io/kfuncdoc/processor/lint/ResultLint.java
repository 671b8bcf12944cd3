package io.kfuncdoc.processor.lint;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.lint.fact.RowResult;
import io.kfuncdoc.processor.lint.words.ResultWord;
import io.kfuncdoc.processor.lint.words.ResultWords;
import io.kfuncdoc.processor.lint.words.Subject;
import io.kfuncdoc.processor.prose.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An errno, NULL or a number that is said to be returned is the result of some row.
final class ResultLint implements Lint {

  /// Sentences about these speak of results that are not the kfunc's.
  private static final Pattern ELSEWHERE = Pattern.compile(
      "\\b(?:verifier|syscalls?|system calls?|ioctl|mmap|mremap|munmap|BPF_PROG_LOAD|BPF_MAP_CREATE"
          + "|(?:program|map) (?:load|creation)|loading|helpers?|(?:from|by) (?:your|the (?:caller|program)))\\b"
          + "|\\b(?:callers?|programs?|user space|your(?: \\w+)?)(?: (?:that|which|who)\\b[^,;.]*)?"
          + "(?: (?:should|may|can|must|might|will|would|then|also|typically|usually|itself))*"
          + " (?:returns?|reports?|pass(?:es)?|maps?|turns?|translates?|converts?|logs?|prints?)\\b",
      Pattern.CASE_INSENSITIVE);

  @Override
  public List<Claim> claims(Sentence sentence, Subject subject) {
    List<Claim> claims = new ArrayList<>();
    List<Kfunc> kfuncs = subject.about(sentence);
    List<Release> asked = subject.releases(sentence);
    List<Release> releases = asked.isEmpty() ? subject.contract().releases() : asked;
    List<ResultWord> words = ResultWords.in(sentence.text());
    List<ResultWords.Mention> mentions = ResultWords.errnos(sentence.text());
    List<ResultWords.Thing> things = ResultWords.things(sentence.text());
    boolean silent = words.isEmpty() && mentions.isEmpty() && things.isEmpty();
    if (silent || kfuncs.isEmpty() || ELSEWHERE.matcher(sentence.text()).find()) {
      return claims;
    }
    for (ResultWords.Mention mention : mentions) {
      boolean denied = words.stream()
          .anyMatch(w -> w.negated() && w.start() <= mention.start() && mention.end() <= w.end())
          || ResultWords.isDenied(sentence.text().substring(0, mention.start()))
          || ResultWords.isTranslated(sentence.text().substring(0, mention.start()));
      boolean asResult = words.stream().anyMatch(w -> w.start() < mention.end() && mention.start() < w.end());
      List<Release> in = asResult ? releases : wider(asked, subject);
      if (!denied && kfuncs.stream().noneMatch(k -> returns(k, in, mention.errno()))) {
        claims.add(Claim.of(Problem.LINT_RESULT, sentence, mention.start(), mention.end(), fact(kfuncs, in)));
      }
    }
    for (ResultWords.Thing thing : things) {
      if (kfuncs.stream().noneMatch(k -> returns(k, releases, thing))) {
        claims.add(Claim.of(Problem.LINT_RESULT, sentence, thing.start(), thing.end(), fact(kfuncs, releases)));
      }
    }
    for (ResultWord word : words) {
      for (String value : word.values()) {
        boolean plain = !value.startsWith("-E") && !word.negated();
        if (plain && kfuncs.stream().noneMatch(k -> returns(k, releases, value))) {
          claims.add(Claim.of(Problem.LINT_RESULT, sentence, word.start(), word.end(), fact(kfuncs, releases)));
        }
      }
    }
    return claims;
  }

  /// What is named without being called a result may be one of any release that the page shows.
  private static List<Release> wider(List<Release> asked, Subject subject) {
    return asked.isEmpty() || asked.equals(List.of(subject.release())) ? subject.contract().releases() : asked;
  }

  private static boolean returns(Kfunc kfunc, List<Release> releases, String value) {
    return rows(kfunc, releases).stream().map(Row::outcome).anyMatch(o -> RowResult.is(o, value)
        || o instanceof Outcome.Value && kfunc.result() instanceof CType.Scalar && value.matches("-?\\d+"));
  }

  private static boolean returns(Kfunc kfunc, List<Release> releases, ResultWords.Thing thing) {
    return rows(kfunc, releases).stream().map(Row::outcome).anyMatch(Outcome.Value.class::isInstance)
        && thing.pointer() == kfunc.result() instanceof CType.Pointer;
  }

  private static List<Row> rows(Kfunc kfunc, List<Release> releases) {
    return kfunc.rows().stream().filter(r -> releases.stream().anyMatch(v -> r.availability().includes(v))).toList();
  }

  private static String fact(List<Kfunc> kfuncs, List<Release> releases) {
    if (kfuncs.size() > 1) {
      return "no row of the family returns it";
    }
    Kfunc kfunc = kfuncs.getFirst();
    String results = rows(kfunc, releases).stream()
        .map(r -> r.outcome().text()).filter(t -> !t.isEmpty()).distinct().collect(Collectors.joining(", "));
    return results.isEmpty()
        ? kfunc.name() + "() returns nothing"
        : "no row of " + kfunc.name() + "() returns it: they return " + results;
  }
}
