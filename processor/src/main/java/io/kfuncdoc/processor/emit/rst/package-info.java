/// Pages: a contract as it reads for one kernel release, and that as reStructuredText in the kernel-doc format.
///
/// [io.kfuncdoc.processor.emit.rst.PageBuilder] makes a [io.kfuncdoc.processor.emit.rst.Page] of a contract,
/// [io.kfuncdoc.processor.emit.rst.PageEmitter] writes it. Both are pure functions. Must not know files, options, the
/// clock, javax.lang.model or any family.
@NullMarked
package io.kfuncdoc.processor.emit.rst;

import org.jspecify.annotations.NullMarked;
