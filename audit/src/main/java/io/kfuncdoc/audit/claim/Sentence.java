package io.kfuncdoc.audit.claim;

/// A sentence of a comment.
///
/// @param raw       as written, on one line
/// @param text      in normal spelling, parameters marked; with the words that lead a list in front of its items
/// @param line      of the file, where it begins
/// @param parameter whose text it is in, empty if in none
public record Sentence(String raw, String text, int line, Place place, String parameter) {

  /// The same words in another line.
  Sentence at(int other) {
    return new Sentence(raw, text, other, place, parameter);
  }
}
