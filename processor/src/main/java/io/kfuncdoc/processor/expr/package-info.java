/// Guards and their kin: from text, through javac's own parser, to type-checked model expressions.
///
/// Knows no element and no file; what names mean is handed in as a scope.
@NullMarked
package io.kfuncdoc.processor.expr;

import org.jspecify.annotations.NullMarked;
