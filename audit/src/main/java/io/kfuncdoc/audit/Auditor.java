package io.kfuncdoc.audit;

import io.kfuncdoc.audit.check.CommentAudit;
import io.kfuncdoc.audit.claim.ClaimReader;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.words.Lexicon;
import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Holds texts against the contracts of the kfuncs that they describe.
///
/// Unread sentences are findings of their own, [AuditRule#UNREAD], and count: they look like claims about a result, a
/// condition or a context. Other sentences of which nothing was held against the contract are counted and listed in the
/// report, see [UnreadSentence]; they are no findings. What semicolons divide is read and counted part by part
/// in descriptions. Not among them are purposes, names of what a parameter is, what speaks of another release, and what
/// repeats the contract's own words.
public final class Auditor {

  /// So many comments are worth more than one thread.
  private static final int MANY = 16;

  private final Lexicon lexicon = Lexicon.load();
  private final List<Contract> contracts;
  private final @Nullable Release release;
  private final Map<String, ClaimReader> readers = new ConcurrentHashMap<>();

  /// @param release null for the newest of each contract
  public Auditor(List<Contract> contracts, @Nullable Release release) {
    this.contracts = List.copyOf(contracts);
    this.release = release;
  }

  /// All comments of some files.
  ///
  /// @throws IllegalArgumentException if a contract is not held to the release
  public AuditReport audit(List<DocFile> files) {
    List<Held> held = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (DocFile file : files) {
      for (DocComment comment : file.comments()) {
        Optional<Contract> contract = contractOf(comment.name());
        contract.ifPresentOrElse(
            c -> held.add(new Held(file.name(), comment, c)), () -> unknown.add(comment.name()));
      }
    }
    List<CommentReport> reports = (held.size() < MANY ? held.stream() : held.parallelStream())
        .map(h -> audit(h.file(), h.comment(), h.contract()))
        .toList();
    List<AuditFinding> findings = reports.stream().flatMap(r -> r.findings().stream())
        .sorted(AuditFinding.BY_PLACE).toList();
    List<UnreadSentence> unread = reports.stream().flatMap(r -> r.unread().stream()).sorted().toList();
    return new AuditReport(findings, List.of(), List.of(), unread, held.size(), unknown);
  }

  /// A comment and the contract that it is held against.
  private record Held(String file, DocComment comment, Contract contract) {}

  private CommentReport audit(String file, DocComment comment, Contract contract) {
    Release asked = releaseOf(contract);
    Kfunc kfunc = contract.kfunc(comment.name());
    if (!kfunc.availability().includes(asked)) {
      AuditFinding finding = new AuditFinding(file, comment.line(), AuditRule.NOT_IN_RELEASE, kfunc.name(), "",
          "Linux " + asked + " does not have it: it is there " + kfunc.availability(), "");
      return new CommentReport(List.of(finding), List.of());
    }
    ClaimReader reader = readers.computeIfAbsent(
        contract.packageName() + "." + contract.name() + "#" + kfunc.name(),
        _ -> new ClaimReader(new KfuncFacts(lexicon, contract, kfunc, asked), lexicon));
    return CommentAudit.of(file, comment, reader);
  }

  /// The comment that the contract yields, in place of one at fault.
  ///
  /// @throws IllegalArgumentException if no contract has the kfunc, or the release does not
  public String correctedBlock(String kfunc, CorrectedBlock writer) {
    Contract contract = contractOf(kfunc)
        .orElseThrow(() -> new IllegalArgumentException("no contract has a kfunc " + kfunc));
    return writer.of(contract, contract.kfunc(kfunc), releaseOf(contract));
  }

  private Release releaseOf(Contract contract) {
    return release == null ? contract.newest() : contract.release(release.toString());
  }

  private Optional<Contract> contractOf(String kfunc) {
    return contracts.stream().filter(c -> c.kfuncs().stream().anyMatch(k -> k.name().equals(kfunc))).findFirst();
  }
}
