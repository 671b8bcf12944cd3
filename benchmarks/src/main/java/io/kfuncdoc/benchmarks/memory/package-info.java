/// Pages with memory: zeroed when they are got, and given back.
@NullMarked
package io.kfuncdoc.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
