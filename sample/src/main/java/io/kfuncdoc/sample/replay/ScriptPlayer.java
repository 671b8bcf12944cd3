package io.kfuncdoc.sample.replay;

import io.kfuncdoc.runtime.CallerFault;
import io.kfuncdoc.runtime.ContractBreach;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.runtime.arena.UserFault;
import io.kfuncdoc.sample.ArenaEngine;
import io.kfuncdoc.sample.ArenaKfuncsEngine;
import io.kfuncdoc.sample.ArenaSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Carries out the lines of a script, one after the other, on the arena that the script created last.
public final class ScriptPlayer implements AutoCloseable {

  private final Function<SimulatedKernel, ArenaKfuncsEngine> engines;
  private @Nullable ArenaSession session;
  private String row = "-";

  public ScriptPlayer() {
    this(ArenaEngine::new);
  }

  /// @param engines what is to stand between contract and kernel
  public ScriptPlayer(Function<SimulatedKernel, ArenaKfuncsEngine> engines) {
    this.engines = engines;
  }

  /// Carries out one line.
  ///
  /// @return the result, a space and the row that answered; empty for a line without a call
  /// @throws ScriptError     if the line is no line of a script
  /// @throws io.kfuncdoc.runtime.arena.KernelException if the kernel refuses to create the arena
  /// @throws ContractBreach  if arena and contract disagree
  public Optional<String> play(String line) throws ScriptError {
    int comment = line.indexOf('#');
    List<String> words = new ArrayList<>();
    for (String word : (comment < 0 ? line : line.substring(0, comment)).split("\\s+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String verb = words.removeFirst();
    if (verb.equals("arena")) {
      open(ArenaLine.parse(words));
      return Optional.empty();
    }
    row = "-";
    String result = access(verb, words);
    return Optional.of(result + " " + row);
  }

  private void open(ArenaLine line) {
    close();
    SimulatedKernel kernel = ArenaSession.kernel(line.release());
    int[] nodes = line.nodes().stream().mapToInt(Integer::intValue).toArray();
    kernel.onlineNodes(nodes[nodes.length - 1] + 1, nodes);
    session = ArenaSession.over(engines.apply(kernel), kernel, line.attributes(), line.release(),
        (_, answered) -> row = answered.name());
  }

  private String access(String verb, List<String> words) throws ScriptError {
    switch (verb) {
      case "alloc" -> expect(verb, words, "ADDR", "PAGE_CNT", "NODE_ID", "FLAGS");
      case "reserve", "free" -> expect(verb, words, "ADDR", "PAGE_CNT");
      case "read", "uread" -> expect(verb, words, "ADDR");
      case "write", "uwrite" -> expect(verb, words, "ADDR", "VALUE");
      default -> throw new ScriptError(
          "expected arena, alloc, reserve, free, read, write, uread or uwrite, not '" + verb + "'");
    }
    long address = CNumber.bits64(words.get(0), "an address");
    ArenaSession open = session();
    try {
      return switch (verb) {
        case "alloc" -> alloc(open, address, words);
        case "reserve" -> String.valueOf(
            open.kfuncs().bpf_arena_reserve_pages(open.arena(), address, CNumber.u32(words.get(1), "page_cnt")));
        case "free" -> {
          open.kfuncs().bpf_arena_free_pages(open.arena(), address, CNumber.u32(words.get(1), "page_cnt"));
          yield "void";
        }
        case "read" -> Long.toUnsignedString(open.arena().load(address, Long.BYTES));
        case "uread" -> Long.toUnsignedString(open.userLoad(address, Long.BYTES));
        case "write" -> {
          open.arena().store(address, Long.BYTES, CNumber.bits64(words.get(1), "a value"));
          yield "void";
        }
        default -> {
          open.userStore(address, Long.BYTES, CNumber.bits64(words.get(1), "a value"));
          yield "void";
        }
      };
    } catch (CallerFault fault) {
      row = fault.row().name();
      return "refused";
    } catch (UserFault fault) {
      return "fault";
    }
  }

  private static String alloc(ArenaSession open, long address, List<String> words) throws ScriptError {
    int pageCnt = CNumber.u32(words.get(1), "page_cnt");
    int node = CNumber.s32(words.get(2), "node_id");
    long flags = CNumber.bits64(words.get(3), "flags");
    return "0x" + Long.toHexString(
        open.kfuncs().bpf_arena_alloc_pages(open.arena(), address, pageCnt, node, flags));
  }

  private static void expect(String verb, List<String> words, String... operands) throws ScriptError {
    if (words.size() != operands.length) {
      throw new ScriptError("expected " + verb + " " + String.join(" ", operands));
    }
  }

  private ArenaSession session() throws ScriptError {
    if (session == null) {
      throw new ScriptError("expected an arena first, as in: arena pages=10 start=0x100000000000");
    }
    return session;
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
      session = null;
    }
  }
}
