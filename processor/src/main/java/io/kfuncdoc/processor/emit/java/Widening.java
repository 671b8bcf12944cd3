package io.kfuncdoc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.processor.stub.JavaType;

/// Between a Java value of a signature and the 64 bits that expressions compute with.
final class Widening {

  private Widening() {}

  /// The value as expressions see it.
  static CodeBlock widen(CType type, JavaType java, CodeBlock value) {
    if (!(type instanceof CType.Scalar(_, int bits, boolean signed)) || bits == 1 || bits == 64) {
      return value;
    }
    if (signed) {
      return value;
    }
    return switch (java.name()) {
      case "byte" -> CodeBlock.of("$T.toUnsignedLong($L)", Byte.class, value);
      case "short" -> CodeBlock.of("$T.toUnsignedLong($L)", Short.class, value);
      default -> CodeBlock.of("$T.toUnsignedLong($L)", Integer.class, value);
    };
  }

  /// As [#widen], and a `long` even where Java would do the widening by itself.
  static CodeBlock widenToLong(CType type, JavaType java, CodeBlock value) {
    boolean implicit = type instanceof CType.Scalar(_, int bits, boolean signed) && signed && bits < 64;
    return implicit ? CodeBlock.of("(long) $L", value) : widen(type, java, value);
  }

  /// A widened value as the Java type of a signature; what does not fit loses its upper bits.
  static CodeBlock narrow(JavaType java, CodeBlock value) {
    return java.isPrimitive() && !java.equals(JavaType.LONG) && !java.name().equals("boolean")
        ? CodeBlock.of("($L) ($L)", java.name(), value)
        : value;
  }

  /// An element of an `Object...` as the Java type of a signature.
  static CodeBlock unbox(JavaType java, CodeBlock element) {
    if (!java.isPrimitive()) {
      return CodeBlock.of("($T) $L", Names.type(java), element);
    }
    return switch (java.name()) {
      case "boolean" -> CodeBlock.of("(boolean) $L", element);
      case "long" -> CodeBlock.of("(long) $L", element);
      default -> CodeBlock.of("($L) (long) $L", java.name(), element);
    };
  }
}
