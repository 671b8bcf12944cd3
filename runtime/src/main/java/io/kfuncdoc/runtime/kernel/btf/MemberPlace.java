package io.kfuncdoc.runtime.kernel.btf;

/// Where a member of a struct or union lies.
///
/// @param type      its type
/// @param bitOffset from the start of the outermost composite
/// @param bitSize   of a bitfield; 0 for any other member
public record MemberPlace(int type, long bitOffset, int bitSize) {

  /// @throws IllegalStateException if the member does not start at a byte
  public long byteOffset() {
    if (bitOffset % 8 != 0) {
      throw new IllegalStateException("the member starts at bit " + bitOffset + ", which starts no byte");
    }
    return bitOffset / 8;
  }
}
