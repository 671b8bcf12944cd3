package io.kfuncdoc.processor.prose;

/// What a comment says of one parameter.
///
/// @param name as written after `@param`
/// @param text may be empty
/// @param line the line of the tag, from 1
public record ParamText(String name, Passage text, int line) {}
