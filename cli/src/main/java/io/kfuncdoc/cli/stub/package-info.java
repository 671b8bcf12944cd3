/// Draft stubs from BTF: the signatures of kfuncs as an annotated Java interface, in which words and rows are still to
/// be written.
///
/// Must not know files, commands, pages or contracts.
@NullMarked
package io.kfuncdoc.cli.stub;

import org.jspecify.annotations.NullMarked;
