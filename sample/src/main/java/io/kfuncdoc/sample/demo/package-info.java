/// The main job: brings the pages up to date and shows the contract, the arena and the verdict to a person.
///
/// The one place outside the build that calls the processor's docs step.
@NullMarked
package io.kfuncdoc.sample.demo;

import org.jspecify.annotations.NullMarked;
