package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.words.Concept;
import io.kfuncdoc.audit.words.Reading;
import java.util.List;
import java.util.Set;

/// What a sentence says that a contract can confirm or deny.
public sealed interface Claim {

  Sentence sentence();

  /// The offset in the text of the sentence where the words begin that say it.
  int at();

  /// The line in which the words begin that say it.
  default int line() {
    return sentence().lineAt(at());
  }

  /// The line in which the words of a condition begin that is part of what is said.
  default int lineOf(Reading condition) {
    return sentence().lineOf(condition.text(), at());
  }

  /// A condition that is part of what is said, as written.
  default String written(Reading condition) {
    return sentence().written(condition.text(), this instanceof Returns returns ? returns.when() : at());
  }

  /// The same claim of a sentence with the same words in another place of a text.
  default Claim in(Sentence other) {
    return switch (this) {
      case Returns(_, int at, Result result, int when, var alternatives, var even) ->
          new Returns(other, at, result, when, alternatives, even);
      case Demands(_, int at, var violations, var wordings, boolean failing, boolean firm) ->
          new Demands(other, at, violations, wordings, failing, firm);
      case CalledFrom(_, int at, Caller caller) -> new CalledFrom(other, at, caller);
      case InSpace(_, int at, String parameter, String space, String words) ->
          new InSpace(other, at, parameter, space, words);
      case Does(_, int at, Concept effect) -> new Does(other, at, effect);
      case Precedes(_, int at, Reading first, Reading second) -> new Precedes(other, at, first, second);
      case Limits(_, int at, String parameter, long number) -> new Limits(other, at, parameter, number);
      case Ignores(_, int at, String parameter) -> new Ignores(other, at, parameter);
      case Holds(_, int at, Memory memory) -> new Holds(other, at, memory);
      case Registered(_, int at, var flags) -> new Registered(other, at, flags);
      case ThereSince(_, int at, String since) -> new ThereSince(other, at, since);
      case TrustedSince(_, int at, String since) -> new TrustedSince(other, at, since);
      case Unread(_, String words) -> new Unread(other, words);
    };
  }

  /// A result, and when it is returned.
  ///
  /// @param when         the offset behind which the words of the condition begin
  /// @param alternatives any of them brings it about; empty if nothing is said
  /// @param even         alternatives that do not stand in the way: "even if"
  record Returns(
      Sentence sentence, int at, Result result, int when, List<Reading> alternatives, List<Reading> even)
      implements Claim {

    public Returns {
      alternatives = List.copyOf(alternatives);
      even = List.copyOf(even);
    }

    @Override
    public int lineOf(Reading condition) {
      return sentence.lineOf(condition.text(), when);
    }
  }

  /// What a caller must see to.
  ///
  /// @param violations what is the case where the caller has not
  /// @param wordings   for each violation what is demanded, as written
  /// @param failing    whether the text says that the call fails then
  /// @param firm       whether it says "must", and not only what the argument is like
  record Demands(
      Sentence sentence, int at, List<Reading> violations, List<String> wordings, boolean failing, boolean firm)
      implements Claim {

    public Demands {
      violations = List.copyOf(violations);
      wordings = List.copyOf(wordings);
    }
  }

  /// Who may call.
  record CalledFrom(Sentence sentence, int at, Caller caller) implements Claim {}

  /// Of which address space something is.
  ///
  /// @param parameter the parameter, empty for the result
  /// @param space     `kernel` or `user`
  /// @param words     as written
  record InSpace(Sentence sentence, int at, String parameter, String space, String words) implements Claim {}

  /// What a call does to its arguments, or when it does it.
  record Does(Sentence sentence, int at, Concept effect) implements Claim {}

  /// One thing is decided before another.
  record Precedes(Sentence sentence, int at, Reading first, Reading second) implements Claim {}

  /// An argument may go up to a number.
  record Limits(Sentence sentence, int at, String parameter, long number) implements Claim {}

  /// Nothing turns on an argument.
  record Ignores(Sentence sentence, int at, String parameter) implements Claim {}

  /// What the success leaves in memory.
  record Holds(Sentence sentence, int at, Memory memory) implements Claim {}

  /// With these flags, in small letters; none if without.
  record Registered(Sentence sentence, int at, Set<String> flags) implements Claim {
    public Registered {
      flags = Set.copyOf(flags);
    }
  }

  /// The first release that has the function.
  record ThereSince(Sentence sentence, int at, String since) implements Claim {}

  /// The first release in which every kfunc demands what KF_TRUSTED_ARGS asks for.
  record TrustedSince(Sentence sentence, int at, String since) implements Claim {}

  /// A sentence with words of a claim in which no claim was read, or not all.
  ///
  /// @param words those that were not read
  record Unread(Sentence sentence, String words) implements Claim {

    @Override
    public int at() {
      return 0;
    }
  }

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
