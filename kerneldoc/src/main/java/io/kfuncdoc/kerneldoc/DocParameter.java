package io.kfuncdoc.kerneldoc;

/// `@name: text`.
///
/// @param name as written behind the `@`; `...` for variable arguments
/// @param line where it begins
public record DocParameter(String name, DocText text, int line) {}
