/// What the guards of a checked stub cost: against the same ifs written by hand, a validator and a proxy.
@NullMarked
package io.kfuncdoc.benchmarks.guard;

import org.jspecify.annotations.NullMarked;
