package io.kfuncdoc.sample.replay;

import io.kfuncdoc.runtime.ContractBreach;
import io.kfuncdoc.runtime.arena.KernelException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// `replay FILE`: plays a script and prints one line for each call.
///
/// Ends with 0; 1 if arena and contract disagree; 2 if the script cannot be read or the kernel refuses the arena.
public final class Replay {

  private Replay() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(
        new java.io.BufferedOutputStream(new java.io.FileOutputStream(java.io.FileDescriptor.out)), false,
        StandardCharsets.UTF_8);
    int status = run(args, System.in, out, System.err);
    out.flush();
    System.exit(status);
  }

  static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    try (ScriptPlayer player = new ScriptPlayer()) {
      return run(args, in, out, err, player);
    }
  }

  static int run(String[] args, InputStream in, PrintStream out, PrintStream err, ScriptPlayer player) {
    if (args.length != 1) {
      err.println("usage: replay FILE, or replay - for standard input");
      return 2;
    }
    try (InputStream script = args[0].equals("-") ? in : Files.newInputStream(Path.of(args[0]));
        BufferedReader lines = new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8))) {
      return play(args[0], lines, out, err, player);
    } catch (NoSuchFileException e) {
      err.println("cannot read " + args[0] + ": no such file");
      return 2;
    } catch (IOException e) {
      err.println("cannot read " + args[0] + ": " + e.getMessage());
      return 2;
    }
  }

  private static int play(
      String name, BufferedReader lines, PrintStream out, PrintStream err, ScriptPlayer player) throws IOException {
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
