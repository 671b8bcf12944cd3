package io.kfuncdoc.runtime.family;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.State;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// What would be generated for the slot kfuncs.
public record SlotProvider(Contract contract) implements ContractProvider {

  @Override
  public Class<?> stub() {
    return SlotKfuncs.class;
  }

  @Override
  public Object term(String term, @Nullable State state, Object... arguments) {
    return switch (term) {
      case "isPool" -> arguments[0] instanceof Pool;
      case "slots" -> arguments[0] instanceof Pool pool ? (long) pool.slots() : 0L;
      case "taken" -> taken(Objects.requireNonNull(state), arguments[0], (Long) arguments[1]);
      case "free" -> {
        long first = (Long) arguments[1];
        // Not allMatch with a short way out: each slot of the range is named.
        yield LongStream.range(first, first + (Long) arguments[2])
            .filter(i -> taken(Objects.requireNonNull(state), arguments[0], i))
            .count() == 0;
      }
      default -> throw new IllegalArgumentException(term);
    };
  }

  private static boolean taken(State state, Object pool, long index) {
    return Boolean.TRUE.equals(state.get(pool, "taken", index));
  }

  @Override
  public long call(Object stub, String kfunc, Object... arguments) {
    SlotKfuncs slots = (SlotKfuncs) stub;
    return switch (kfunc) {
      case "slot_take" -> slots.slot_take(arguments[0], number(arguments[1]));
      case "slot_put" -> {
        slots.slot_put(arguments[0], number(arguments[1]), number(arguments[2]));
        yield 0;
      }
      case "slot_grab" -> slots.slot_grab(arguments[0], number(arguments[1]), (Long) arguments[2]);
      default -> throw new IllegalArgumentException(kfunc);
    };
  }

  private static int number(Object argument) {
    return (int) (long) (Long) argument;
  }

  @Override
  public void arrange(Object situations, String situation, Object... arguments) {
    SlotSituations slots = (SlotSituations) situations;
    switch (situation) {
      case "fill" -> slots.fill(arguments[0]);
      case "atomic" -> slots.atomic();
      default -> throw new IllegalArgumentException(situation);
    }
  }
}
