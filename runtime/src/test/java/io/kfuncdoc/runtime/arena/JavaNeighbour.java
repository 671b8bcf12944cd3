package io.kfuncdoc.runtime.arena;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The main class of a second JVM: what `neighbour.c` does, with a mapping wherever the JVM puts it.
final class JavaNeighbour {

  private static final VarHandle WORD = ValueLayout.JAVA_LONG.varHandle();

  private JavaNeighbour() {}

  public static void main(String[] args) throws IOException {
    long start = Long.decode(args[1]);
    long size = Long.decode(args[2]);
    try (FileChannel file = FileChannel.open(Path.of(args[0]), StandardOpenOption.READ, StandardOpenOption.WRITE);
        Arena lifetime = Arena.ofShared()) {
      MemorySegment memory = file.map(FileChannel.MapMode.READ_WRITE, 0, size, lifetime);
      System.out.println("mapped");
      if (System.in.read() < 0) {
        throw new IOException("nobody is there");
      }
      switch (args[3]) {
        case "count" -> {
          long word = Long.decode(args[4]) - start;
          for (long n = Long.decode(args[5]); n > 0; n--) {
            WORD.getAndAdd(memory, word, 1L);
          }
        }
        case "echo" -> memory.set(ValueLayout.JAVA_LONG, Long.decode(args[5]) - start,
            memory.get(ValueLayout.JAVA_LONG, Long.decode(args[4]) - start) + 1);
        case "sum" -> {
          long sum = 0;
          for (long at = Long.decode(args[4]); at != 0; at = memory.get(ValueLayout.JAVA_LONG, at - start)) {
            sum += memory.get(ValueLayout.JAVA_LONG, at - start + 8);
          }
          System.out.println(sum);
        }
        default -> System.in.read();
      }
    }
  }
}
