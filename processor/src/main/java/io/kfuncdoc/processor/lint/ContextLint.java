package io.kfuncdoc.processor.lint;

import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.lint.words.ContextWords;
import io.kfuncdoc.processor.lint.words.Subject;
import io.kfuncdoc.processor.prose.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is said of callers is what flags and context say, in the release that the sentence speaks of.
final class ContextLint implements Lint {

  private static final Pattern FLAG = Pattern.compile("\\bKF_[A-Z0-9_]+\\b");
  private static final Pattern DENIED = Pattern.compile(
      "\\b(?:not|no|never|without|removed|dropped|gone|lacks?|neither|nor|unlike"
          + "|instead)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Claim> claims(Sentence sentence, Subject subject) {
    List<Claim> claims = new ArrayList<>();
    List<Kfunc> kfuncs = subject.about(sentence);
    boolean whole = subject.single(sentence).isEmpty();
    for (ContextWords.Word word : ContextWords.in(sentence.text())) {
      List<String> facts = new ArrayList<>();
      for (Kfunc kfunc : kfuncs) {
        contradiction(word.claim(), kfunc, subject.releases(sentence)).ifPresent(facts::add);
      }
      if (!facts.isEmpty() && (whole || facts.size() == kfuncs.size())) {
        claims.add(Claim.of(Problem.LINT_CONTEXT, sentence, word.start(), word.end(), facts.getFirst()));
      }
    }
    Matcher flag = FLAG.matcher(sentence.text());
    while (flag.find()) {
      Optional<String> fact = DENIED.matcher(sentence.text()).find()
          ? Optional.empty()
          : unregistered(flag.group(), kfuncs, subject.releases(sentence));
      fact.ifPresent(f -> claims.add(Claim.of(Problem.LINT_CONTEXT, sentence, flag.start(), flag.end(), f)));
    }
    return claims;
  }

  private static Optional<String> contradiction(ContextWords.Claimed claim, Kfunc kfunc, List<Release> releases) {
    for (Release release : releases) {
      boolean only = kfunc.contextIn(release).sleepableOnly();
      boolean locked = kfunc.contextIn(release).underSpinLock();
      Optional<String> fact = switch (claim) {
        case SLEEPABLE_ONLY, MAY_SLEEP -> only ? Optional.empty() : Optional.of("any context, sleepable or not");
        case ANY, NEVER_SLEEPS -> only ? Optional.of("sleepable programs only") : Optional.empty();
        case SPIN_LOCK -> locked ? Optional.empty() : Optional.of("not while a BPF spin lock is held");
        case NO_SPIN_LOCK -> locked ? Optional.of("also while a BPF spin lock is held") : Optional.empty();
      };
      if (kfunc.availability().includes(release) && fact.isPresent()) {
        return Optional.of("the context of " + kfunc.name() + "() in " + release + " is: " + fact.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> unregistered(String flag, List<Kfunc> kfuncs, List<Release> releases) {
    boolean known = List.of(KfFlag.values()).stream().anyMatch(f -> f.name().equals(flag));
    if (!known || kfuncs.isEmpty() || releases.isEmpty()) {
      return Optional.empty();
    }
    boolean used = kfuncs.stream().anyMatch(k ->
        releases.stream().anyMatch(r -> k.flagsIn(r).contains(KfFlag.valueOf(flag))));
    return used
        ? Optional.empty()
        : Optional.of("in " + releases.getLast() + " " + kfuncs.getFirst().name() + "() is registered with "
            + kfuncs.getFirst().flagsIn(releases.getLast()));
  }
}
