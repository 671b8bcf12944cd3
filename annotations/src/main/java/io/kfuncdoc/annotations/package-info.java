/// What a contract can say. An author needs nothing else from Kfuncdoc in the source of a stub.
///
/// Knows no family: pointer kinds, terms, faults and situations are declared by the family itself.
@NullMarked
package io.kfuncdoc.annotations;

import org.jspecify.annotations.NullMarked;
