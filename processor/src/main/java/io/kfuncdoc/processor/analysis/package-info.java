/// A table held against itself: which rows some input reaches, which guards never hold, where the order of two rows
/// matters, which rows nothing tells apart. Guards become circuits of gates and a search over their inputs decides;
/// every input that is named has been confirmed by the evaluator. Knows neither elements nor files nor findings.
@NullMarked
package io.kfuncdoc.processor.analysis;

import org.jspecify.annotations.NullMarked;
