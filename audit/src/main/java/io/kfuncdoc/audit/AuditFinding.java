package io.kfuncdoc.audit;

import java.util.Comparator;

/// Where a text and a contract disagree.
///
/// @param file     as given
/// @param line     from 1
/// @param subject  the row, parameter or fact, as short as the contract has it; empty if there is none
/// @param message  one line; names the row or fact and, where there is one, a corrected wording
/// @param sentence at fault, as written; empty where something is missing
public record AuditFinding(
    String file, int line, AuditRule rule, String kfunc, String subject, String message, String sentence) {

  /// By place and rule; findings of one rule in one line stay as they come, rows in the order of their table.
  public static final Comparator<AuditFinding> BY_PLACE = Comparator.comparing(AuditFinding::file)
      .thenComparingInt(AuditFinding::line)
      .thenComparing(AuditFinding::rule);

  /// `FILE:LINE: [ID] KFUNC: message`.
  public String oneLine() {
    return file + ":" + line + ": [" + rule.id() + "] " + kfunc + ": " + message;
  }
}
