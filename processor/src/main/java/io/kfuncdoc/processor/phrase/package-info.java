/// Words for expressions: guards and what holds afterwards, as English with reStructuredText markup.
///
/// Knows the model's expressions and the vocabulary's phrases. Must not know pages, files or where a phrase is used.
@NullMarked
package io.kfuncdoc.processor.phrase;

import org.jspecify.annotations.NullMarked;
