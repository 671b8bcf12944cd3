package io.kfuncdoc.processor.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A sentence that emphasises words defines them.
class DefinitionsTest {

  private final Definitions definitions = Definitions.in("""
      # Title

      Nothing here. A *free
      run* is made of free slots. A slot is *taken*, or *held*, when `x` says so. *Slot* numbers are **bold**.

      * `y` is a *tree*.
      """);

  @Test
  void theSentencesOfTheTermsThatATextUses() {
    assertThat(definitions.usedIn("if a page is held")).containsExactly(
        "A slot is taken, or held, when `x` says so.", "Slot numbers are **bold**.");
    assertThat(definitions.usedIn("no free  run is there")).containsExactly("A free run is made of free slots.");
    assertThat(definitions.usedIn("a TREE")).containsExactly("`y` is a tree.");
  }

  @Test
  void partsOfWordsAreNoTerms() {
    assertThat(definitions.usedIn("free runs, mistaken, tree-like")).isEmpty();
    assertThat(Definitions.in("").usedIn("taken")).isEmpty();
  }
}
