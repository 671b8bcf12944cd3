package io.kfuncdoc.runtime.kernel.btf;

/// The sizes of types, in bytes; a pointer has 8.
final class TypeSize {

  private static final int POINTER = 8;
  private static final int DEEPEST = 32;

  private final Btf btf;

  TypeSize(Btf btf) {
    this.btf = btf;
  }

  long of(int id) {
    return of(id, 0);
  }

  private long of(int id, int depth) {
    if (depth > DEEPEST) {
      throw new BtfException("type " + id + " is nested too deeply to have a size");
    }
    return switch (btf.resolve(id)) {
      case BtfType.Int type -> type.size();
      case BtfType.Float type -> type.size();
      case BtfType.Enum type -> type.size();
      case BtfType.Composite type -> type.size();
      case BtfType.Pointer _ -> POINTER;
      case BtfType.DataSection type -> type.size();
      case BtfType.Variable type -> of(type.type(), depth + 1);
      case BtfType.Array type -> product(id, type.count(), of(type.element(), depth + 1));
      default -> throw new BtfException("type " + id + " has no size");
    };
  }

  private static long product(int id, long count, long size) {
    try {
      return Math.multiplyExact(count, size);
    } catch (ArithmeticException e) {
      throw new BtfException("the array type " + id + " is too large");
    }
  }
}
