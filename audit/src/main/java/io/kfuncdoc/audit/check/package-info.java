/// Holds claims against facts, one check a kind of mistake; each returns findings. Must not read English.
@NullMarked
package io.kfuncdoc.audit.check;

import org.jspecify.annotations.NullMarked;
