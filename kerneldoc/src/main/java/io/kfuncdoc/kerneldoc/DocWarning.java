package io.kfuncdoc.kerneldoc;

/// What is wrong with the form of a comment.
///
/// @param line of the file given
/// @param text names the function and, where there is one, the parameter or section
public record DocWarning(int line, String text) {}
