package io.kfuncdoc.runtime.kernel.verify;

import io.kfuncdoc.model.Row;

/// What came of one row.
///
/// @param cases  how many cases the kernel has answered as the row says
/// @param detail how it differs, or why it cannot be reached; else empty
public record VerifiedRow(Row row, RowStatus status, int cases, String detail) {}
