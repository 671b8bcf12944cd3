/// Holds any implementation of a family's stub against the family's contract.
///
/// Knows no family: what a family's surroundings are is said by its [io.kfuncdoc.runtime.conformance.World]. Knows no
/// test framework either; a report is made into tests in the package `junit`.
@NullMarked
package io.kfuncdoc.runtime.conformance;

import org.jspecify.annotations.NullMarked;
