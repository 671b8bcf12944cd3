/// Data structures that live in an arena, to read and to copy from: a page-fragment allocator, a list, a hash table.
///
/// Written against the stub of the arena kfuncs and the views of its memory alone, so that they work on any
/// implementation of either. Pointers in arena memory are user addresses, as `bpf_arena_alloc_pages()` returns them:
/// user space follows them as they are, and of an address that a program uses the low 32 bits count. 0 is no address.
/// What structures these are is nobody else's business; they know no simulated kernel.
@NullMarked
package io.kfuncdoc.sample.structures;

import org.jspecify.annotations.NullMarked;
