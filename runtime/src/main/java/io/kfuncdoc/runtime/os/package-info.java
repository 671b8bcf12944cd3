/// Linux as the Foreign Function & Memory API sees it: system calls by number, their errors, file descriptors, mappings
/// and memory files that are closed deterministically.
///
/// Knows nothing else of this project, and of BPF nothing but the number of the system call.
@NullMarked
package io.kfuncdoc.runtime.os;

import org.jspecify.annotations.NullMarked;
