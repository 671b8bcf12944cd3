/// Where changes come from: each planter reads a source and names every place where its kind of change can be made.
///
/// Must not know the checks.
@NullMarked
package io.kfuncdoc.selftest.plant;

import org.jspecify.annotations.NullMarked;
