package io.kfuncdoc.processor.emit.rst;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CallContext;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says who may call a function, from its flags and what is noted beside them.
final class ContextText {

  /// Without a full stop.
  static final String TRUST_IS_THE_RULE =
      "What ``" + KfFlag.KF_TRUSTED_ARGS + "`` asks for holds for every kfunc since " + KfFlag.TRUSTED_BY_DEFAULT;

  private final Kfunc kfunc;

  ContextText(Kfunc kfunc) {
    this.kfunc = kfunc;
  }

  /// One paragraph: the release of the page, then those of the others that differ.
  ///
  /// @param all those that the contract is held to
  String of(Release release, List<Release> all) {
    List<Release> others = all.stream().filter(r -> !r.equals(release)).toList();
    List<String> sentences = new ArrayList<>();
    if (kfunc.availability().includes(release)) {
      callers(release).forEach(c -> sentences.add(capital(c)));
      sentences.add(capital(registered(release)));
    } else {
      sentences.add("Not in Linux " + release);
    }
    if (!kfunc.availability().equals(Availability.ALWAYS)) {
      sentences.add("In Linux " + KernelsText.of(kfunc.availability()));
    }
    Map<List<Release>, String> elsewhere = new LinkedHashMap<>();
    differing(others, other -> callersUnlike(release, other)).forEach((what, where) -> elsewhere.put(where, what));
    differing(others, other -> registeredUnlike(release, other)).forEach((what, where) ->
        elsewhere.merge(where, what, (callers, registered) -> callers + "; " + registered));
    elsewhere.forEach((where, what) -> sentences.add("On Linux " + named(where, all) + ": " + what));
    if (others.stream().anyMatch(other -> isTrustNowTheRule(other, release) || isTrustNowTheRule(release, other))) {
      sentences.add(TRUST_IS_THE_RULE);
    }
    return String.join(". ", sentences) + ".";
  }

  /// Releases that follow each other by where they begin and end: what lies between them is meant, too.
  private static String named(List<Release> where, List<Release> all) {
    int end = all.indexOf(where.getLast()) + 1;
    boolean span = where.size() > 1 && all.subList(end - where.size(), end).equals(where);
    return span
        ? KernelsText.of(new Availability(where.getFirst(), end < all.size() ? all.get(end) : null, List.of()))
        : EnglishList.and(where.stream().map(Release::toString).toList());
  }

  /// The callers of one release alone.
  String callersIn(Release release) {
    return callers(release).stream().map(c -> capital(c) + ".").collect(Collectors.joining(" "));
  }

  /// Whether the function lost KF_TRUSTED_ARGS on the way, but not what the flag asks for.
  boolean isTrustNowTheRule(Release before, Release after) {
    return kfunc.flagsIn(before).contains(KfFlag.KF_TRUSTED_ARGS) && after.compareTo(KfFlag.TRUSTED_BY_DEFAULT) >= 0
        && !kfunc.flagsIn(after).contains(KfFlag.KF_TRUSTED_ARGS);
  }

  /// @param difference what is to be said of a release, or nothing
  private Map<String, List<Release>> differing(List<Release> others, Function<Release, String> difference) {
    Map<String, List<Release>> differing = new LinkedHashMap<>();
    for (Release other : others) {
      String what = kfunc.availability().includes(other) ? difference.apply(other) : "";
      if (!what.isEmpty()) {
        differing.computeIfAbsent(what, _ -> new ArrayList<>()).add(other);
      }
    }
    return differing;
  }

  private String callersUnlike(Release release, Release other) {
    List<String> callers = callers(other);
    boolean known = kfunc.availability().includes(release);
    if (known && callers.equals(callers(release))) {
      return "";
    }
    if (known && kfunc.contextIn(release).underSpinLock() && !kfunc.contextIn(other).underSpinLock()) {
      callers.add("not while a BPF spin lock is held");
    }
    return String.join("; ", callers);
  }

  private String registeredUnlike(Release release, Release other) {
    boolean known = kfunc.availability().includes(release);
    return known && registered(other).equals(registered(release)) ? "" : registered(other);
  }

  /// Each a statement of its own, starting with a small letter.
  private List<String> callers(Release release) {
    CallContext context = kfunc.contextIn(release);
    Set<KfFlag> flags = kfunc.flagsIn(release);
    List<String> callers = new ArrayList<>();
    if (context.sleepableOnly()) {
      callers.add("process context, sleepable programs only");
      callers.add("may sleep");
    } else {
      callers.add("any context, sleepable or not");
    }
    if (!context.nonSleepableVariant().isEmpty()) {
      callers.add("where the caller cannot sleep, the verifier calls " + context.nonSleepableVariant() + "() instead");
    }
    if (context.underSpinLock()) {
      callers.add("may be called while a BPF spin lock is held");
    }
    if (flags.contains(KfFlag.KF_RCU_PROTECTED)) {
      callers.add("only inside an RCU read section");
    }
    if (flags.contains(KfFlag.KF_DESTRUCTIVE)) {
      callers.add("needs CAP_SYS_BOOT");
    }
    return callers;
  }

  private String registered(Release release) {
    List<String> flags = kfunc.flagsIn(release).stream().map(f -> "``" + f + "``").toList();
    return flags.isEmpty() ? "registered without flags" : "registered with " + EnglishList.and(flags);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
