package io.kfuncdoc.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.sample.ArenaKfuncsContract;
import io.kfuncdoc.selftest.plant.Kind;
import io.kfuncdoc.selftest.plant.Mutant;
import io.kfuncdoc.selftest.plant.Originals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The short form of the self-test, and what it plants.
class SelfTestTest {

  private static final Path ROOT = Path.of("..");

  private static List<Mutant> mutants() throws IOException {
    return new Originals(ROOT).mutants(ArenaKfuncsContract.CONTRACT);
  }

  @Test
  void aSampleOfMutantsIsCaught() throws Exception {
    // False claims are left to the whole self-test.
    Set<Kind> kinds = EnumSet.complementOf(EnumSet.of(Kind.CLAIM));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Options options = new Options(ROOT, kinds, 0, 0, 6, 20, 2);
    boolean all = new SelfTest(options, new PrintStream(out, true, StandardCharsets.UTF_8)).run();
    assertThat(all).as(out.toString(StandardCharsets.UTF_8)).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8).strip().lines().toList().getLast()).matches("caught (\\d+) of \\1");
  }

  @Test
  void aRunThatTriedNothingIsNoSuccess() throws Exception {
    Options late = new Options(ROOT, EnumSet.of(Kind.ROW), 99_999, 0, 0, 1, 1);
    assertThat(new SelfTest(late, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)).run())
        .isFalse();
  }

  @Test
  void everyKindIsPlanted() throws IOException {
    Set<Kind> planted = new HashSet<>();
    mutants().forEach(mutant -> planted.add(mutant.kind()));
    assertThat(planted).containsExactlyInAnyOrder(Kind.values());
  }

  @Test
  void keysAreDistinctAndEditsChangeTheText() throws IOException {
    Set<String> keys = new HashSet<>();
    for (Mutant mutant : mutants()) {
      assertThat(keys.add(mutant.source().name() + " " + mutant.key())).as(mutant.key()).isTrue();
      assertThat(mutant.text()).isNotEqualTo(mutant.source().text());
    }
  }

  @Test
  void unknownArgumentsAreRefused() {
    assertThatThrownBy(() -> Options.parse(new String[] {"--kind", "row"})).hasMessageContaining("--kind");
    assertThatThrownBy(() -> Options.parse(new String[] {"--only"})).hasMessageContaining("needs a value");
    assertThatThrownBy(() -> Options.parse(new String[] {"--kinds", "rows"})).hasMessage("there is no kind 'rows'");
    assertThatThrownBy(() -> Options.parse(new String[] {"--threads", "0"}))
        .hasMessage("--threads wants a number from 1 on, not '0'");
    assertThatThrownBy(() -> Options.parse(new String[] {"--only", "abc"})).hasMessageContaining("--only");
    assertThat(Options.parse(new String[] {"--kinds", "row,c-type"}).kinds()).containsExactly(Kind.ROW, Kind.C_TYPE);
  }
}
