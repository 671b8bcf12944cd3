package io.kfuncdoc.cli;

import io.kfuncdoc.runtime.kernel.signature.SignatureFinding;
import io.kfuncdoc.runtime.kernel.signature.SignatureReport;
import io.kfuncdoc.runtime.kernel.verify.RowStatus;
import io.kfuncdoc.runtime.kernel.verify.VerifiedKfunc;
import io.kfuncdoc.runtime.kernel.verify.VerifiedRow;
import io.kfuncdoc.runtime.kernel.verify.Verification;
import java.util.List;

/// The verdict on contracts for a person.
final class VerifyText {

  private VerifyText() {}

  static String of(List<Verification> verified) {
    StringBuilder out = new StringBuilder();
    verified.forEach(v -> add(out, v));
    return out.toString();
  }

  private static void add(StringBuilder out, Verification verification) {
    out.append(verification.family()).append(" on Linux ").append(verification.kernel()).append('\n');
    for (VerifiedKfunc kfunc : verification.kfuncs()) {
      out.append('\n').append(kfunc.kfunc().name()).append(": ").append(signature(kfunc.signature())).append('\n');
      for (SignatureFinding finding : kfunc.signature().findings()) {
        out.append("  ").append(finding.text()).append('\n');
      }
      int width = kfunc.rows().stream().mapToInt(r -> r.row().name().length()).max().orElse(0);
      for (VerifiedRow row : kfunc.rows()) {
        out.append(("  %-" + width + "s  %-9s %s").formatted(
            row.row().name(), row.row().outcome().text(), status(row)).stripTrailing()).append('\n');
        if (row.status() == RowStatus.DIFFERS) {
          out.append(row.detail().strip().indent(4));
        }
      }
      kfunc.foreign().forEach(outcome -> out.append("  without a row: ").append(outcome).append('\n'));
    }
    out.append('\n').append(verification.count(RowStatus.HOLDS)).append(" rows hold, ")
        .append(verification.differences()).append(" differences, ")
        .append(verification.count(RowStatus.NOT_REACHABLE)).append(" rows not reachable here, ")
        .append(verification.count(RowStatus.NOT_IN_RELEASE)).append(" not in this release\n");
  }

  private static String signature(SignatureReport signature) {
    return switch (signature.status()) {
      case HOLDS -> "the signature is as in BTF";
      case DIFFERS -> "the signature differs from BTF";
      case NOT_IN_RELEASE -> "not in this release";
    };
  }

  private static String status(VerifiedRow row) {
    return switch (row.status()) {
      case HOLDS -> "holds (" + row.cases() + (row.cases() == 1 ? " case" : " cases")
          + (row.notTried() == 0 ? ")" : ", " + row.notTried() + " not tried)");
      case DIFFERS -> "differs";
      case NOT_REACHABLE -> "not reachable here: " + row.detail();
      case NOT_IN_RELEASE -> "not in this release";
    };
  }
}
