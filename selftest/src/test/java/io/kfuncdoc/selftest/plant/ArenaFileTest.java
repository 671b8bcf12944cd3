package io.kfuncdoc.selftest.plant;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Methods that are to be changed are there and are changed.
class ArenaFileTest {

  @Test
  void everyMethodThatIsNamedIsChanged() throws IOException {
    Set<String> elements = new Originals(Path.of("..")).mutants(ArenaKfuncsContract.CONTRACT).stream()
        .map(Mutant::element).collect(Collectors.toSet());
    for (ArenaFile file : ArenaFile.ALL) {
      for (String method : file.methods()) {
        assertThat(elements).contains(file.type() + "." + method);
      }
    }
  }
}
