/// English as comments have it: normal spelling, concepts, conditions.
///
/// A [io.kfuncdoc.audit.words.Lexicon] is a table of general words; a [io.kfuncdoc.audit.words.ConditionReader] divides
/// a condition into alternatives and says of each what it is about. Must not know contracts: the contract's own words
/// are read by the same grammar as a text's.
@NullMarked
package io.kfuncdoc.audit.words;

import org.jspecify.annotations.NullMarked;
