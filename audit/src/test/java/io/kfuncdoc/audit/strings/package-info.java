/// A second family to audit texts of, so that what the audit knows is no family's.
@NullMarked
package io.kfuncdoc.audit.strings;

import org.jspecify.annotations.NullMarked;
