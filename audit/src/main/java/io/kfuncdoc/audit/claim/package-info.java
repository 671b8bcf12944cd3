/// What a text claims: sentences with their lines, and of each sentence the claims that the grammar can read.
///
/// Must not decide whether a claim holds.
@NullMarked
package io.kfuncdoc.audit.claim;

import org.jspecify.annotations.NullMarked;
