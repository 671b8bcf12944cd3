/// From what was written to the model: types expressions, results and witnesses, and finds what does not resolve.
///
/// Knows no element; places come with what was written.
@NullMarked
package io.kfuncdoc.processor.resolve;

import org.jspecify.annotations.NullMarked;
