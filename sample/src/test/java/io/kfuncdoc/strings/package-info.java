/// A second family, which shares nothing with the first: the string kfuncs over a memory of bytes.
///
/// Contract (`StringKfuncs`, `StringTerms`, `StringSituations`) and implementation (`ByteMemory`, `KernelStrings`) know
/// nothing of each other; `StringEngine` and `StringWorlds` join them.
@NullMarked
package io.kfuncdoc.strings;

import org.jspecify.annotations.NullMarked;
