/// The signature that a contract states, held against the kernel's own: presence, result, parameters in name, order and
/// C type, the attributes of pointers, and what the suffix of a parameter's name tells the verifier.
///
/// Must not know how a kfunc is called, nor any family.
@NullMarked
package io.kfuncdoc.runtime.kernel.signature;

import org.jspecify.annotations.NullMarked;
