package io.kfuncdoc.sample.replay;

import io.kfuncdoc.runtime.CallerFault;
import io.kfuncdoc.runtime.ContractBreach;
import io.kfuncdoc.runtime.NotInRelease;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.runtime.arena.UserFault;
import io.kfuncdoc.sample.ArenaEngine;
import io.kfuncdoc.sample.ArenaKfuncs;
import io.kfuncdoc.sample.ArenaKfuncsEngine;
import io.kfuncdoc.sample.ArenaSession;
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
  /// @throws ScriptError     if the line is no line of a script, or calls what the release does not have
  /// @throws io.kfuncdoc.runtime.arena.KernelException if the kernel refuses to create the arena
  /// @throws ContractBreach  if arena and contract disagree
  public Optional<String> play(String line) throws ScriptError {
    return switch (ArenaStep.parse(line).orElse(null)) {
      case null -> Optional.empty();
      case ArenaStep.Open(ArenaLine arena) -> {
        open(arena);
        yield Optional.empty();
      }
      case ArenaStep step -> {
        row = "-";
        String result = access(step);
        yield Optional.of(result + " " + row);
      }
    };
  }

  private void open(ArenaLine line) {
    close();
    SimulatedKernel kernel = ArenaSession.kernel(line.release());
    int[] nodes = line.nodes().stream().mapToInt(Integer::intValue).toArray();
    kernel.onlineNodes(nodes[nodes.length - 1] + 1, nodes);
    session = ArenaSession.over(engines.apply(kernel), kernel, line.attributes(), line.release(),
        (_, answered) -> row = answered.name());
  }

  private String access(ArenaStep step) throws ScriptError {
    ArenaSession open = session();
    ArenaKfuncs kfuncs = open.kfuncs();
    try {
      return switch (step) {
        case ArenaStep.Open _ -> throw new IllegalArgumentException("not a call: " + step);
        case ArenaStep.Alloc(long addr, int pageCnt, int nodeId, long flags) ->
            "0x" + Long.toHexString(kfuncs.bpf_arena_alloc_pages(open.arena(), addr, pageCnt, nodeId, flags));
        case ArenaStep.Reserve(long ptr, int pageCnt) ->
            String.valueOf(kfuncs.bpf_arena_reserve_pages(open.arena(), ptr, pageCnt));
        case ArenaStep.Free(long ptr, int pageCnt) -> {
          kfuncs.bpf_arena_free_pages(open.arena(), ptr, pageCnt);
          yield "void";
        }
        case ArenaStep.Read(long addr) -> Long.toUnsignedString(open.arena().load(addr, Long.BYTES));
        case ArenaStep.UserRead(long addr) -> Long.toUnsignedString(open.userLoad(addr, Long.BYTES));
        case ArenaStep.Write(long addr, long value) -> {
          open.arena().store(addr, Long.BYTES, value);
          yield "void";
        }
        case ArenaStep.UserWrite(long addr, long value) -> {
          open.userStore(addr, Long.BYTES, value);
          yield "void";
        }
      };
    } catch (CallerFault fault) {
      row = fault.row().name();
      return "refused";
    } catch (UserFault fault) {
      return "fault";
    } catch (NotInRelease missing) {
      throw new ScriptError(String.valueOf(missing.getMessage()));
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
