package io.kfuncdoc.model;

import java.util.regex.Pattern;

/// The C type of a parameter or result, with what a contract needs to know of it.
public sealed interface CType {

  /// As in a prototype: `u32`, `void *`.
  String c();

  /// How a value of this type takes part in an expression.
  ExprType exprType();

  /// The declaration of a parameter: `u32 page_cnt`, `void *p__map`, `int (*callback)(void *)`.
  default String declare(String name) {
    if (c().contains("(*)")) {
      return c().replace("(*)", "(*" + name + ")");
    }
    return c().endsWith("*") ? c() + name : c() + " " + name;
  }

  /// An integer, or bool as one unsigned bit.
  ///
  /// @param c      the C name
  /// @param bits   1, 8, 16, 32 or 64
  /// @param signed whether it is signed
  record Scalar(String c, int bits, boolean signed) implements CType {

    public Scalar {
      if (bits != 1 && bits != 8 && bits != 16 && bits != 32 && bits != 64) {
        throw new IllegalArgumentException(c + " cannot have " + bits + " bits");
      }
    }

    @Override
    public ExprType exprType() {
      if (bits == 1) {
        return ExprType.BOOL;
      }
      return bits == 64 && !signed ? ExprType.U64 : ExprType.S64;
    }

    /// The least value, as an expression computes it.
    public long min() {
      return signed ? -1L << (bits - 1) : 0;
    }

    /// The greatest value; for an unsigned 64-bit type the bits of 2^64 - 1.
    public long max() {
      return bits == 64 ? (signed ? Long.MAX_VALUE : -1L) : (1L << (signed ? bits - 1 : bits)) - 1;
    }

    /// Whether this type has the value that `value` is in an expression of type `from`.
    public boolean holds(long value, ExprType from) {
      if (bits == 64) {
        return signed == (from == ExprType.S64) || value >= 0;
      }
      return value >= min() && value <= max();
    }
  }

  /// A pointer. As an address it computes as an unsigned 64-bit number; as a handle it is an opaque object.
  ///
  /// @param c      the C type: it ends in `*`, or is a pointer to a function, as in `int (*)(void *)`, or a typedef of
  ///               one, as in `callback_t`
  /// @param space  what the family calls such an address, as in "user-space address"; empty if it says nothing
  /// @param handle whether Java sees an object and not a number
  record Pointer(String c, String space, boolean handle) implements CType {

    private static final Pattern FUNCTION_TYPEDEF = Pattern.compile("[a-z]\\w*_t");

    public Pointer {
      if (!isPointer(c)) {
        throw new IllegalArgumentException("the C type of a pointer ends in '*', has '(*)', or ends in '_t': " + c);
      }
    }

    /// Whether a text can be the C type of a pointer.
    public static boolean isPointer(String c) {
      return c.endsWith("*") || c.contains("(*)") || FUNCTION_TYPEDEF.matcher(c).matches();
    }

    @Override
    public ExprType exprType() {
      return handle ? ExprType.HANDLE : ExprType.U64;
    }
  }

  /// No result.
  record Nothing() implements CType {

    @Override
    public String c() {
      return "void";
    }

    @Override
    public ExprType exprType() {
      throw new IllegalStateException("void has no value");
    }
  }
}
