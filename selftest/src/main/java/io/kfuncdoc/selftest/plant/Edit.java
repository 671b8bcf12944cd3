package io.kfuncdoc.selftest.plant;

/// One place of a text, and what stands there instead.
///
/// @param from     the first character that goes
/// @param to       the first that stays again
/// @param replaced what stands there now
public record Edit(int from, int to, String replaced, String replacement) {

  public Edit {
    if (replaced.equals(replacement)) {
      throw new IllegalArgumentException("changes nothing: " + replaced);
    }
  }

  static Edit of(String text, int from, int to, String replacement) {
    return new Edit(from, to, text.substring(from, to), replacement);
  }

  /// @throws IllegalArgumentException if something else stands there
  public String apply(String text) {
    if (!text.startsWith(replaced, from)) {
      throw new IllegalArgumentException("'" + replaced + "' does not stand at " + from);
    }
    return text.substring(0, from) + replacement + text.substring(to);
  }
}
