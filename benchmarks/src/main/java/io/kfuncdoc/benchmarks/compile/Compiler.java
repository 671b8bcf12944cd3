package io.kfuncdoc.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;

/// Measures compilations of one contestant's sources.
final class Compiler implements AutoCloseable {

  private final Contestant contestant;
  private final List<Path> classPath = Contestant.classPath();
  private final ProcessorLoader loaded;

  Compiler(Contestant contestant) {
    this.contestant = contestant;
    this.loaded = new ProcessorLoader(contestant.path());
  }

  /// A compilation that succeeded and made all that it should.
  record Measured(Cpu cpu, Compilation.Output output) {}

  /// Without the processor.
  Measured off(int count) {
    return measure(count, false, List::of);
  }

  /// With classes of the processor that are loaded once for all.
  Measured on(int count) {
    return measure(count, true, contestant == Contestant.NOTHING ? () -> List.of(new Idle()) : loaded::processors);
  }

  /// With a new class loader: to look for the processor's classes and to load them counts.
  Measured onAnew(int count) {
    try (ProcessorLoader anew = new ProcessorLoader(contestant.path())) {
      return measure(count, true, anew::processors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Measured measure(int count, boolean processed, Supplier<List<Processor>> processors) {
    List<SourceText> sources = contestant.sources(count);
    Cpu start = Cpu.now();
    List<Processor> asked = processors.get();
    Compilation.Output output = Compilation.run(sources, classPath, asked);
    Measured measured = new Measured(Cpu.now().minus(start), output);
    if (processed) {
      contestant.check(output, count);
    }
    return measured;
  }

  @Override
  public void close() {
    try {
      loaded.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
