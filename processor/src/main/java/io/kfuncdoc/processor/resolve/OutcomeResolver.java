package io.kfuncdoc.processor.resolve;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Errno;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.diag.Suggestion;
import io.kfuncdoc.processor.scan.Written;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `@Returns` as an outcome that the result type of the kfunc can hold.
final class OutcomeResolver {

  private static final Pattern ERRNO = Pattern.compile("-(E[A-Z0-9]+)");
  private static final Pattern NUMBER = Pattern.compile("-?(0[xX][0-9a-fA-F]+|\\d+)");

  private final Findings findings;

  OutcomeResolver(Findings findings) {
    this.findings = findings;
  }

  /// Null after a finding.
  @Nullable Outcome resolve(Written.Kfunc kfunc, Written.Row row) {
    Written.Text returned = row.returned();
    if (row.decider() == Written.Decider.UNDEFINED) {
      if (returned != null) {
        findings.add(returned.place(), Problem.RESULT_TYPE, kfunc.name(), returned.value(), "an @Undefined row promises no result");
      }
      return new Outcome.Nothing();
    }
    if (kfunc.result() instanceof CType.Nothing) {
      if (returned != null) {
        findings.add(returned.place(), Problem.RESULT_OF_VOID, row.name());
        return null;
      }
      return new Outcome.Nothing();
    }
    if (returned == null) {
      findings.add(row.place(), Problem.NO_RESULT, row.name());
      return null;
    }
    Outcome outcome = parse(returned);
    if (outcome == null) {
      return null;
    }
    String remedy = remedy(kfunc.result(), outcome);
    if (!remedy.isEmpty()) {
      findings.add(returned.place(), Problem.RESULT_TYPE, kfunc.result().declare(kfunc.name()), outcome.text(), remedy);
      return null;
    }
    return outcome;
  }

  private @Nullable Outcome parse(Written.Text returned) {
    String text = returned.value().strip();
    if (text.equals("NULL")) {
      return new Outcome.Null();
    }
    if (text.equals("result")) {
      return new Outcome.Value();
    }
    var errno = ERRNO.matcher(text);
    if (errno.matches()) {
      Optional<Errno> named = Errno.named(errno.group(1));
      if (named.isEmpty()) {
        findings.add(
            returned.place(), Problem.UNKNOWN_ERRNO, text,
            Suggestion.among(Arrays.stream(Errno.values()).map(Enum::name).toList(), errno.group(1)));
        return null;
      }
      return new Outcome.Errno(named.get().name(), named.get().number());
    }
    if (NUMBER.matcher(text).matches()) {
      try {
        return new Outcome.Number(Long.decode(text));
      } catch (NumberFormatException e) {
        findings.add(returned.place(), Problem.NOT_A_RESULT, text);
        return null;
      }
    }
    findings.add(returned.place(), Problem.NOT_A_RESULT, text);
    return null;
  }

  /// What to do instead, empty if the type holds the outcome.
  private static String remedy(CType type, Outcome outcome) {
    return switch (type) {
      case CType.Pointer _ -> switch (outcome) {
        case Outcome.Null _, Outcome.Value _ -> "";
        default -> "a pointer is NULL or result";
      };
      case CType.Scalar scalar -> switch (outcome) {
        case Outcome.Null _ -> "an integer is not NULL; write a number or an errno";
        case Outcome.Errno _ when !scalar.signed() -> "an unsigned type has no negative errno";
        case Outcome.Value _ -> "";
        case Outcome.Errno(_, int number) when scalar.holds(-number, ExprType.S64) -> "";
        case Outcome.Number(long value) when scalar.holds(value, ExprType.S64) -> "";
        default -> scalar.c() + " ends at " + scalar.min() + " and " + Long.toUnsignedString(scalar.max());
      };
      case CType.Nothing _ -> "void returns nothing";
    };
  }
}
