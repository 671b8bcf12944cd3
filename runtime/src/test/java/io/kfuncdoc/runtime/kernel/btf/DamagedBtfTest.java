package io.kfuncdoc.runtime.kernel.btf;

import static io.kfuncdoc.runtime.kernel.btf.BtfWriter.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is damaged is named or read as something else; it is never an internal error, and nothing runs for ever.
class DamagedBtfTest {

  @Test
  void theHeaderSaysWhatIsWrong() {
    byte[] good = sample();
    refused(new byte[10], "too short for BTF: 10 bytes");
    refused(changed(good, 0, 0), "not BTF: it does not start with 0xEB9F");
    refused(changed(good, 2, 9), "BTF of version 9, and 1 is the only one known");
    refused(changed(good, 4, 3), "the header claims 3 bytes");
    refused(changed(good, 15, 1), "the type section ends at byte " + (24 + 0x1000000 + typeLength(good)) + " of "
        + good.length);
    refused(changed(good, good.length - 1, 'x'), "the string section does not end with a zero byte");
    refused(changed(good, 24 + typeLength(good), 'x'), "the string section does not start with the empty string");
  }

  @Test
  void anUnknownKindIsNamed() {
    BtfWriter writer = new BtfWriter();
    writer.integer("int", 4, true);
    writer.add("what", 20, false, 0, 0);
    refused(writer.write(), "type 2 is of unknown kind 20");
  }

  @Test
  void whatStandsForItselfHasNoEnd() {
    BtfWriter writer = new BtfWriter();
    int typedef = writer.typedef("loop", 2);
    writer.constOf(typedef);
    int pointer = writer.pointer(3);
    int array = writer.array(4, 1, 2);
    Btf btf = Btf.parse(writer.write());
    assertThatThrownBy(() -> btf.resolve(typedef)).hasMessage("type 1 stands for itself");
    assertThatThrownBy(() -> btf.c(pointer)).hasMessage("type 3 is nested too deeply for C");
    assertThatThrownBy(() -> btf.sizeOf(array)).isInstanceOf(BtfException.class);
  }

  @Test
  void aPrototypeOfManyParametersOfItsOwnTypeIsGivenUp() {
    BtfWriter writer = new BtfWriter();
    BtfWriter.Part[] many = IntStream.range(0, 1000).mapToObj(_ -> part("p", 2)).toArray(BtfWriter.Part[]::new);
    writer.prototype(0, many);
    int pointer = writer.pointer(1);
    Btf btf = Btf.parse(writer.write());
    assertThatThrownBy(() -> btf.c(pointer)).hasMessageEndingWith("is nested too deeply for C");
  }

  @Test
  void aStructThatContainsItselfManyTimesIsSearchedOnce() {
    BtfWriter writer = new BtfWriter();
    BtfWriter.Part[] many = IntStream.range(0, 1000).mapToObj(_ -> part("", 1)).toArray(BtfWriter.Part[]::new);
    writer.struct("s", 4, many);
    Btf btf = Btf.parse(writer.write());
    assertThatThrownBy(() -> btf.member("s", "x")).hasMessage("s has no member x: there is no 'x'");
  }

  @Test
  void everyTruncationIsRefused() {
    byte[] good = sample();
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> Btf.parse(cut)).as("%d bytes", length).isInstanceOf(BtfException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void changedBytesNeverMakeMoreThanAnExceptionOfOurs(long seed) {
    Random random = new Random(seed);
    byte[] good = sample();
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] bad = good.clone();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        bad[random.nextInt(bad.length)] = (byte) (random.nextBoolean() ? random.nextInt(8) : random.nextInt());
      }
      try {
        readAll(Btf.parse(bad));
      } catch (BtfException _) {
        refused++;
      }
    }
    assertThat(refused).isBetween(400, 1_999);
  }

  private static void readAll(Btf btf) {
    List<BtfException> thrown = new ArrayList<>();
    List<Runnable> asked = new ArrayList<>(List.of(btf::kfuncs, () -> btf.member("s", "b.y")));
    for (int id = 0; id <= btf.size(); id++) {
      int each = id;
      asked.addAll(List.of(() -> btf.type(each), () -> btf.c(each), () -> btf.resolve(each), () -> btf.sizeOf(each)));
    }
    for (Runnable question : asked) {
      try {
        question.run();
      } catch (BtfException e) {
        thrown.add(e);
      }
    }
    if (thrown.size() > btf.size()) {
      throw thrown.getFirst();
    }
  }

  @Test
  void theUndamagedOneIsRead() {
    assertThatCode(() -> Btf.parse(sample()).kfuncs()).doesNotThrowAnyException();
  }

  private static byte[] sample() {
    BtfWriter writer = new BtfWriter();
    int number = writer.integer("int", 4, true);
    int word = writer.typedef("u32", writer.integer("unsigned int", 4, false));
    int inner = writer.struct("inner", 8, part("x", number, 0), part("y", word, 32));
    int anonymous = writer.union("", 8, part("a", word, 0), part("b", inner, 0));
    int struct = writer.bitStruct("s", 16, part("", anonymous, 0), part("bits", number, 3 << 24 | 64));
    int pointer = writer.pointer(writer.constOf(struct));
    int callback = writer.pointer(writer.prototype(number, part("s", pointer), part("", 0)));
    writer.enumeration("e", true, part("A", -1), part("B", 7));
    writer.enumeration64("w", false, part("C", 1, 2));
    writer.variable("v", writer.array(word, number, 4), 0);
    writer.kfunc("f", pointer, part("less", callback), part("n", writer.typeTag("user", word)));
    writer.kfunc("g", 0);
    return writer.write();
  }

  private static int typeLength(byte[] btf) {
    return Byte.toUnsignedInt(btf[12]) | Byte.toUnsignedInt(btf[13]) << 8;
  }

  private static byte[] changed(byte[] good, int at, int value) {
    byte[] bad = good.clone();
    bad[at] = (byte) value;
    return bad;
  }

  private static void refused(byte[] content, String message) {
    assertThatThrownBy(() -> Btf.parse(content)).isInstanceOf(BtfException.class).hasMessage(message);
  }
}
