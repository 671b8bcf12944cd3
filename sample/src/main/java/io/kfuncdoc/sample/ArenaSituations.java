package io.kfuncdoc.sample;

import io.kfuncdoc.annotations.Phrase;
import io.kfuncdoc.annotations.U64;
import io.kfuncdoc.runtime.arena.BpfMap;

/// What a witness of the arena kfuncs can bring about besides calls.
public interface ArenaSituations {

  @Phrase("user space touches the page at {addr}")
  void userTouch(BpfMap map, @U64 long addr);

  @Phrase("the caller cannot sleep")
  void nonSleepable();
}
