/// Pages: a contract as it reads for one kernel release, and that as reStructuredText in the kernel-doc format.
///
/// [io.kfuncdoc.processor.emit.rst.PageBuilder] makes a [io.kfuncdoc.processor.emit.rst.Page] of a contract,
/// [io.kfuncdoc.processor.emit.rst.PageEmitter] writes it. [io.kfuncdoc.processor.emit.rst.ChangesBuilder] finds what
/// differs between two releases, [io.kfuncdoc.processor.emit.rst.ChangesEmitter] writes that. All are pure functions.
/// Must not know files, options, the clock, javax.lang.model or any family.
@NullMarked
package io.kfuncdoc.processor.emit.rst;

import org.jspecify.annotations.NullMarked;
