/// Tests that the compile benchmark measures what it says.
@NullMarked
package io.kfuncdoc.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
