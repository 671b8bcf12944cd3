/// What a file says in kernel-doc: functions, their text and their prototypes, each with the line it stands on.
///
/// Must not know contracts, families, or any other module.
@NullMarked
package io.kfuncdoc.kerneldoc;

import org.jspecify.annotations.NullMarked;
