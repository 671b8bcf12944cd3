package io.kfuncdoc.processor.lint;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of a guard that is not divided further.
///
/// @param parameters that it reads
/// @param direct     whether the parameter itself is compared, and not something made of it
/// @param value      the number that it compares with: the greatest that EXCEEDS lets pass, the least that BELOW does,
///                   what MISALIGNED divides by; null if it is no fixed one
/// @param phrase     the vocabulary's words for a TERM, without parameters; empty if there are none
record Atom(Predicate predicate, Set<String> parameters, boolean direct, @Nullable Long value, String phrase) {}
