package io.kfuncdoc.runtime.kernel.verify;

import io.kfuncdoc.model.Row;

/// What came of one row.
///
/// @param cases    how many cases the kernel has answered as the row says
/// @param notTried how many more the contract would have, and no real kernel can be brought to
/// @param detail   how it differs, or why it cannot be reached; else empty
public record VerifiedRow(Row row, RowStatus status, int cases, int notTried, String detail) {}
