/// The benchmarks as tables: what is run, and how the results are written.
@NullMarked
package io.kfuncdoc.benchmarks;

import org.jspecify.annotations.NullMarked;
