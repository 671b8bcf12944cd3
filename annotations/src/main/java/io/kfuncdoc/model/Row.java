package io.kfuncdoc.model;

import java.util.List;
import java.util.Optional;

/// One outcome of a kfunc: when it comes about, what is returned, what holds afterwards.
///
/// @param name         the enum constant
/// @param decision     what decides for this row
/// @param outcome      what is returned
/// @param ensures      what holds afterwards; all that it does not name is unchanged
/// @param availability the releases that have the row
/// @param witnesses    how to bring the row about; empty where arguments alone do
/// @param comment      the author's words in Markdown, empty if the phrase is derived from the guard
public record Row(
    String name,
    Decision decision,
    Outcome outcome,
    List<Ensure> ensures,
    Availability availability,
    List<Witness> witnesses,
    String comment) {

  /// The name of the tests that need nothing but arguments.
  public static final String ARGUMENTS = "arguments";

  public Row {
    ensures = List.copyOf(ensures);
    witnesses = List.copyOf(witnesses);
  }

  /// The names of the tests by which the row is proved in some release, each once; empty if it is undefined and
  /// promises nothing.
  public List<String> proofs() {
    return proofs(witnesses);
  }

  /// As [#proofs()], in one release.
  public List<String> proofsIn(Release release) {
    return proofs(witnessesIn(release));
  }

  private List<String> proofs(List<Witness> by) {
    return switch (decision) {
      case Decision.Undefined _ -> List.of();
      case Decision.Guarded _ -> List.of(ARGUMENTS);
      case Decision.Reported(), Decision.Success() ->
        by.isEmpty() ? List.of(ARGUMENTS) : by.stream().map(Witness::manner).distinct().toList();
    };
  }

  /// The ways to bring the row about in one release.
  public List<Witness> witnessesIn(Release release) {
    return witnesses.stream().filter(w -> w.availability().includes(release)).toList();
  }

  /// What holds after a call in one release.
  public List<Ensure> ensuresIn(Release release) {
    return ensures.stream().filter(e -> e.availability().includes(release)).toList();
  }

  /// The condition over the arguments, if they decide.
  public Optional<Condition> guard() {
    return switch (decision) {
      case Decision.Guarded(Condition guard) -> Optional.of(guard);
      case Decision.Undefined(Condition guard) -> Optional.of(guard);
      case Decision.Reported _, Decision.Success _ -> Optional.empty();
    };
  }

  public boolean isSuccess() {
    return decision instanceof Decision.Success;
  }
}
