/// Tests of the simulated arena, and [io.kfuncdoc.runtime.arena.ReferenceArena], a second, straightforward model of
/// it that shares no code with it.
@NullMarked
package io.kfuncdoc.runtime.arena;

import org.jspecify.annotations.NullMarked;
