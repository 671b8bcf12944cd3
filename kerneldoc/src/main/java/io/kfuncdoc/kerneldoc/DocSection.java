package io.kfuncdoc.kerneldoc;

/// A named part of a comment.
///
/// @param name `Description`, `Context`, `Return`, else as written: `Note`, `Notes`, `Example`, `Examples`; on a page
///     any name
/// @param line where it begins: the line of its name, or of its first text where it has none
public record DocSection(String name, DocText text, int line) {}
