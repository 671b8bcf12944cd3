/// What the processor adds to a compilation, beside others. Knows no benchmark of the arena.
@NullMarked
package io.kfuncdoc.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
