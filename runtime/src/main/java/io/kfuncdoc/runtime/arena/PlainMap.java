package io.kfuncdoc.runtime.arena;

/// A map that is not an arena. The verifier accepts it as first argument of the three kfuncs; at run time alloc
/// gives NULL, reserve -EINVAL, and free does nothing (observed on 6.18.44).
///
/// @param type the map's type, for messages only
public record PlainMap(String type) implements BpfMap {}
