/// The annotation processor: one family at a time, from source to scan, model, check and emit.
///
/// Only this package and `scan` see javax.lang.model.
@NullMarked
package io.kfuncdoc.processor;

import org.jspecify.annotations.NullMarked;
