/// What can be wrong with a contract: one enum of problems, and findings that say where.
///
/// Knows neither elements nor messagers; a place is opaque here.
@NullMarked
package io.kfuncdoc.processor.diag;

import org.jspecify.annotations.NullMarked;
