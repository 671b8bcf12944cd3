/// What generated code calls: result slots, comparison with the contract, and the errors of a breach.
@NullMarked
package io.kfuncdoc.runtime;

import org.jspecify.annotations.NullMarked;
