package io.kfuncdoc.runtime.kernel.signature;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.btf.BtfException;
import io.kfuncdoc.runtime.kernel.btf.BtfType;
import io.kfuncdoc.runtime.kernel.btf.KernelFunction;
import io.kfuncdoc.runtime.kernel.signature.SignatureFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds the signatures of contracts against one kernel's BTF.
public final class SignatureCheck {

  private final Btf btf;
  private final Release release;

  /// @param release the kernel's own; decides whether a kfunc has to be there
  public SignatureCheck(Btf btf, Release release) {
    this.btf = btf;
    this.release = release;
  }

  /// A report for each kfunc of the contract, in its order.
  ///
  /// @throws BtfException if the BTF of one of them is damaged
  public List<SignatureReport> check(Contract contract) {
    return contract.kfuncs().stream().map(this::check).toList();
  }

  /// @throws BtfException if the BTF of the function is damaged
  public SignatureReport check(Kfunc kfunc) {
    boolean expected = kfunc.availability().includes(release);
    Optional<KernelFunction> found = btf.function(kfunc.name());
    if (found.isEmpty()) {
      return expected
          ? differs(kfunc, "", "the contract says that Linux " + release + " has it (" + kfunc.availability()
              + "), and BTF has no function of that name")
          : new SignatureReport(kfunc.name(), SignatureReport.Status.NOT_IN_RELEASE, "", List.of());
    }
    KernelFunction function = found.get();
    String prototype = prototype(function);
    if (!function.isKfunc()) {
      return expected
          ? differs(kfunc, prototype, "BTF has a function of that name, but it is no kfunc")
          : new SignatureReport(kfunc.name(), SignatureReport.Status.NOT_IN_RELEASE, prototype, List.of());
    }
    if (!expected) {
      return differs(kfunc, prototype, "the contract says that Linux " + release + " lacks it ("
          + kfunc.availability() + "), and BTF has it");
    }
    List<SignatureFinding> findings = new ArrayList<>();
    TypeComparison types = new TypeComparison(btf);
    types.result(kfunc.result(), function.result()).ifPresent(findings::add);
    parameters(kfunc, function, types, findings);
    new PointerFlags(btf, release).check(kfunc, function, findings);
    return new SignatureReport(
        kfunc.name(), findings.isEmpty() ? SignatureReport.Status.HOLDS : SignatureReport.Status.DIFFERS, prototype,
        findings);
  }

  private static SignatureReport differs(Kfunc kfunc, String prototype, String text) {
    return new SignatureReport(kfunc.name(), SignatureReport.Status.DIFFERS, prototype,
        List.of(new SignatureFinding(Kind.PRESENCE, 0, text)));
  }

  private String prototype(KernelFunction function) {
    return btf.type(function.id()) instanceof BtfType.Function f ? btf.declare(f.prototype(), function.name()) : "";
  }

  private static void parameters(
      Kfunc kfunc, KernelFunction function, TypeComparison types, List<SignatureFinding> findings) {
    List<Param> stub = kfunc.parameters();
    List<BtfType.Parameter> kernel = function.parameters();
    List<String> stubNames = stub.stream().map(Param::cName).toList();
    List<String> kernelNames = kernel.stream().map(BtfType.Parameter::name).toList();
    boolean reordered = !stubNames.equals(kernelNames)
        && stubNames.stream().sorted().toList().equals(kernelNames.stream().sorted().toList());
    if (reordered) {
      findings.add(new SignatureFinding(Kind.ORDER, 0, "the order of the parameters: BTF says "
          + String.join(", ", kernelNames) + ", the stub says " + String.join(", ", stubNames)));
    }
    for (int i = 0; i < Math.max(stub.size(), kernel.size()); i++) {
      if (i >= stub.size()) {
        findings.add(new SignatureFinding(Kind.PARAMETER, i + 1,
            "parameter " + (i + 1) + ": BTF says " + types.declare(kernel.get(i)) + ", the stub has none"));
      } else if (i >= kernel.size()) {
        findings.add(new SignatureFinding(Kind.PARAMETER, i + 1,
            "parameter " + (i + 1) + ": the stub says " + stub.get(i).declaration() + ", BTF has none"));
      } else {
        Param same = reordered ? stub.get(stubNames.indexOf(kernelNames.get(i))) : stub.get(i);
        Optional<SignatureFinding> difference = types.parameter(i + 1, same, kernel.get(i));
        difference.ifPresent(findings::add);
        if (difference.isEmpty() && !reordered) {
          suffix(stub, i).ifPresent(findings::add);
        }
      }
    }
  }

  private static Optional<SignatureFinding> suffix(List<Param> parameters, int index) {
    Param parameter = parameters.get(index);
    boolean before = index > 0 && parameters.get(index - 1).type() instanceof CType.Pointer;
    boolean after = index + 1 < parameters.size()
        && ParameterSuffix.of(parameters.get(index + 1).name()).filter(ParameterSuffix::isSize).isPresent();
    return ParameterSuffix.of(parameter.cName())
        .map(s -> s.refusal(parameter.type(), before, after))
        .filter(r -> !r.isEmpty())
        .map(r -> new SignatureFinding(Kind.SUFFIX, index + 1, "parameter " + (index + 1) + ", "
            + parameter.declaration() + ": " + r));
  }
}
