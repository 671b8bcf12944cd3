package io.kfuncdoc.runtime.kernel;

/// What an arena is made from.
///
/// @param pages max_entries, a u32
/// @param flags map_flags
/// @param start map_extra: where its user mapping begins, or 0 to leave that to the first mapping
public record ArenaRequest(int pages, int flags, long start) {

  /// The map can be mapped; every arena needs it.
  public static final int BPF_F_MMAPABLE = 1 << 10;
  /// A user access to a page that no program has allocated is a SIGSEGV instead of populating the page.
  public static final int BPF_F_SEGV_ON_FAULT = 1 << 17;
  /// A cast to a user pointer keeps the low 32 bits only.
  public static final int BPF_F_NO_USER_CONV = 1 << 18;

  /// An ordinary arena.
  public static ArenaRequest of(int pages, long start) {
    return new ArenaRequest(pages, BPF_F_MMAPABLE, start);
  }

  /// The same with more flags.
  public ArenaRequest with(int more) {
    return new ArenaRequest(pages, flags | more, start);
  }
}
