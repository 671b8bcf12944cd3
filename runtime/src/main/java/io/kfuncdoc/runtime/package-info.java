/// What generated code calls: result slots, comparison with the contract, and the errors of a breach.
///
/// Reads the model and knows no family: which objects have which state is said by a [io.kfuncdoc.runtime.StateSource].
@NullMarked
package io.kfuncdoc.runtime;

import org.jspecify.annotations.NullMarked;
