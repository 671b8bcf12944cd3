/// Two small families written by hand, for the tests: what a processor would generate for them is here too.
@NullMarked
package io.kfuncdoc.runtime.family;

import org.jspecify.annotations.NullMarked;
