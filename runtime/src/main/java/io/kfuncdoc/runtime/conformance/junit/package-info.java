/// What conformance finds, as JUnit 5 tests and as the proofs that the docs step asks for. The only room that knows a
/// test framework; JUnit is an optional dependency.
@NullMarked
package io.kfuncdoc.runtime.conformance.junit;

import org.jspecify.annotations.NullMarked;
