package io.kfuncdoc.sample;

/// What can be observed of each page of an arena, and values of it.
public final class ArenaCells {

  /// Whether the free space holds a page: a Boolean.
  public static final String FREE = "free";

  /// The memory of a page: [#ABSENT], [#ZERO], its content, or a hash of it.
  public static final String PAGE = "page";

  public static final Object ABSENT = "absent";
  public static final Object ZERO = "zero";

  private ArenaCells() {}
}
