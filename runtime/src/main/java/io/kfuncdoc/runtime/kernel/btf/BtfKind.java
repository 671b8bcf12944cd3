package io.kfuncdoc.runtime.kernel.btf;

/// The kinds of type by their numbers in the format, and how many bytes follow the three common words.
enum BtfKind {
  VOID(0, 0),
  INT(4, 0),
  PTR(0, 0),
  ARRAY(12, 0),
  STRUCT(0, 12),
  UNION(0, 12),
  ENUM(0, 8),
  FWD(0, 0),
  TYPEDEF(0, 0),
  VOLATILE(0, 0),
  CONST(0, 0),
  RESTRICT(0, 0),
  FUNC(0, 0),
  FUNC_PROTO(0, 8),
  VAR(4, 0),
  DATASEC(0, 12),
  FLOAT(0, 0),
  DECL_TAG(4, 0),
  TYPE_TAG(0, 0),
  ENUM64(0, 12);

  private final int fixed;
  private final int each;

  BtfKind(int fixed, int each) {
    this.fixed = fixed;
    this.each = each;
  }

  /// @param count of members, constants, parameters or variables
  int bytes(int count) {
    return fixed + each * count;
  }
}
