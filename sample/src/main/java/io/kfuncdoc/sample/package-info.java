/// The BPF arena kfuncs as a contract: the stub, its vocabulary, its world, and the adapter from the simulated arena to
/// the generated engine.
@NullMarked
package io.kfuncdoc.sample;

import org.jspecify.annotations.NullMarked;
