/// C comments and prototypes: lines of C source to what they say.
///
/// Must not know what kind of file the lines are from, nor how pages are written.
@NullMarked
package io.kfuncdoc.kerneldoc.read;

import org.jspecify.annotations.NullMarked;
