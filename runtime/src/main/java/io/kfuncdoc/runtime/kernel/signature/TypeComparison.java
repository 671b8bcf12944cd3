package io.kfuncdoc.runtime.kernel.signature;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.btf.BtfType;
import io.kfuncdoc.runtime.kernel.signature.SignatureFinding.Kind;
import java.util.Optional;

/// C types of a stub and of BTF: the same name, and for numbers the same width and sign.
final class TypeComparison {

  private final Btf btf;

  TypeComparison(Btf btf) {
    this.btf = btf;
  }

  Optional<SignatureFinding> result(CType stub, int kernel) {
    String says = btf.cWithoutTags(kernel);
    return differ(stub, kernel)
        .map(how -> "result: BTF says " + says + ", the stub says " + stub.c() + how)
        .map(text -> new SignatureFinding(Kind.RESULT, 0, text));
  }

  Optional<SignatureFinding> parameter(int position, Param stub, BtfType.Parameter kernel) {
    Optional<String> types = differ(stub.type(), kernel.type());
    boolean named = kernel.name().isEmpty() || kernel.name().equals(stub.cName());
    if (types.isEmpty() && named) {
      return Optional.empty();
    }
    return Optional.of(new SignatureFinding(Kind.PARAMETER, position, "parameter " + position + ": BTF says "
        + declare(kernel) + ", the stub says " + stub.declaration() + types.orElse("")));
  }

  /// As C declares it, without tags.
  String declare(BtfType.Parameter parameter) {
    String type = btf.cWithoutTags(parameter.type());
    return type.contains("(*)")
        ? type.replaceFirst("\\(\\*\\)", "(*" + parameter.name() + ")")
        : type + (type.endsWith("*") ? "" : " ") + parameter.name();
  }

  /// What to add to the two types where they differ: nothing, or in which way what reads alike does.
  private Optional<String> differ(CType stub, int kernel) {
    String says = btf.cWithoutTags(kernel);
    if (!says.equals(stub.c())) {
      return Optional.of("");
    }
    return switch (stub) {
      case CType.Nothing _ -> Optional.empty();
      case CType.Pointer _ -> btf.resolve(kernel) instanceof BtfType.Pointer
          ? Optional.empty()
          : Optional.of(" for a pointer, which it is not in BTF");
      case CType.Scalar scalar -> width(scalar, btf.resolve(kernel));
    };
  }

  private static Optional<String> width(CType.Scalar stub, BtfType kernel) {
    return switch (kernel) {
      case BtfType.Int i when i.bool() -> stub.bits() == 1 ? Optional.empty() : is(stub, "a truth value");
      case BtfType.Int(_, _, _, int bits, boolean signed, _) -> same(stub, bits, signed);
      case BtfType.Enum(_, _, long size, boolean signed, _, _) -> same(stub, (int) size * 8, signed);
      default -> is(stub, "no number");
    };
  }

  private static Optional<String> same(CType.Scalar stub, int bits, boolean signed) {
    return stub.bits() == bits && stub.signed() == signed
        ? Optional.empty()
        : is(stub, (signed ? "signed" : "unsigned") + " of " + bits + " bits");
  }

  private static Optional<String> is(CType.Scalar stub, String kernel) {
    return Optional.of(" of " + stub.bits() + " bits, " + (stub.signed() ? "signed" : "unsigned") + ", and BTF means "
        + kernel);
  }
}
