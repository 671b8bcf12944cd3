package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.words.Concept;
import io.kfuncdoc.audit.words.Reading;
import java.util.List;
import java.util.Set;

/// What a sentence says that a contract can confirm or deny.
public sealed interface Claim {

  Sentence sentence();

  /// The same claim of a sentence with the same words in another place of a text.
  default Claim in(Sentence other) {
    return switch (this) {
      case Returns(_, Result result, var alternatives, var even) -> new Returns(other, result, alternatives, even);
      case Demands(_, var violations, boolean failing, boolean firm) ->
          new Demands(other, violations, failing, firm);
      case CalledFrom(_, Caller caller) -> new CalledFrom(other, caller);
      case InSpace(_, String parameter, String space, String words) -> new InSpace(other, parameter, space, words);
      case Does(_, var effects) -> new Does(other, effects);
      case Precedes(_, Reading first, Reading second) -> new Precedes(other, first, second);
      case Limits(_, String parameter, long number) -> new Limits(other, parameter, number);
      case Ignores(_, String parameter) -> new Ignores(other, parameter);
      case Holds(_, Memory memory) -> new Holds(other, memory);
      case Registered(_, var flags) -> new Registered(other, flags);
      case ThereSince(_, String since) -> new ThereSince(other, since);
      case Unread(_, String words) -> new Unread(other, words);
    };
  }

  /// A result, and when it is returned.
  ///
  /// @param alternatives any of them brings it about; empty if nothing is said
  /// @param even         alternatives that do not stand in the way: "even if"
  record Returns(Sentence sentence, Result result, List<Reading> alternatives, List<Reading> even) implements Claim {
    public Returns {
      alternatives = List.copyOf(alternatives);
      even = List.copyOf(even);
    }
  }

  /// What a caller must see to.
  ///
  /// @param violations what is the case where the caller has not
  /// @param failing    whether the text says that the call fails then
  /// @param firm       whether it says "must", and not only what the argument is like
  record Demands(Sentence sentence, List<Reading> violations, boolean failing, boolean firm) implements Claim {
    public Demands {
      violations = List.copyOf(violations);
    }
  }

  /// Who may call.
  record CalledFrom(Sentence sentence, Caller caller) implements Claim {}

  /// Of which address space something is.
  ///
  /// @param parameter the parameter, empty for the result
  /// @param space     `kernel` or `user`
  /// @param words     as written
  record InSpace(Sentence sentence, String parameter, String space, String words) implements Claim {}

  /// What a call does to its arguments, or when it does it.
  record Does(Sentence sentence, Set<Concept> effects) implements Claim {
    public Does {
      effects = Set.copyOf(effects);
    }
  }

  /// One thing is decided before another.
  record Precedes(Sentence sentence, Reading first, Reading second) implements Claim {}

  /// An argument may go up to a number.
  record Limits(Sentence sentence, String parameter, long number) implements Claim {}

  /// Nothing turns on an argument.
  record Ignores(Sentence sentence, String parameter) implements Claim {}

  /// What the success leaves in memory.
  record Holds(Sentence sentence, Memory memory) implements Claim {}

  /// With these flags, in small letters; none if without.
  record Registered(Sentence sentence, Set<String> flags) implements Claim {
    public Registered {
      flags = Set.copyOf(flags);
    }
  }

  /// The first release that has the function.
  record ThereSince(Sentence sentence, String since) implements Claim {}

  /// A sentence with words of a claim in which no claim was read, or not all.
  ///
  /// @param words those that were not read
  record Unread(Sentence sentence, String words) implements Claim {}

  /// What a text says of memory.
  enum Memory {
    /// It is there, and zeroed if the text says how it is.
    THERE,
    NOT_ZEROED,
    ABSENT
  }

  /// What a text says of callers.
  enum Caller {
    SLEEPABLE_ONLY,
    MAY_SLEEP,
    ANY,
    UNDER_SPIN_LOCK,
    NOT_UNDER_SPIN_LOCK
  }
}
