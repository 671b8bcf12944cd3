/// The command line: what contracts yield, shown and written, and other people's texts held against them.
///
/// Each command reads, asks the room that knows, and prints. Exit codes: 0 clean, 1 findings, 2 what was asked for
/// cannot be read or done. Must not know how pages are worded, how comments are read, or what a family means.
@NullMarked
package io.kfuncdoc.cli;

import org.jspecify.annotations.NullMarked;
