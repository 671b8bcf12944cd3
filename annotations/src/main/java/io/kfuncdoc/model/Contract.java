package io.kfuncdoc.model;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The contracts of a family of kfuncs, and the vocabulary that they share.
///
/// @param name        the simple name of the stub interface
/// @param packageName its package
/// @param page        the page's path without extension, parts divided by `/`
/// @param source      the kernel file that defines the kfuncs
/// @param releases    the releases that the contract is held to, ascending
/// @param text        the family's text, Markdown; its first heading is the page's title
/// @param terms       the vocabulary
/// @param faults      the constants of the family's fault enum
/// @param kfuncs      in source order
/// @param draft       whether it is still being written
public record Contract(
    String name,
    String packageName,
    String page,
    String source,
    List<Release> releases,
    String text,
    List<Term> terms,
    List<String> faults,
    List<Kfunc> kfuncs,
    boolean draft) {

  public Contract {
    releases = List.copyOf(releases);
    terms = List.copyOf(terms);
    faults = List.copyOf(faults);
    kfuncs = List.copyOf(kfuncs);
    if (releases.isEmpty() || !releases.equals(releases.stream().sorted().distinct().toList())) {
      throw new IllegalArgumentException("releases must be ascending and at least one: " + releases);
    }
  }

  /// One that is no draft.
  public Contract(
      String name, String packageName, String page, String source, List<Release> releases, String text,
      List<Term> terms, List<String> faults, List<Kfunc> kfuncs) {
    this(name, packageName, page, source, releases, text, terms, faults, kfuncs, false);
  }

  /// The release that pages are made for unless another is asked for.
  public Release newest() {
    return releases.getLast();
  }

  /// The release that a person means: `6.18` is `6.18.44` where that is the one of its series.
  ///
  /// @throws IllegalArgumentException if the contract does not [#speaksOf(Release)] it
  public Release release(String text) {
    Release asked = Release.of(text);
    return releases.stream()
        .filter(r -> r.equals(asked) || (asked.parts().size() == 2 && r.sameSeries(asked)))
        .findFirst()
        .or(() -> speaksOf(asked) ? Optional.of(asked) : Optional.empty())
        .orElseThrow(
            () -> new IllegalArgumentException("kernel " + text + " is not one of " + releases + " that the contract of "
                + name + " is held to"));
  }

  /// Whether the contract is held to the release; or whether it lies between two such and the contract says the same of
  /// it as of one to which it is held. Of a release after the newest nothing is known.
  public boolean speaksOf(Release release) {
    return releases.contains(release)
        || release.compareTo(releases.getFirst()) > 0
            && release.compareTo(newest()) < 0
            && releases.stream().anyMatch(r -> says(r).equals(says(release)));
  }

  /// Which of all that has an availability is in a release, in the order of the contract.
  private BitSet says(Release release) {
    Stream<Availability> all = kfuncs.stream().flatMap(k -> Stream.of(
            Stream.of(k.availability()),
            k.flags().stream().map(Kfunc.FlagUse::availability),
            k.contexts().stream().map(ContextNote::availability),
            k.rows().stream().map(Row::availability),
            k.rows().stream().flatMap(r -> r.ensures().stream()).map(Ensure::availability))
        .flatMap(a -> a));
    BitSet present = new BitSet();
    int at = 0;
    for (Availability one : all.toList()) {
      present.set(at++, one.includes(release));
    }
    return present;
  }

  /// @throws IllegalArgumentException if there is no such kfunc
  public Kfunc kfunc(String kfuncName) {
    return kfuncs.stream()
        .filter(k -> k.name().equals(kfuncName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no kfunc " + kfuncName));
  }

  /// @throws IllegalArgumentException if there is no such term
  public Term term(String termName) {
    return terms.stream()
        .filter(t -> t.name().equals(termName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no term " + termName));
  }
}
