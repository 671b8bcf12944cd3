package io.kfuncdoc.processor.check;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Flags and context do not contradict each other, the releases, or the signature.
final class ContextCheck implements FamilyCheck {

  /// In which releases a flag exists, where that is not all of them (`include/linux/btf.h`).
  private static final Map<KfFlag, Availability> EXISTS = Map.of(
      KfFlag.KF_TRUSTED_ARGS, new Availability(null, KfFlag.TRUSTED_BY_DEFAULT, List.of()),
      KfFlag.KF_IMPLICIT_ARGS, Availability.of("7.0", ""));

  @Override
  public List<Finding> check(Draft draft) {
    List<Finding> findings = new ArrayList<>();
    for (Written.Kfunc written : draft.written().kfuncs()) {
      Kfunc kfunc = draft.resolved(written);
      for (int i = 0; i < written.contexts().size(); i++) {
        Written.Context context = written.contexts().get(i);
        if (context.variant().isEmpty() && !context.spinLock()) {
          findings.add(Finding.at(context.place(), Problem.EMPTY_CONTEXT, kfunc.name()));
        }
        Availability availability = kfunc.contexts().get(i).availability();
        if (!isResolved(context.releases(), availability)) {
          continue;
        }
        draft.contract().releases().stream()
            .filter(r -> availability.includes(r) && mustSleep(written, kfunc, r))
            .findFirst()
            .ifPresent(r ->
                findings.add(Finding.at(context.place(), Problem.SLEEPABLE_CONTRADICTION, kfunc.name(), r)));
      }
      for (int i = 0; i < written.flags().size(); i++) {
        checkFlags(draft, written, kfunc, i, findings);
      }
    }
    return findings;
  }

  /// Flags of which it is not known when they hold do not count.
  private static boolean mustSleep(Written.Kfunc written, Kfunc kfunc, Release release) {
    return IntStream.range(0, written.flags().size()).anyMatch(i -> {
      Kfunc.FlagUse use = kfunc.flags().get(i);
      return isResolved(written.flags().get(i).releases(), use.availability())
          && use.availability().includes(release) && use.flags().contains(KfFlag.KF_SLEEPABLE);
    });
  }

  /// Whether what is written of releases is in the availability; what has a finding of its own is not.
  private static boolean isResolved(Written.Releases written, Availability availability) {
    return written.since().value().isEmpty() == (availability.since() == null)
        && written.until().value().isEmpty() == (availability.until() == null);
  }

  private static void checkFlags(Draft draft, Written.Kfunc written, Kfunc kfunc, int index, List<Finding> findings) {
    Written.Flags place = written.flags().get(index);
    Kfunc.FlagUse use = kfunc.flags().get(index);
    for (KfFlag flag : use.flags()) {
      for (Release release : draft.contract().releases()) {
        if (isResolved(place.releases(), use.availability())
            && kfunc.availability().includes(release) && use.availability().includes(release)
            && !EXISTS.getOrDefault(flag, Availability.ALWAYS).includes(release)) {
          findings.add(Finding.at(place.place(), Problem.FLAG_NOT_IN_RELEASE, flag, release));
          break;
        }
      }
      boolean ofResult = flag == KfFlag.KF_RET_NULL || flag == KfFlag.KF_ACQUIRE || flag == KfFlag.KF_ARENA_RET;
      if (ofResult && !(kfunc.result() instanceof CType.Pointer)) {
        findings.add(Finding.at(place.place(), Problem.RESULT_FLAG, kfunc.name(), flag));
      }
    }
  }
}
