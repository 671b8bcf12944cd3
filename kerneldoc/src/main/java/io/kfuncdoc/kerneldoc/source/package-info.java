/// The kinds of files that kernel-doc is found in: C source, patches, mails and reST pages, brought to lines of C or
/// read as they are.
///
/// Must not know how pages are written, nor contracts.
@NullMarked
package io.kfuncdoc.kerneldoc.source;

import org.jspecify.annotations.NullMarked;
