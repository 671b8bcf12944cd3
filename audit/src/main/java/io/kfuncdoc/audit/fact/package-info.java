/// A contract as a text can be held against it: each row with the readings of its condition, in one release.
///
/// The words come from the contract: phrases of guards and terms, row comments, names, witnesses. Must not know the
/// texts that are audited.
@NullMarked
package io.kfuncdoc.audit.fact;

import org.jspecify.annotations.NullMarked;
