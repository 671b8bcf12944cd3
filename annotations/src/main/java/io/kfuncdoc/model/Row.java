package io.kfuncdoc.model;

import java.util.List;

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

  /// The names of the tests by which the row is proved, each once; empty if it is undefined and promises nothing.
  public List<String> proofs() {
    return switch (decision) {
      case Decision.Undefined _ -> List.of();
      case Decision.Guarded _ -> List.of(ARGUMENTS);
      case Decision.Reported(), Decision.Success() ->
        witnesses.isEmpty() ? List.of(ARGUMENTS) : witnesses.stream().map(Witness::manner).distinct().toList();
    };
  }

  public boolean isSuccess() {
    return decision instanceof Decision.Success;
  }
}
