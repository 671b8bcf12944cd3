/// BTF, the kernel's description of its own types: `/sys/kernel/btf/vmlinux`, the files of modules beside it, and any
/// other blob of the format.
///
/// A file is checked and indexed when read; its types are decoded when asked for. Knows no contract, no family and no
/// system call: a blob is all that it reads.
@NullMarked
package io.kfuncdoc.runtime.kernel.btf;

import org.jspecify.annotations.NullMarked;
