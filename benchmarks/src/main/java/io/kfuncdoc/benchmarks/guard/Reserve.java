package io.kfuncdoc.benchmarks.guard;

import io.kfuncdoc.runtime.arena.BpfMap;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// `bpf_arena_reserve_pages()` alone, with the annotations of a validator: what it can say of the arguments.
public interface Reserve {

  int reserve(@NotNull BpfMap map, @Min(0) long ptr, @Min(1) @Max(1 << 20) int count);
}
