/// Reading back: a page's text to what the page says, and what two pages say differently.
///
/// Must not know contracts or files: it judges what stands on a page, not what should.
@NullMarked
package io.kfuncdoc.processor.read;

import org.jspecify.annotations.NullMarked;
