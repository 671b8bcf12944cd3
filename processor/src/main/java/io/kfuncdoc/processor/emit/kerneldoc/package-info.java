/// Kernel-doc as the kernel's tree holds it: comments above C functions, what includes them, and patches that put them
/// there.
///
/// All is made from what the page says: [io.kfuncdoc.processor.emit.rst.PageBuilder] finds the words, this room their
/// form. Pure functions from model to text. Must not know files, options, the clock or any family.
@NullMarked
package io.kfuncdoc.processor.emit.kerneldoc;

import org.jspecify.annotations.NullMarked;
