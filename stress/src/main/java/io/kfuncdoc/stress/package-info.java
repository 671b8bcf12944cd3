/// What the views of an arena promise about the order of accesses, as jcstress tests: each says which outcomes two or
/// three actors may see. Knows the public side of `runtime.arena` only.
@NullMarked
package io.kfuncdoc.stress;

import org.jspecify.annotations.NullMarked;
