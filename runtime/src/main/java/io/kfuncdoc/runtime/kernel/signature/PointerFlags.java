package io.kfuncdoc.runtime.kernel.signature;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.btf.BtfType;
import io.kfuncdoc.runtime.kernel.btf.KernelFunction;
import io.kfuncdoc.runtime.kernel.signature.SignatureFinding.Kind;
import java.util.List;
import java.util.Set;

/// What BTF says of pointers beside their types, held against the flags and pointer kinds of the contract.
///
/// The build of a kernel puts the arena flags into BTF only if its tools know how; where no type of the kernel carries
/// the attribute, nothing follows from its absence.
final class PointerFlags {

  private static final String ARENA = "address_space(1)";
  private static final String USER = "user";

  private final Btf btf;
  private final Release release;

  PointerFlags(Btf btf, Release release) {
    this.btf = btf;
    this.release = release;
  }

  void check(Kfunc kfunc, KernelFunction function, List<SignatureFinding> findings) {
    Set<KfFlag> flags = kfunc.flagsIn(release);
    boolean told = btf.find(BtfType.TypeTag.class, ARENA).isPresent();
    flag(KfFlag.KF_ARENA_RET, "the result", 0, isArena(function.result()), flags, told, findings);
    List<BtfType.Parameter> parameters = function.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      int type = parameters.get(i).type();
      String what = "parameter " + (i + 1);
      if (i == 0) {
        flag(KfFlag.KF_ARENA_ARG1, what, 1, isArena(type), flags, told, findings);
      } else if (i == 1) {
        flag(KfFlag.KF_ARENA_ARG2, what, 2, isArena(type), flags, told, findings);
      }
      boolean number = isArena(type) || isTagged(type, USER);
      if (number && i < kfunc.parameters().size()
          && kfunc.parameters().get(i).type() instanceof CType.Pointer(_, _, boolean handle) && handle) {
        findings.add(new SignatureFinding(Kind.ATTRIBUTE, i + 1,
            what + ": BTF says " + btf.declare(type, parameters.get(i).name()) + ", the stub takes it for a handle"));
      }
    }
  }

  private static void flag(
      KfFlag flag, String what, int position, boolean arena, Set<KfFlag> flags, boolean told,
      List<SignatureFinding> findings) {
    if (arena && !flags.contains(flag)) {
      findings.add(new SignatureFinding(Kind.FLAG, position,
          what + ": BTF says that it is an address in an arena, and the contract lacks " + flag));
    } else if (told && !arena && flags.contains(flag)) {
      findings.add(new SignatureFinding(Kind.FLAG, position,
          what + ": the contract says " + flag + ", and in BTF it is no address in an arena"));
    }
  }

  private boolean isArena(int type) {
    return isTagged(type, ARENA);
  }

  private boolean isTagged(int type, String tag) {
    return btf.resolve(type) instanceof BtfType.Pointer
        && btf.pointerTags(type).stream().anyMatch(t -> t.name().equals(tag));
  }
}
