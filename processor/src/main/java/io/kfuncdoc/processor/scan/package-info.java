/// From javac's elements to what the author wrote: names, texts and places, nothing resolved.
///
/// The only room besides the processor itself that sees javax.lang.model.
@NullMarked
package io.kfuncdoc.processor.scan;

import org.jspecify.annotations.NullMarked;
