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
import java.util.stream.Collectors;

/// Says who may call a function, from its flags and what is noted beside them.
final class ContextText {

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
    differing(release, others).forEach((what, where) ->
        sentences.add("On Linux " + named(where, all) + ": " + what));
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

  private Map<String, List<Release>> differing(Release release, List<Release> others) {
    Map<String, List<Release>> differing = new LinkedHashMap<>();
    for (Release other : others) {
      String what = difference(release, other);
      if (!what.isEmpty()) {
        differing.computeIfAbsent(what, _ -> new ArrayList<>()).add(other);
      }
    }
    return differing;
  }

  private String difference(Release release, Release other) {
    if (!kfunc.availability().includes(other)) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    boolean known = kfunc.availability().includes(release);
    List<String> callers = callers(other);
    if (!known || !callers.equals(callers(release))) {
      parts.addAll(callers);
      boolean forbidden = known && kfunc.contextIn(release).underSpinLock() && !kfunc.contextIn(other).underSpinLock();
      if (forbidden) {
        parts.add("not while a BPF spin lock is held");
      }
    }
    if (!known || !registered(other).equals(registered(release))) {
      parts.add(registered(other));
    }
    return String.join("; ", parts);
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
