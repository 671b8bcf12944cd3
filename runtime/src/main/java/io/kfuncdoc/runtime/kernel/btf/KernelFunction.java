package io.kfuncdoc.runtime.kernel.btf;

import java.util.List;

/// A function of the kernel with its prototype.
///
/// @param id         of the function itself; a program that calls a kfunc names it by this
/// @param result     the type of the result, 0 for void
/// @param parameters in order
/// @param tags       the tags of its declaration, sorted, as in `bpf_kfunc`
public record KernelFunction(
    int id, String name, int result, List<BtfType.Parameter> parameters, List<String> tags) {

  public KernelFunction {
    parameters = List.copyOf(parameters);
    tags = List.copyOf(tags);
  }

  /// Whether BPF programs may be able to call it.
  public boolean isKfunc() {
    return tags.contains(Btf.KFUNC_TAG);
  }
}
