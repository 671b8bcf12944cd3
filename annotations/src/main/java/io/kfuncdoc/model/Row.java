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

  public Row {
    ensures = List.copyOf(ensures);
    witnesses = List.copyOf(witnesses);
  }

  public boolean isSuccess() {
    return decision instanceof Decision.Success;
  }
}
