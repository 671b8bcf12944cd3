package io.kfuncdoc.selftest.run;

/// The check that noticed a mutant.
///
/// @param check which
/// @param what  where and why, in one line
public record Catch(String check, String what) {

  private static final int MOST = 150;

  static Catch of(String check, String what) {
    String line = what.strip().lines().findFirst().orElse("").replaceAll("\\s+", " ");
    return new Catch(check, line.length() > MOST ? line.substring(0, MOST - 3) + "..." : line);
  }

  @Override
  public String toString() {
    return check + ": " + what;
  }
}
