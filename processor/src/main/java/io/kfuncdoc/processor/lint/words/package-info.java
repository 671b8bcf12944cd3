/// What a comment says in English: the words for results, conditions, demands, callers and releases, and which of them
/// belong together.
///
/// Each kind of words is a small fixed vocabulary; the names of parameters, the phrases of terms and the verbs of
/// functions come from the [io.kfuncdoc.processor.lint.words.Subject]. Must not know guards, rows or findings: whether
/// what is said holds is for others.
@NullMarked
package io.kfuncdoc.processor.lint.words;

import org.jspecify.annotations.NullMarked;
