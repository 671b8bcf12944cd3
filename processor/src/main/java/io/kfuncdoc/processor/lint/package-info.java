/// The lint of prose: what comments claim, held against the table, the flags and the signature.
///
/// A [io.kfuncdoc.processor.lint.ProseLint] reads the sentences of every comment and shows each to a few lints; each
/// knows one kind of claim. What a sentence says is found in the room `words`, what the table says of it in the room
/// `fact`. What no word of the vocabulary says is no claim. A false finding costs more than a missed one: where a
/// sentence leaves open what it speaks of, nothing is found.
///
/// Knows Markdown only as sentences. Must not know elements, messagers, files or any family.
@NullMarked
package io.kfuncdoc.processor.lint;

import org.jspecify.annotations.NullMarked;
