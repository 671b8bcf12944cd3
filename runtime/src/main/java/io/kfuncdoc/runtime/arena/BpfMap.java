package io.kfuncdoc.runtime.arena;

/// What a kfunc takes as `void *p__map`. The verifier lets any map through, not only an arena.
public interface BpfMap {}
