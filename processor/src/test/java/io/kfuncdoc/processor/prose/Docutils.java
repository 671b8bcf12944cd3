package io.kfuncdoc.processor.prose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// docutils, the reader of reST under Sphinx, in a Python process of its own.
final class Docutils {

  /// @param counts   emphasis, strong, literal, list item, literal block, quote, table entry
  /// @param warnings empty if there are none
  record Reading(String counts, String warnings, String text) {}

  private Docutils() {}

  static boolean isThere() {
    try {
      Process process = new ProcessBuilder("python3", "-c", "import docutils").redirectErrorStream(true).start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static List<Reading> read(Path folder, List<String> texts) throws IOException, InterruptedException {
    Path script = folder.resolve("read_rest.py");
    try (InputStream resource = Docutils.class.getResourceAsStream("read_rest.py")) {
      Files.copy(Objects.requireNonNull(resource), script);
    }
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    List<String> encoded = texts.stream()
        .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))).toList();
    Files.write(in, encoded);
    Process process = new ProcessBuilder("python3", script.toString())
        .redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    if (!process.waitFor(300, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("docutils did not answer");
    }
    List<Reading> readings = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      String[] parts = new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8).split("\0", 3);
      readings.add(new Reading(parts[0], parts[1], parts[2]));
    }
    return readings;
  }
}
