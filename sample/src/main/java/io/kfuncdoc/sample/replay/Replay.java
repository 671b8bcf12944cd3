package io.kfuncdoc.sample.replay;

import io.kfuncdoc.runtime.ContractBreach;
import io.kfuncdoc.runtime.arena.KernelException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// `replay FILE`: plays a script and prints one line for each call.
///
/// Ends with 0; 1 if arena and contract disagree; 2 if the script cannot be read or the kernel refuses the arena.
public final class Replay {

  private Replay() {}

  /// @param file its name, `-` for standard input
  /// @param in   standard input
  /// @return the exit code
  public static int run(String file, InputStream in, PrintWriter out, PrintWriter err) {
    try (ScriptPlayer player = new ScriptPlayer()) {
      return run(file, in, out, err, player);
    }
  }

  static int run(String file, InputStream in, PrintWriter out, PrintWriter err, ScriptPlayer player) {
    try (InputStream script = file.equals("-") ? in : Files.newInputStream(Path.of(file));
        BufferedReader lines = new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8))) {
      return play(file, lines, out, err, player);
    } catch (NoSuchFileException e) {
      err.println("cannot read " + file + ": no such file");
      return 2;
    } catch (IOException e) {
      err.println("cannot read " + file + ": " + e.getMessage());
      return 2;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static int play(
      String name, BufferedReader lines, PrintWriter out, PrintWriter err, ScriptPlayer player) throws IOException {
    int number = 0;
    try {
      String line;
      while ((line = lines.readLine()) != null) {
        number++;
        player.play(line).ifPresent(result -> out.print(result + "\n"));
        if (!lines.ready()) {
          out.flush();
        }
      }
      return 0;
    } catch (ScriptError | KernelException e) {
      out.flush();
      err.println(name + ":" + number + ": " + e.getMessage());
      return 2;
    } catch (ContractBreach e) {
      out.flush();
      err.println(name + ":" + number + ": arena and contract disagree: " + e.getMessage());
      return 1;
    }
  }
}
