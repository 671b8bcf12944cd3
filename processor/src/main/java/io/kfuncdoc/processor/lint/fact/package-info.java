/// What a table says of the same things as the words do: which rows are about a condition, and what they come to.
///
/// Knows what words are, so that rows can be asked for them. Must not know texts or findings.
@NullMarked
package io.kfuncdoc.processor.lint.fact;

import org.jspecify.annotations.NullMarked;
