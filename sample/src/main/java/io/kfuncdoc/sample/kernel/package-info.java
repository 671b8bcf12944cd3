/// The arena contract on the running kernel: its worlds, and the same random calls on the kernel and on the simulated
/// arena.
@NullMarked
package io.kfuncdoc.sample.kernel;

import org.jspecify.annotations.NullMarked;
