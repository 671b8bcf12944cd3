package io.kfuncdoc.runtime.arena;

import io.kfuncdoc.runtime.os.SharedPages;
import io.kfuncdoc.runtime.os.SystemCallException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What an arena's pages are made of. Calls answer alike whatever it is, and so do accesses if it is not [#none()].
///
/// | | [#plain()] | [#memoryFile()], [#named(Path)] |
/// | --- | --- | --- |
/// | system | any | Linux, with native access enabled for Java |
/// | other processes | cannot map it | can, by [ArenaMap#path()] |
/// | an arena's addresses | are numbers | are those of the bytes in this process, where nothing else is mapped there |
/// | freed pages | are kept until the arena is closed | go back to the system, all but the last few |
/// | an arena that ends | must be closed to give its memory back | the same |
public final class ArenaBacking {

  private enum Kind { NONE, PLAIN, SHARED }

  private final Kind kind;
  private final boolean strict;
  private final @Nullable Path path;

  private ArenaBacking(Kind kind, boolean strict, @Nullable Path path) {
    this.kind = kind;
    this.strict = strict;
    this.path = path;
  }

  /// Nothing: the arena does its bookkeeping only, and an access to a page is an UnsupportedOperationException.
  public static ArenaBacking none() {
    return new ArenaBacking(Kind.NONE, false, null);
  }

  /// Memory of this process.
  public static ArenaBacking plain() {
    return new ArenaBacking(Kind.PLAIN, false, null);
  }

  /// A memory file without a name in any folder.
  public static ArenaBacking memoryFile() {
    return new ArenaBacking(Kind.SHARED, false, null);
  }

  /// A new file with this name, which should be in /dev/shm; closing the arena removes it.
  public static ArenaBacking named(Path path) {
    return new ArenaBacking(Kind.SHARED, false, path);
  }

  /// The same, and a raw access of this process to a page that is not allocated is an InternalError (the JVM's word for
  /// SIGBUS) instead of zeros. Needs userfaultfd(2), and frees give memory back one by one.
  ///
  /// @throws UnsupportedOperationException of [#plain()] and [#none()]
  public ArenaBacking strict() {
    if (!isShared()) {
      throw new UnsupportedOperationException("accesses to " + this + " cannot be watched; use a memory file");
    }
    return new ArenaBacking(Kind.SHARED, true, path);
  }

  /// Whether other processes can map the pages.
  public boolean isShared() {
    return kind == Kind.SHARED;
  }

  PageStore open(int pages) {
    if (kind != Kind.SHARED) {
      return kind == Kind.NONE ? new NoStore() : new PlainStore(pages);
    }
    try {
      return new SharedStore(path == null ? SharedPages.unnamed(strict) : SharedPages.named(path, strict), pages);
    } catch (SystemCallException | UnsupportedOperationException | IllegalCallerException e) {
      throw new BackingException("an arena cannot be backed by " + this, e);
    }
  }

  @Override
  public String toString() {
    String what = switch (kind) {
      case NONE -> "no memory";
      case PLAIN -> "plain memory";
      case SHARED -> path == null ? "a memory file" : "the file " + path;
    };
    return strict ? what + ", strictly" : what;
  }
}
