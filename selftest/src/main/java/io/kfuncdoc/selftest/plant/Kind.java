package io.kfuncdoc.selftest.plant;

import java.util.Locale;

/// Kinds of changes.
public enum Kind {
  ROW(Subject.CONTRACT),
  RESULT(Subject.CONTRACT),
  GUARD(Subject.CONTRACT),
  AFTERWARDS(Subject.CONTRACT),
  TERM(Subject.CONTRACT),
  RELEASE(Subject.CONTRACT),
  FLAG(Subject.CONTRACT),
  CONTEXT(Subject.CONTRACT),
  C_TYPE(Subject.CONTRACT),
  PARAMETER(Subject.CONTRACT),
  PROSE(Subject.CONTRACT),
  CLAIM(Subject.CLAIM),
  PAGE(Subject.PAGE),
  TOKEN(Subject.IMPLEMENTATION),
  DECISION(Subject.IMPLEMENTATION),
  ORDER(Subject.IMPLEMENTATION),
  REASON(Subject.IMPLEMENTATION),
  ERRNO(Subject.IMPLEMENTATION),
  PLACEMENT(Subject.IMPLEMENTATION),
  STATE(Subject.IMPLEMENTATION),
  ARITHMETIC(Subject.IMPLEMENTATION);

  /// What a change is made in.
  public enum Subject { CONTRACT, CLAIM, PAGE, IMPLEMENTATION }

  private final Subject subject;

  Kind(Subject subject) {
    this.subject = subject;
  }

  public Subject subject() {
    return subject;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
