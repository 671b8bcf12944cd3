package io.kfuncdoc.kerneldoc.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.kerneldoc.Prototype;
import io.kfuncdoc.kerneldoc.Prototype.Kind;
import io.kfuncdoc.kerneldoc.PrototypeParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Declarations as kernel sources have them.
class PrototypeReaderTest {

  private static Prototype read(String text) {
    return PrototypeReader.read(text, 7).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      int f(void)                                              | int                      | f
      static inline bool __must_check f(int a)                 | bool                     | f
      extern void *f(int a)                                    | void *                   | f
      void* f(int a)                                           | void*                    | f
      const char *const *f(int a)                              | const char *const *      | f
      unsigned  long\tlong f(int a)                            | unsigned long long       | f
      static __always_inline struct bpf_map *f(int a)          | struct bpf_map *         | f
      __attribute__((noinline, aligned(8))) int f(int a)       | int                      | f
      __printf(1, 2) int f(const char *s, ...)                 | int                      | f
      void *f_noprof(int a) __alloc_size(1)                    | void *                   | f
      __u32 f(int a)                                           | __u32                    | f
      __be32 *f(int a)                                         | __be32 *                 | f
      int (*f)(int a)                                          | int                      | f
      enum demo_mode f(int a)                                  | enum demo_mode           | f
      extern void *f(int a) __ksym __weak                      | void *                   | f
      """)
  void returnTypesAreWithoutStorageClassesAndAttributes(String text, String type, String name) {
    assertThat(read(text).returnType()).isEqualTo(type);
    assertThat(read(text).name()).isEqualTo(name);
    assertThat(read(text).kind()).isEqualTo(Kind.FUNCTION);
    assertThat(read(text).markers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"__bpf_kfunc int f(int a)", "static __bpf_kfunc int f(int a)"})
  void markersAreKept(String text) {
    assertThat(read(text).markers()).containsExactly("__bpf_kfunc");
    assertThat(read(text).returnType()).isEqualTo("int");
  }

  @Test
  void typesOfTheKernelAreNoMarkers() {
    assertThat(read("__bpf_kfunc __u64 f(int a)").markers()).containsExactly("__bpf_kfunc");
    assertThat(read("__bpf_kfunc __u64 f(int a)").returnType()).isEqualTo("__u64");
    assertThat(read("__s64 notrace f(int a)").markers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      u32 count                            | u32                             | count  | u32 count
      struct bpf_map *map                  | struct bpf_map *                | map    | struct bpf_map *map
      struct bpf_map * map                 | struct bpf_map *                | map    | struct bpf_map * map
      const char  *const\tname             | const char *const               | name   | const char *const name
      u32 ids[]                            | u32 []                          | ids    | u32 ids[]
      u32 ids [MAX + 1][2]                 | u32 [MAX + 1][2]                | ids    | u32 ids[MAX + 1][2]
      int (*fn)(u32 index, void *ctx)      | int (*)(u32 index, void *ctx)   | fn     | int (*fn)(u32 index, void *ctx)
      void (*const *fn)(int)               | void (*const *)(int)            | fn     | void (*const *fn)(int)
      u8 (*grid)[16]                       | u8 (*)[16]                      | grid   | u8 (*grid)[16]
      void __user *to                      | void __user *                   | to     | void __user *to
      struct foo *foo __maybe_unused       | struct foo *                    | foo    | struct foo *foo __maybe_unused
      u32                                  | u32                             | ''     | u32
      unsigned int                         | unsigned int                    | ''     | unsigned int
      struct foo *                         | struct foo *                    | ''     | struct foo *
      struct foo                           | struct foo                      | ''     | struct foo
      """)
  void parametersHaveTypesAndNames(String text, String type, String name, String declaration) {
    assertThat(read("int f(int first, " + text + ")").parameters().getLast())
        .isEqualTo(new PrototypeParameter(type, name, declaration));
  }

  @Test
  void voidAndDotsAreNoParameters() {
    assertThat(read("int f(void)").parameters()).isEmpty();
    assertThat(read("int f(void)").variadic()).isFalse();
    assertThat(read("int f(const char *s, ...)").parameters()).hasSize(1);
    assertThat(read("int f(const char *s, ...)").variadic()).isTrue();
  }

  @Test
  void aMacroHasNamesOnly() {
    Prototype macro = read("#define demo_max(a, b) ((a) > (b) ? (a) : (b))");
    assertThat(macro.kind()).isEqualTo(Kind.MACRO);
    assertThat(macro.parameters()).extracting(PrototypeParameter::name).containsExactly("a", "b");
    assertThat(read("#define demo_log(fmt, args...) x").parameters())
        .extracting(PrototypeParameter::name).containsExactly("fmt", "args");
    assertThat(read("#define demo_log(fmt, args...) x").variadic()).isTrue();
    assertThat(read("# define DEMO_MAX (16)").kind()).isEqualTo(Kind.CONSTANT);
    assertThat(read("DEMO_DEFINE(name, 3)").kind()).isEqualTo(Kind.MACRO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "int x = 3", "struct foo", "int f(", "static const struct ops o = MAKE(x)", "(", ")(",
    "#define", "typedef int f(int a)"})
  void whatIsNoFunctionIsNone(String text) {
    assertThat(PrototypeReader.read(text, 1)).isEmpty();
  }

  @Test
  void endlessTextIsNoFunction() {
    assertThat(PrototypeReader.read("int f(" + "a".repeat(5000) + ")", 1)).isEmpty();
  }
}
