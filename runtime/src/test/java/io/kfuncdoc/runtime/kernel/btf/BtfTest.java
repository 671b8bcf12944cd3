package io.kfuncdoc.runtime.kernel.btf;

import static io.kfuncdoc.runtime.kernel.btf.BtfWriter.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of type is read as the format says, from one file or two.
class BtfTest {

  private final BtfWriter writer = new BtfWriter();
  private final int number = writer.integer("unsigned int", 4, false);
  private final int u32 = writer.typedef("u32", number);
  private final int character = writer.integer("char", 1, true);

  @Test
  void eachKindHasItsRecord() {
    int two = writer.enumeration("two", true, part("MINUS", -1), part("PLUS", 1));
    int large = writer.enumeration("large", false, part("ALL", -1));
    int wide = writer.enumeration64("wide", false, part("HIGH", 5, 0x80000000));
    int real = writer.floating("double", 8);
    int counter = writer.variable("counter", u32, 1);
    int data = writer.section(".data", 4, counter, 16);
    int tag = writer.declTag("tagged", counter, -1);
    int lost = writer.forward("lost", true);
    int bool = writer.bool();
    Btf btf = Btf.parse(writer.write());

    assertThat(btf.size()).isEqualTo(bool);
    assertThat(btf.type(0)).isEqualTo(new BtfType.Void());
    assertThat(btf.type(number)).isEqualTo(new BtfType.Int(number, "unsigned int", 4, 32, false, false));
    assertThat(btf.type(bool)).isEqualTo(new BtfType.Int(bool, "_Bool", 1, 8, false, true));
    assertThat(btf.type(two)).isEqualTo(new BtfType.Enum(two, "two", 4, true, false,
        List.of(new BtfType.Constant("MINUS", -1), new BtfType.Constant("PLUS", 1))));
    assertThat(btf.type(large)).isEqualTo(new BtfType.Enum(large, "large", 4, false, false,
        List.of(new BtfType.Constant("ALL", 0xffffffffL))));
    assertThat(btf.type(wide)).isEqualTo(new BtfType.Enum(wide, "wide", 8, false, true,
        List.of(new BtfType.Constant("HIGH", 0x8000000000000005L))));
    assertThat(btf.type(real)).isEqualTo(new BtfType.Float(real, "double", 8));
    assertThat(btf.type(counter))
        .isEqualTo(new BtfType.Variable(counter, "counter", u32, BtfType.Linkage.GLOBAL));
    assertThat(btf.type(data)).isEqualTo(
        new BtfType.DataSection(data, ".data", 4, List.of(new BtfType.Placed(counter, 16, 4))));
    assertThat(btf.type(tag)).isEqualTo(new BtfType.DeclTag(tag, "tagged", false, counter, -1));
    assertThat(btf.type(lost)).isEqualTo(new BtfType.Forward(lost, "lost", true));
  }

  @Test
  void bothByteOrdersSayTheSame() {
    BtfWriter big = new BtfWriter(ByteOrder.BIG_ENDIAN);
    big.bitStruct("s", 4, part("f", big.integer("int", 4, true), 3 << 24 | 5));
    assertThat(Btf.parse(big.write()).member("s", "f")).isEqualTo(new MemberPlace(1, 5, 3));
  }

  @Test
  void nameAndKindTogetherNameAType() {
    int struct = writer.struct("name", 4, part("a", u32));
    int function = writer.function("name", 0);
    Btf btf = Btf.parse(writer.write());
    assertThat(btf.find(BtfType.Struct.class, "name")).hasValueSatisfying(t -> assertThat(t.id()).isEqualTo(struct));
    assertThat(btf.find(BtfType.Function.class, "name"))
        .hasValueSatisfying(t -> assertThat(t.id()).isEqualTo(function));
    assertThat(btf.find(BtfType.Union.class, "name")).isEmpty();
    assertThat(btf.find(BtfType.Struct.class, "nam")).isEmpty();
    assertThat(btf.find(BtfType.Struct.class, "names")).isEmpty();
  }

  @Test
  void membersAreFoundByPathAndThroughAnonymousOnes() {
    int inner = writer.struct("inner", 8, part("x", u32, 0), part("y", u32, 32));
    int anonymous = writer.union("", 8, part("whole", u32, 0), part("parts", inner, 0));
    int outer = writer.struct("outer", 24, part("first", u32, 0), part("", anonymous, 64),
        part("name", writer.array(character, number, 8), 128));
    writer.typedef("outer_t", outer);
    Btf btf = Btf.parse(writer.write());
    assertThat(btf.member("outer", "first").byteOffset()).isZero();
    assertThat(btf.member("outer", "parts.y")).isEqualTo(new MemberPlace(u32, 96, 0));
    assertThat(btf.member("outer_t", "whole").byteOffset()).isEqualTo(8);
    assertThat(btf.sizeOf(btf.member("outer", "name").type())).isEqualTo(8);
    assertThatThrownBy(() -> btf.member("outer", "parts.z")).isInstanceOf(BtfException.class)
        .hasMessage("outer has no member parts.z: there is no 'z'");
    assertThatThrownBy(() -> btf.member("none", "z")).hasMessage("there is no struct or union none");
  }

  @Test
  void typesAreWrittenAsInC() {
    int map = writer.struct("bpf_map", 8);
    int mapPointer = writer.pointer(map);
    int constChar = writer.constOf(character);
    int fixed = writer.constOf(writer.pointer(constChar));
    int user = writer.pointer(writer.typeTag("user", 0));
    int arena = writer.pointer(writer.attribute("address_space(1)", 0));
    int grid = writer.array(writer.array(u32, number, 3), number, 2);
    int row = writer.pointer(writer.array(u32, number, 3));
    int callback = writer.pointer(writer.prototype(writer.bool(), part("map", mapPointer), part("", 0)));
    int restricted = writer.restrictOf(writer.pointer(writer.volatileOf(u32)));
    int nested = writer.pointer(writer.prototype(callback));
    Btf btf = Btf.parse(writer.write());
    assertThat(btf.c(0)).isEqualTo("void");
    assertThat(btf.c(u32)).isEqualTo("u32");
    assertThat(btf.c(mapPointer)).isEqualTo("struct bpf_map *");
    assertThat(btf.declare(mapPointer, "map")).isEqualTo("struct bpf_map *map");
    assertThat(btf.declare(fixed, "s")).isEqualTo("const char *const s");
    assertThat(btf.c(user)).isEqualTo("void __user *");
    assertThat(btf.c(arena)).isEqualTo("void __arena *");
    assertThat(btf.declare(grid, "g")).isEqualTo("u32 g[2][3]");
    assertThat(btf.declare(row, "r")).isEqualTo("u32 (*r)[3]");
    assertThat(btf.declare(callback, "f")).isEqualTo("bool (*f)(struct bpf_map *map, ...)");
    assertThat(btf.declare(restricted, "p")).isEqualTo("volatile u32 *restrict p");
    assertThat(btf.declare(nested, "n")).isEqualTo("bool (*(*n)(void))(struct bpf_map *map, ...)");
  }

  @Test
  void kfuncsAreTheTaggedFunctionsSorted() {
    int z = writer.kfunc("z", 0, part("count", u32));
    writer.function("plain", 0);
    int a = writer.kfunc("a", u32);
    writer.declTag("bpf_fastcall", a, -1);
    writer.declTag("bpf_kfunc", writer.function("parameter_only", 0, part("p", u32)), 0);
    Btf btf = Btf.parse(writer.write());
    assertThat(btf.kfuncs()).containsExactly(
        new KernelFunction(a, "a", u32, List.of(), List.of("bpf_fastcall", "bpf_kfunc")),
        new KernelFunction(z, "z", 0, List.of(new BtfType.Parameter("count", u32)), List.of("bpf_kfunc")));
    assertThat(btf.function("plain")).hasValueSatisfying(f -> assertThat(f.isKfunc()).isFalse());
    assertThat(btf.function("z")).hasValueSatisfying(f -> assertThat(f.isKfunc()).isTrue());
    assertThat(btf.function("absent")).isEmpty();
  }

  @Test
  void aSplitFileGoesOnWhereItsBaseEnds() {
    BtfWriter module = BtfWriter.above(writer);
    int struct = module.struct("own", 4, part("x", u32));
    int f = module.kfunc("own_kfunc", u32, part("own", module.pointer(struct)));
    Btf base = Btf.parse(writer.write());
    Btf btf = Btf.parse(module.write(), base);
    assertThat(struct).isEqualTo(base.size() + 1);
    assertThat(btf.type(u32)).isEqualTo(base.type(u32));
    assertThat(btf.find(BtfType.Typedef.class, "u32")).isPresent();
    assertThat(btf.kfuncs()).extracting(KernelFunction::id).containsExactly(f);
    assertThat(btf.c(btf.kfuncs().getFirst().parameters().getFirst().type())).isEqualTo("struct own *");
    assertThat(btf.member("own", "x").type()).isEqualTo(u32);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 4, Integer.MIN_VALUE})
  void anIdOutsideIsRefused(int id) {
    Btf btf = Btf.parse(writer.write());
    assertThatThrownBy(() -> btf.type(id)).isInstanceOf(BtfException.class).hasMessageStartingWith("there is no type");
  }
}
