/// The simulated BPF arena: `bpf_arena_alloc_pages()`, `bpf_arena_free_pages()` and `bpf_arena_reserve_pages()` of
/// kernel/bpf/arena.c, the map behind them, its memory, and its user mapping.
///
/// Written from the kernel's behaviour: it makes every decision itself, in the kernel's order, and answers the raw C
/// signature with the C value and its own reason. Knows no contract, no annotation and no conformance check: what it
/// says of an outcome must not come from what is written about that outcome.
///
/// A kernel, its arenas and their views serve any number of threads; each arena has one lock, under which its free
/// space and its pages change. A result slot belongs to one call at a time. Classes that are not public say which
/// thread may call them.
@NullMarked
package io.kfuncdoc.runtime.arena;

import org.jspecify.annotations.NullMarked;
