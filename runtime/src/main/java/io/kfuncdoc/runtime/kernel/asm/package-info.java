/// A small assembler of BPF: instructions as records, jumps to labels, the kernel's encoding, and a text of it all in
/// the verifier's notation.
///
/// Knows no system call, no map and no kfunc but the numbers that it is given.
@NullMarked
package io.kfuncdoc.runtime.kernel.asm;

import org.jspecify.annotations.NullMarked;
