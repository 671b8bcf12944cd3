/// Rules over a family: each looks at one thing and returns findings; none prints.
///
/// Knows no element, no file and no messager.
@NullMarked
package io.kfuncdoc.processor.check;

import org.jspecify.annotations.NullMarked;
