/// Prose: the Markdown of a comment, split into its parts and written as reStructuredText.
///
/// [io.kfuncdoc.processor.prose.CommentReader] splits a comment; [io.kfuncdoc.processor.prose.RestWriter] walks
/// Flexmark's tree of a part and writes it; [io.kfuncdoc.processor.prose.ProseReferences] tells what it mentions.
/// Text that cannot be converted is a [io.kfuncdoc.processor.prose.ProseProblem] with line and column, never dropped.
///
/// This room turns text into text. It must not know javax.lang.model, Filer, options, the model of a contract or any
/// family: what a parameter is comes in as a name.
@NullMarked
package io.kfuncdoc.processor.prose;

import org.jspecify.annotations.NullMarked;
