/// The docs step of the build: the generated pages of all families against a folder of pages.
///
/// [io.kfuncdoc.processor.docs.DocsStep] compares first, says what differs and how, and only then writes, if it was
/// asked to. Must not know any family, javax.lang.model or the processor's options: pages come in as texts.
@NullMarked
package io.kfuncdoc.processor.docs;

import org.jspecify.annotations.NullMarked;
