package io.kfuncdoc.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A compilation counts only if it succeeds and the processor made of each source what it makes.
class CompilerTest {

  private static final int COUNT = 3;

  @ParameterizedTest
  @EnumSource(Contestant.class)
  void eachProcessorMakesItsFiles(Contestant contestant) {
    try (Compiler compiler = new Compiler(contestant)) {
      assertThat(compiler.off(COUNT).output().generatedBytes()).isZero();
      Compilation.Output output = compiler.on(COUNT).output();
      assertThat(output.generatedBytes() > 0).isEqualTo(contestant != Contestant.NOTHING);
    }
  }

  @Test
  void aNewClassLoaderMakesTheSame() {
    try (Compiler compiler = new Compiler(Contestant.KFUNCDOC)) {
      assertThat(compiler.onAnew(1).output()).isEqualTo(compiler.on(1).output());
    }
  }

  @Test
  void aMissingPageIsFound() {
    assertThatThrownBy(() -> Contestant.KFUNCDOC.check(new Compilation.Output(Map.of()), 1))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("0 files only of 1");
  }

  @Test
  void aCompilationWithAnErrorIsNotMeasured() {
    List<SourceText> broken = List.of(new SourceText("many.Broken", "class Broken { int x = ; }"));
    assertThatThrownBy(() -> Compilation.run(broken, Contestant.classPath(), List.of()))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("does not compile");
  }
}
