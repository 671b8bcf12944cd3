package io.kfuncdoc.processor.emit.kerneldoc;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import java.util.List;
import java.util.Locale;

/// Writes a header for BPF programs: the kfuncs of a family that a release has, each with its block above.
public final class HeaderEmitter {

  private HeaderEmitter() {}

  /// @throws IllegalArgumentException if the contract is not held to the release
  public static String emit(Contract contract, Release release) {
    String guard = "__" + contract.page().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_H__";
    StringBuilder out = new StringBuilder();
    out.append("/*\n");
    out.append(" * Made for Linux ").append(release).append(" from the contract\n");
    out.append(" * ").append(contract.packageName()).append('.').append(contract.name()).append("; edit that.\n");
    contract.kfuncs().stream().filter(k -> !k.availability().includes(release)).forEach(k ->
        out.append(" *\n * Not in Linux ").append(release).append(": ").append(k.name()).append("()\n"));
    out.append(" */\n");
    out.append("#ifndef ").append(guard).append("\n#define ").append(guard).append("\n\n");
    out.append("/* vmlinux.h may declare them too. */\n#define BPF_NO_KFUNC_PROTOTYPES\n");
    out.append("#include \"vmlinux.h\"\n#include <bpf/bpf_helpers.h>\n\n");
    List<Kfunc> kfuncs = Kfuncs.in(contract, release);
    if (kfuncs.stream().anyMatch(k -> Declaration.ofProgram(k, release, 0).isQualified())) {
      out.append(Declaration.QUALIFIER_DEFINED).append('\n');
    }
    for (Kfunc kfunc : kfuncs) {
      out.append(BlockEmitter.comment(BlockBuilder.build(contract, kfunc, release)));
      out.append(Declaration.ofProgram(kfunc, release, 0).external()).append("\n\n");
    }
    return out.append("#endif /* ").append(guard).append(" */\n").toString();
  }
}
