/// The model as Java: the engine interface, the checked implementation, and the contract as a constant.
///
/// Pure functions from model to text; no Filer, no options, no clock.
@NullMarked
package io.kfuncdoc.processor.emit.java;

import org.jspecify.annotations.NullMarked;
