/// A family of kfuncs held against the running kernel: raw calls from a contract's signature, and a verdict for each row.
///
/// Must not know any family.
@NullMarked
package io.kfuncdoc.runtime.kernel.verify;

import org.jspecify.annotations.NullMarked;
