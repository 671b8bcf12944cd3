/// Audits what a text says of kfuncs: reads its claims and holds them against the contract in one kernel release.
///
/// `words` reads English, `fact` says the contract in it, `claim` reads sentences, `check` compares. Must not print,
/// and must not know how a file is read.
@NullMarked
package io.kfuncdoc.audit;

import org.jspecify.annotations.NullMarked;
