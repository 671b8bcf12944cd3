package io.kfuncdoc.model;

/// The types of a contract's expressions. Every integer is widened to 64 bits by its own C type first, so u8 to u32
/// compute as [#S64] and cannot wrap where the C sources compute in 64 bits.
public enum ExprType {
  BOOL,
  /// Signed 64 bits.
  S64,
  /// Unsigned 64 bits: u64 and addresses.
  U64,
  /// An opaque object, such as a map.
  HANDLE;

  public boolean isNumber() {
    return this == S64 || this == U64;
  }
}
