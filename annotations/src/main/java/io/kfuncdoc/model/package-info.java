/// The neutral model of a contract: records and sealed types that every other module reads.
///
/// Knows no javax.lang.model type, no file and no family: the words of a family are its own.
@NullMarked
package io.kfuncdoc.model;

import org.jspecify.annotations.NullMarked;
