package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.claim.Claim;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.fact.RowFact;
import io.kfuncdoc.audit.words.Reading;
import java.util.List;
import java.util.Locale;

/// What is said to be decided first is, where the results differ.
final class OrderCheck {

  private final KfuncFacts facts;
  private final Findings findings;

  OrderCheck(KfuncFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  /// @return true: an order that is not known is a finding
  boolean check(Claim.Precedes claim) {
    List<RowFact> first = rows(claim.first());
    List<RowFact> second = rows(claim.second());
    if (first.isEmpty() || second.isEmpty()) {
      findings.add(AuditRule.UNREAD, claim, "", "unread: which rows the order is about");
      return true;
    }
    for (RowFact one : first) {
      for (RowFact other : second) {
        boolean wrong = facts.rows().indexOf(other) < facts.rows().indexOf(one);
        if (!wrong || one.outcome().equals(other.outcome())) {
          return true;
        }
      }
    }
    RowFact one = first.getFirst();
    RowFact other = second.getFirst();
    findings.add(AuditRule.WRONG_ORDER, claim, other.name(),
        "row " + other.name() + " (" + Phrases.result(other.outcome()) + ") is decided before row " + one.name() + " ("
            + Phrases.result(one.outcome()) + ")");
    return true;
  }

  private List<RowFact> rows(Reading reading) {
    List<RowFact> rows = facts.rows(reading).stream().filter(r -> !r.isSuccess()).toList();
    if (!rows.isEmpty()) {
      return rows;
    }
    String text = reading.text().toUpperCase(Locale.ROOT);
    return facts.rows().stream()
        .filter(r -> r.fails() && text.matches(".*(?<![\\w-])" + r.outcome().text() + "(?!\\w).*"))
        .toList();
  }
}
