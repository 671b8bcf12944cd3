/// Random sequences of arena calls and accesses: made from a seed, held against contract and a model, and shrunk to a
/// short replay script where they differ. What the model is, the caller says.
@NullMarked
package io.kfuncdoc.sample.fuzz;

import org.jspecify.annotations.NullMarked;
