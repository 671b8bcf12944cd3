package io.kfuncdoc.kerneldoc;

/// Where a line of a patch or mail is in the file that the patch makes.
///
/// @param path of the new file, without `b/`
/// @param line of the new file, from 1
/// @param added whether the patch adds the line; else it is there before
public record Origin(String path, int line, boolean added) {}
