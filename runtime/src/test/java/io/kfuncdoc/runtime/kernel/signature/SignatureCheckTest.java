package io.kfuncdoc.runtime.kernel.signature;

import static io.kfuncdoc.runtime.kernel.btf.BtfWriter.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.btf.BtfWriter;
import io.kfuncdoc.runtime.kernel.btf.BtfWriter.Part;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A stub that says what BTF says is clean; each difference is named with both sides.
class SignatureCheckTest {

  private static final CType INT = new CType.Scalar("int", 32, true);
  private static final CType U32 = new CType.Scalar("u32", 32, false);
  private static final CType U64 = new CType.Scalar("u64", 64, false);
  private static final CType MAP = new CType.Pointer("void *", "", true);
  private static final CType ADDRESS = new CType.Pointer("void *", "user-space address", false);

  private final BtfWriter writer = new BtfWriter();
  private final int number = writer.integer("int", 4, true);
  private final int u32 = writer.typedef("u32", writer.integer("unsigned int", 4, false));
  private final int unsignedLong = writer.integer("long unsigned int", 8, false);
  private final int u64 = writer.typedef("u64", unsignedLong);
  private final int pointer = writer.pointer(0);

  private List<String> check(Kfunc kfunc) {
    return new SignatureCheck(Btf.parse(writer.write()), Release.of("6.18.44")).check(kfunc).findings().stream()
        .map(SignatureFinding::text).toList();
  }

  private static Kfunc stub(CType result, Param... parameters) {
    return kfunc(result, List.of(parameters), Availability.ALWAYS, Set.of());
  }

  private static Kfunc kfunc(CType result, List<Param> parameters, Availability availability, Set<KfFlag> flags) {
    return new Kfunc("f", result, parameters, availability, List.of(new Kfunc.FlagUse(flags, Availability.ALWAYS)),
        List.of(), "", "", "F", List.of());
  }

  private static Param param(CType type, String name) {
    return new Param(name, type, "");
  }

  private static Part[] usual(BtfWriter writer, int pointer, int u32, int u64) {
    return new Part[] {part("p__map", pointer), part("p__ign", pointer), part("n", u32), part("flags", u64)};
  }

  @Test
  void theSameSignatureIsClean() {
    writer.kfunc("f", number, usual(writer, pointer, u32, u64));
    assertThat(check(stub(INT, param(MAP, "p__map"), param(ADDRESS, "p__ign"), param(U32, "n"), param(U64, "flags"))))
        .isEmpty();
  }

  @Test
  void aChangedTypeNameOrResultIsNamed() {
    writer.kfunc("f", number, usual(writer, pointer, u32, u64));
    assertThat(check(stub(U32, param(MAP, "p__map"), param(ADDRESS, "p__ign"), param(U32, "m"), param(U32, "flags"))))
        .containsExactly(
            "result: BTF says int, the stub says u32",
            "parameter 3: BTF says u32 n, the stub says u32 m",
            "parameter 4: BTF says u64 flags, the stub says u32 flags");
  }

  @Test
  void missingSurplusAndReorderedParametersAreNamed() {
    writer.kfunc("f", 0, part("a", u32), part("b", u64));
    CType nothing = new CType.Nothing();
    assertThat(check(stub(nothing, param(U32, "a"))))
        .containsExactly("parameter 2: BTF says u64 b, the stub has none");
    assertThat(check(stub(nothing, param(U32, "a"), param(U64, "b"), param(INT, "c"))))
        .containsExactly("parameter 3: the stub says int c, BTF has none");
    assertThat(check(stub(nothing, param(U64, "b"), param(U32, "a"))))
        .containsExactly("the order of the parameters: BTF says a, b, the stub says b, a");
  }

  @Test
  void aTypeOfTheSameNameAndAnotherWidthIsNamed() {
    writer.kfunc("f", 0, part("n", u32));
    assertThat(check(stub(new CType.Nothing(), param(new CType.Scalar("u32", 64, false), "n")))).containsExactly(
        "parameter 1: BTF says u32 n, the stub says u32 n of 64 bits, unsigned, and BTF means unsigned of 32 bits");
  }

  @Test
  void anotherSpellingOfATypeIsTheSame() {
    writer.kfunc("f", 0, part("n", unsignedLong), part("b", writer.bool()), part("p", writer.pointer(unsignedLong)));
    assertThat(check(stub(new CType.Nothing(), param(new CType.Scalar("unsigned long", 64, false), "n"),
        param(new CType.Scalar("bool", 1, false), "b"), param(new CType.Pointer("unsigned long *", "x", false), "p"))))
        .isEmpty();
  }

  @Test
  void functionPointersAreDeclaredAsInC() {
    writer.kfunc("f", 0, part("less", writer.pointer(writer.prototype(number, part("", u32)))));
    assertThat(check(stub(new CType.Nothing(), param(U32, "less"))))
        .containsExactly("parameter 1: BTF says int (*less)(u32), the stub says u32 less");
  }

  @Test
  void anAbsentKfuncIsAFindingUnlessTheReleaseLacksIt() {
    assertThat(check(stub(INT))).containsExactly(
        "the contract says that Linux 6.18.44 has it (all), and BTF has no function of that name");
    Kfunc later = kfunc(INT, List.of(), Availability.of("7.1", ""), Set.of());
    SignatureReport report = new SignatureCheck(Btf.parse(writer.write()), Release.of("6.18.44")).check(later);
    assertThat(report.status()).isEqualTo(SignatureReport.Status.NOT_IN_RELEASE);
    assertThat(report.findings()).isEmpty();
    Kfunc backported = kfunc(INT, List.of(), Availability.of("7.1", "", "6.18.44"), Set.of());
    assertThat(check(backported)).containsExactly("the contract says that Linux 6.18.44 has it (since 7.1; 6.18 since "
        + "6.18.44), and BTF has no function of that name");
  }

  @Test
  void aKfuncThatShouldNotBeThereOrIsNoneIsAFinding() {
    writer.kfunc("f", number);
    assertThat(check(kfunc(INT, List.of(), Availability.of("7.1", ""), Set.of()))).containsExactly(
        "the contract says that Linux 6.18.44 lacks it (since 7.1), and BTF has it");
    BtfWriter plain = new BtfWriter();
    plain.function("f", plain.integer("int", 4, true));
    assertThat(new SignatureCheck(Btf.parse(plain.write()), Release.of("6.18")).check(stub(INT)).findings())
        .extracting(SignatureFinding::text).containsExactly("BTF has a function of that name, but it is no kfunc");
  }

  @Test
  void arenaAttributesAndFlagsSayTheSame() {
    int arena = writer.pointer(writer.attribute("address_space(1)", 0));
    writer.kfunc("f", arena, part("map", pointer), part("p", arena));
    List<Param> parameters = List.of(param(MAP, "map"), param(ADDRESS, "p"));
    Set<KfFlag> right = Set.of(KfFlag.KF_ARENA_RET, KfFlag.KF_ARENA_ARG2);
    assertThat(check(kfunc(ADDRESS, parameters, Availability.ALWAYS, right))).isEmpty();
    assertThat(check(kfunc(ADDRESS, parameters, Availability.ALWAYS, Set.of(KfFlag.KF_ARENA_ARG1)))).containsExactly(
        "the result: BTF says that it is an address in an arena, and the contract lacks KF_ARENA_RET",
        "parameter 1: the contract says KF_ARENA_ARG1, and in BTF it is no address in an arena",
        "parameter 2: BTF says that it is an address in an arena, and the contract lacks KF_ARENA_ARG2");
    assertThat(check(kfunc(ADDRESS, List.of(param(MAP, "map"), param(MAP, "p")), Availability.ALWAYS, right)))
        .containsExactly("parameter 2: BTF says void __arena *p, the stub takes it for a handle");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "p__map      | address | __map wants a handle",
    "p__map      | handle  |",
    "p__ign      | handle  | the verifier does not look at what ends in __ign, and a handle is checked",
    "p__ign      | address |",
    "p__str      | handle  | __str wants an address",
    "n__k        | number  |",
    "p__k        | address | __k wants a number",
    "n__sz       | number  | __sz wants a number behind the pointer it counts for",
    "p__opt      | address | __opt wants a pointer whose size is the next parameter, ending in __sz or __szk",
    "n__nullable | number  | __nullable wants a pointer",
    "p__refcounted_kptr | handle |",
  })
  void suffixesDemandWhatTheyMean(String name, String kind, String refusal) {
    boolean isNumber = kind.equals("number");
    CType type = isNumber ? U32 : kind.equals("handle") ? MAP : ADDRESS;
    writer.kfunc("f", 0, part(name, isNumber ? u32 : pointer));
    String declared = (isNumber ? "u32 " : "void *") + name;
    assertThat(check(stub(new CType.Nothing(), param(type, name)))).isEqualTo(
        refusal == null ? List.of() : List.of("parameter 1, " + declared + ": " + refusal));
  }

  @Test
  void aSizeStandsBehindItsPointer() {
    writer.kfunc("f", 0, part("p__opt", pointer), part("p__szk", u32));
    assertThat(check(stub(new CType.Nothing(), param(ADDRESS, "p__opt"), param(U32, "p__szk")))).isEmpty();
  }
}
