package io.kfuncdoc.kerneldoc.read;

import io.kfuncdoc.kerneldoc.DocParameter;
import java.util.List;

/// The declaration below a comment, as it is written.
///
/// @param text without comments and without the body; blank if there is none
/// @param line where it begins
/// @param next the index of the line behind it
/// @param complete whether its end was seen
/// @param described parameters that comments within the declaration describe
record PrototypeText(String text, int line, int next, boolean complete, List<DocParameter> described) {}
