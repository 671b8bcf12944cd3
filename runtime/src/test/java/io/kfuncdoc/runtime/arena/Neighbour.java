package io.kfuncdoc.runtime.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Another process that has an arena mapped: a second JVM, or a program in C.
public final class Neighbour implements AutoCloseable {

  /// What the process runs.
  public enum Kind {
    JVM, C
  }

  private final Process process;
  private final BufferedReader output;

  private Neighbour(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /// Starts a process and waits until it has the arena mapped. Aborts the test where there is no C compiler.
  ///
  /// @param folder for what is compiled
  /// @param work   as `neighbour.c` takes it, addresses as numbers
  public static Neighbour of(Kind kind, ArenaMap arena, Path folder, String... work) throws IOException {
    List<String> command = new ArrayList<>(kind == Kind.C ? List.of(compiled(folder)) : jvm());
    command.addAll(List.of(arena.path().orElseThrow().toString(), Long.toString(arena.start()),
        Long.toString(arena.end() - arena.start())));
    command.addAll(List.of(work));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Neighbour neighbour = new Neighbour(process);
    assertThat(neighbour.line()).as("what %s says", command).isEqualTo("mapped");
    return neighbour;
  }

  private static List<String> jvm() {
    return Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"), JavaNeighbour.class.getName()).toList();
  }

  private static String compiled(Path folder) throws IOException {
    Path source = folder.resolve("neighbour.c");
    Path program = folder.resolve("neighbour");
    try (InputStream text = Neighbour.class.getResourceAsStream("neighbour.c")) {
      Files.write(source, text.readAllBytes());
    }
    try {
      Process compiler = new ProcessBuilder("cc", "-O1", "-o", program.toString(), source.toString()).inheritIO().start();
      assertThat(compiler.waitFor()).as("exit code of the C compiler").isZero();
    } catch (IOException none) {
      assumeTrue(false, "there is no C compiler");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return program.toString();
  }

  /// Lets it begin.
  public void begin() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /// The next line that it prints.
  public String line() throws IOException {
    return output.readLine();
  }

  /// Waits for its end, which must be a success.
  public void finish() throws InterruptedException {
    assertThat(process.waitFor()).as("exit code").isZero();
  }

  /// Kills it with SIGKILL, and waits until it is gone.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor()).as("exit code").isEqualTo(128 + 9);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
