package io.kfuncdoc.sample.fuzz;

import io.kfuncdoc.runtime.ContractBreach;
import io.kfuncdoc.runtime.arena.KernelException;
import io.kfuncdoc.runtime.arena.SimulatedKernel;
import io.kfuncdoc.sample.ArenaKfuncsEngine;
import io.kfuncdoc.sample.replay.ScriptError;
import io.kfuncdoc.sample.replay.ScriptPlayer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Plays scripts on an arena in compare mode, and beside it on a model.
public final class ScriptCheck {

  private final Function<SimulatedKernel, ArenaKfuncsEngine> engines;
  private final Supplier<? extends ScriptModel> models;

  /// @param engines what is checked
  /// @param models  gives a fresh model for each script
  public ScriptCheck(
      Function<SimulatedKernel, ArenaKfuncsEngine> engines, Supplier<? extends ScriptModel> models) {
    this.engines = engines;
    this.models = models;
  }

  /// Who disagrees.
  public enum Kind { CONTRACT, MODEL, CRASH }

  /// The first line that went wrong.
  ///
  /// @param line from 1
  public record Failure(Kind kind, int line, String message) {}

  /// Empty if all agree, and also if the script cannot be carried out: such a one shows nothing.
  public Optional<Failure> failure(List<String> script) {
    ScriptModel model = models.get();
    int line = 0;
    try (ScriptPlayer player = new ScriptPlayer(engines)) {
      for (String text : script) {
        line++;
        Optional<String> came = player.play(text).map(result -> result.substring(0, result.indexOf(' ')));
        Optional<String> expected = model.answer(text);
        if (came.isPresent() && expected.isPresent() && !came.equals(expected)) {
          return Optional.of(new Failure(
              Kind.MODEL, line, text + ": the arena gives " + came.get() + ", the model " + expected.get()));
        }
      }
      return Optional.empty();
    } catch (ScriptError | KernelException e) {
      return Optional.empty();
    } catch (ContractBreach e) {
      return Optional.of(new Failure(Kind.CONTRACT, line, String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      return Optional.of(new Failure(Kind.CRASH, line, e.toString()));
    }
  }
}
