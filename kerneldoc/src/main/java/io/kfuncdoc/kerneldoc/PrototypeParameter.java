package io.kfuncdoc.kerneldoc;

/// A declared parameter.
///
/// @param type the declaration without the name: `struct bpf_map *`, `int (*)(u32 index, void *ctx)`, `u32 []`; empty
///     for a macro
/// @param name empty where the prototype has none
/// @param declaration as the kernel's pages show it: `struct bpf_map *map`, `int (*fn)(u32 index, void *ctx)`
public record PrototypeParameter(String type, String name, String declaration) {}
