/// The neutral model of a contract: records and sealed types that every other module reads.
///
/// Knows no javax.lang.model type, no file and no family: what is said of arenas is said by the family itself.
@NullMarked
package io.kfuncdoc.model;

import org.jspecify.annotations.NullMarked;
