package io.kfuncdoc.runtime.arena;

/// SIGSEGV: a user-space access to arena memory that the kernel does not resolve.
public final class UserFault extends RuntimeException {

  private final long address;

  UserFault(long address, String why) {
    super("SIGSEGV at 0x" + Long.toHexString(address) + ": " + why);
    this.address = address;
  }

  /// Of an access where user space has nothing mapped.
  public static UserFault notMapped(long address) {
    return new UserFault(address, "nothing is mapped there");
  }

  /// The address that could not be accessed: the first byte of the access that lies in the failing page.
  public long address() {
    return address;
  }
}
