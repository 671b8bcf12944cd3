/// The model of a family as JSON, for programs that are not written in Java.
///
/// `contract.schema.json` beside this package's classes is the JSON Schema (2020-12) that every output fits. Pure
/// functions. Must not know files, options, pages or any family.
@NullMarked
package io.kfuncdoc.processor.emit.json;

import org.jspecify.annotations.NullMarked;
