package io.kfuncdoc.audit;

/// What can be wrong with a text.
public enum AuditRule {
  NEVER_RETURNED("A101", "a result that is never returned"),
  MISSING_ROW("A102", "a row that the text leaves out"),
  WRONG_RESULT("A103", "a condition with the wrong result"),
  WRONG_ORDER("A104", "an order that is not the kernel's"),
  NOT_ALL_CASES("A105", "a condition that holds in more cases than the text says"),
  WRONG_NUMBER("A106", "a number that is not the contract's"),
  WRONG_NO_OP("A107", "something said to do nothing that does not, or the reverse"),
  MISSING_EFFECT("A108", "what the call does to its arguments, or when, is left out"),
  WRONG_EFFECT("A109", "the call is said to do what it does not"),
  PARAMETER_MISSING("A110", "a parameter that is not described"),
  PARAMETER_UNKNOWN("A111", "a parameter that there is not"),
  PARAMETER_TYPE("A112", "a prototype with another type or another order"),
  PARAMETER_DEMAND("A113", "a demand on an argument that the kernel does not make"),
  WRONG_SPACE("A114", "an address said to be of another address space"),
  WRONG_CONTEXT("A115", "a calling context that is not the kernel's"),
  NOT_IN_RELEASE("A116", "a function that the release does not have"),
  ROW_NOT_IN_RELEASE("A117", "a row that other releases have"),
  UNREAD("A190", "a sentence that looks like a claim and cannot be read");

  private final String id;
  private final String title;

  AuditRule(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /// Stable.
  public String id() {
    return id;
  }

  /// One line, without a full stop.
  public String title() {
    return title;
  }
}
