/// The Java side of a family, by name: what generated code must implement and call.
///
/// Says nothing of contracts and knows no element.
@NullMarked
package io.kfuncdoc.processor.stub;

import org.jspecify.annotations.NullMarked;
