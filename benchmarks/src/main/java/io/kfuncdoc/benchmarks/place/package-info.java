/// Finding room for pages, without memory: the arena through its checked stub against what else one would use.
@NullMarked
package io.kfuncdoc.benchmarks.place;

import org.jspecify.annotations.NullMarked;
