package io.kfuncdoc.processor.analysis;

import io.kfuncdoc.model.Row;

/// Two rows with guards whose order matters: for some input both guards hold, none before the first does, and what is
/// promised differs.
///
/// @param first   the row that answers
/// @param second  the row that would, if it stood first
/// @param example such an input
/// @param alone   whether no third guard of the table holds for it
public record OrderedPair(Row first, Row second, Example example, boolean alone) {}
