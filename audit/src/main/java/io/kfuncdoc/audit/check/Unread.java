package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.claim.Claim;
import io.kfuncdoc.audit.claim.ClaimReader;
import io.kfuncdoc.audit.claim.Sentence;
import java.util.List;
import java.util.Set;

/// Finds what asserts something of which nothing was held against the contract.
final class Unread {

  private final ClaimReader reader;
  private final String purpose;
  private final Set<Claim> held;

  /// @param purpose as the text has it
  /// @param held    the claims about which the contract says something, by identity
  Unread(ClaimReader reader, String purpose, Set<Claim> held) {
    this.reader = reader;
    this.purpose = purpose;
    this.held = held;
  }

  /// The parts of a sentence that were not read; the sentence itself if it has no parts.
  ///
  /// @param faulty whether something in the sentence is a finding
  List<Sentence> in(Sentence sentence, boolean faulty) {
    List<Sentence.Part> parts = sentence.parts();
    if (!reader.mustBeRead(sentence)) {
      return List.of();
    }
    List<Claim> enough = held.stream()
        .filter(c -> c.sentence().equals(sentence)).filter(reader::suffices).toList();
    if (parts.size() == 1) {
      return faulty || !enough.isEmpty() ? List.of() : List.of(sentence);
    }
    return parts.stream()
        .filter(p -> reader.mustBeRead(p.sentence()))
        .filter(p -> enough.stream().noneMatch(p::has) && !isReadAlone(p.sentence()))
        .map(Sentence.Part::sentence)
        .toList();
  }

  /// Whether a part says something by itself; what it says is in the findings already.
  private boolean isReadAlone(Sentence part) {
    Findings own = new Findings("", "");
    Checks checks = new Checks(reader.facts(), purpose, new Coverage(), own);
    List<Claim> claims = reader.read(part);
    boolean any = false;
    for (Claim claim : claims) {
      any |= checks.check(claim) && reader.suffices(claim) && !(claim instanceof Claim.Unread);
    }
    return any;
  }
}
