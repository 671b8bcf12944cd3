package io.kfuncdoc.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The tests of one run that have passed, by row. Written by the tests of a family, read by the docs step.
///
/// @param digest of the contract that was tested, see [#digest(Contract)]
/// @param passed in the order in which they ran
public record Proofs(String digest, List<Passed> passed) {

  private static final String HEAD = "kfuncdoc proofs of ";

  public Proofs {
    passed = List.copyOf(passed);
  }

  /// One test that passed.
  ///
  /// @param test one of [Row#proofsIn]
  /// @param cases how many cases it was made of, at least one
  public record Passed(String release, String kfunc, String row, String test, int cases) {

    public Passed {
      if (cases < 1) {
        throw new IllegalArgumentException("a test without a case proves nothing");
      }
    }
  }

  /// The tests that a contract's page names and that have not passed, each in words.
  public List<String> missing(Contract contract) {
    if (!digest.equals(digest(contract))) {
      return List.of("the tests were run against another version of the contract");
    }
    List<String> missing = new ArrayList<>();
    for (Release release : contract.releases()) {
      for (Kfunc kfunc : contract.kfuncs()) {
        List<Row> rows = kfunc.availability().includes(release) ? kfunc.rowsIn(release) : List.of();
        for (Row row : rows) {
          row.proofsIn(release).stream()
              .filter(test -> !has(release.toString(), kfunc.name(), row.name(), test))
              .forEach(test -> missing.add(
                  "%s: row %s: the test '%s' has not passed on Linux %s"
                      .formatted(kfunc.name(), row.name(), test, release)));
        }
      }
    }
    return missing;
  }

  /// Whether a test has passed.
  public boolean has(String release, String kfunc, String row, String test) {
    return passed.stream().anyMatch(p -> p.release().equals(release) && p.kfunc().equals(kfunc) && p.row().equals(row)
        && p.test().equals(test));
  }

  /// As one line for each test, its parts divided by tabs.
  public String text() {
    StringBuilder text = new StringBuilder(HEAD).append(digest).append('\n');
    passed.forEach(p -> text.append(
        String.join("\t", p.release(), p.kfunc(), p.row(), p.test(), String.valueOf(p.cases()))).append('\n'));
    return text.toString();
  }

  /// What [#text()] wrote.
  ///
  /// @throws IllegalArgumentException if it did not
  public static Proofs read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().startsWith(HEAD)) {
      throw new IllegalArgumentException("not a file of proofs");
    }
    List<Passed> passed = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 5) {
        throw new IllegalArgumentException("not a proof: '" + line + "'");
      }
      passed.add(new Passed(parts[0], parts[1], parts[2], parts[3], Integer.parseInt(parts[4])));
    }
    return new Proofs(lines.getFirst().substring(HEAD.length()), passed);
  }

  /// Tells a contract from every other one.
  public static String digest(Contract contract) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(contract.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// The name of the file that holds the proofs of a family.
  public static String fileName(Contract contract) {
    return (contract.packageName().isEmpty() ? "" : contract.packageName() + ".") + contract.name() + ".proofs";
  }
}
