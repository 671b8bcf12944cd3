/// The self-test of the checks: plants single-point changes in copies of a contract, its page and its implementation,
/// and says which check catches each.
@NullMarked
package io.kfuncdoc.selftest;

import org.jspecify.annotations.NullMarked;
