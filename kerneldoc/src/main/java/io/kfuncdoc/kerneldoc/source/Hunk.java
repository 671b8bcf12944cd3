package io.kfuncdoc.kerneldoc.source;

import io.kfuncdoc.kerneldoc.Origin;
import java.util.List;
import java.util.Map;

/// What a patch leaves of a place in a file: its context and the added lines.
///
/// @param from index of the line behind the `@@` line
/// @param to index of the first line behind the hunk
/// @param lines without the mark in the first column
/// @param origins by line of the patch
record Hunk(int from, int to, List<TextLine> lines, Map<Integer, Origin> origins) {}
