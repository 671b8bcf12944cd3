package io.kfuncdoc.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How to bring a row about.
///
/// @param given what to do before, in order
/// @param call  arguments of the call itself that arbitrary ones would not do for
/// @param fault the constant of the family's fault enum to inject right before the call, null for none
/// @param availability the releases that have every kfunc which it calls besides the row's own
public record Witness(List<Step> given, List<Argument> call, @Nullable String fault, Availability availability) {

  public Witness {
    given = List.copyOf(given);
    call = List.copyOf(call);
  }

  /// One for every release of its row.
  public Witness(List<Step> given, List<Argument> call, @Nullable String fault) {
    this(given, call, fault, Availability.ALWAYS);
  }

  /// What a test that goes by it is called: `fault LOCK`, `after f(), touch()`, or [Row#ARGUMENTS] if it has neither.
  public String manner() {
    String after = given.isEmpty() ? "" : "after " + given.stream().map(Step::called).collect(Collectors.joining(", "));
    String injected = fault == null ? "" : "fault " + fault;
    return given.isEmpty() && fault == null ? Row.ARGUMENTS : (injected + " " + after).strip();
  }

  /// One thing to do before the call. Its arguments may read the parameters of the call.
  public sealed interface Step {

    /// As it was written.
    String source();

    List<Expr> arguments();

    /// The name of what is done, with `()`.
    default String called() {
      return switch (this) {
        case Call call -> call.kfunc() + "()";
        case Situation situation -> situation.name() + "()";
      };
    }

    /// A call of a kfunc of the family.
    record Call(String source, String kfunc, List<Expr> arguments) implements Step {
      public Call {
        arguments = List.copyOf(arguments);
      }
    }

    /// A situation that the family's world offers.
    record Situation(String source, String name, List<Expr> arguments) implements Step {
      public Situation {
        arguments = List.copyOf(arguments);
      }
    }
  }

  /// `parameter = value`.
  public record Argument(String source, String parameter, Expr value) {}
}
