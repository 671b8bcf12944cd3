/// The running kernel behind bpf(2): maps, programs that call one kfunc each, real arenas, and pictures of their state.
///
/// What is undefined for the caller never reaches the kernel: every real free goes through [FreeGate]. Knows no
/// contract and no family's contract; nothing here names an outcome.
///
/// Nothing here may be used by two threads at once.
@NullMarked
package io.kfuncdoc.runtime.kernel;

import org.jspecify.annotations.NullMarked;
