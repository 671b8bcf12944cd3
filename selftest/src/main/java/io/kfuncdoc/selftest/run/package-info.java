/// A mutant compiled in memory, loaded on its own, and led through the checks in the order of their cost.
@NullMarked
package io.kfuncdoc.selftest.run;

import org.jspecify.annotations.NullMarked;
