package io.kfuncdoc.cli;

import static io.kfuncdoc.runtime.kernel.btf.BtfWriter.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.processor.Build;
import io.kfuncdoc.processor.Javac;
import io.kfuncdoc.processor.StubSource;
import io.kfuncdoc.runtime.kernel.btf.BtfWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  private static final String STUB = """
      package org.example;

      import static io.kfuncdoc.model.KfFlag.KF_ARENA_ARG2;
      import static io.kfuncdoc.model.KfFlag.KF_FASTCALL;

      import io.kfuncdoc.annotations.Draft;
      import io.kfuncdoc.annotations.Flags;
      import io.kfuncdoc.annotations.Kfunc;
      import io.kfuncdoc.annotations.KfuncFamily;
      import io.kfuncdoc.annotations.PointerKind;
      import io.kfuncdoc.annotations.Returns;
      import io.kfuncdoc.annotations.Success;
      import io.kfuncdoc.annotations.U32;
      import java.lang.annotation.ElementType;
      import java.lang.annotation.Target;

      /// # The kfuncs `bpf_ring_*`
      ///
      /// TODO
      @Draft
      @KfuncFamily(page = "bpf/bpf-ring-kfuncs", source = "TODO", releases = "7.1")
      public interface BpfRingKfuncs {

        /// TODO
        ///
        /// @param ring TODO
        @Kfunc(outcomes = BpfRingFirst.class)
        @Flags(KF_FASTCALL)
        @KernelStructRingPtr long bpf_ring_first(@ConstRingPtr Ring ring);

        enum BpfRingFirst {
          @Success @Returns("result") TODO
        }

        /// TODO
        ///
        /// @param p__map  TODO
        /// @param at__ign TODO: not checked by the verifier
        /// @param b       TODO
        /// @param b__sz   TODO: the size of that memory in bytes
        /// @param new_    TODO
        @Kfunc(outcomes = BpfRingPut.class)
        @Flags(KF_ARENA_ARG2)
        void bpf_ring_put(
            @BpfMapPtr BpfMap p__map, @ArenaVoidPtr long at__ign, @MemoryVoidPtr long b, @U32 int b__sz, boolean new_);

        enum BpfRingPut {
          @Success TODO
        }

        @PointerKind(c = "void *", space = "arena address")
        @Target({ElementType.METHOD, ElementType.PARAMETER})
        @interface ArenaVoidPtr {}

        /// A `struct bpf_map` of the kernel's.
        interface BpfMap {}

        @PointerKind(c = "void *")
        @Target({ElementType.METHOD, ElementType.PARAMETER})
        @interface BpfMapPtr {}

        @PointerKind(c = "const struct ring *")
        @Target({ElementType.METHOD, ElementType.PARAMETER})
        @interface ConstRingPtr {}

        @PointerKind(c = "struct ring *", space = "kernel address")
        @Target({ElementType.METHOD, ElementType.PARAMETER})
        @interface KernelStructRingPtr {}

        @PointerKind(c = "void *", space = "address of memory")
        @Target({ElementType.METHOD, ElementType.PARAMETER})
        @interface MemoryVoidPtr {}

        /// A `struct ring` of the kernel's.
        interface Ring {}
      }
      """;

  @TempDir
  Path folder;

  private String btf = "";

  /// Two kfuncs of a ring, one of everything else, and one that no stub can declare.
  @BeforeEach
  void write() throws IOException {
    BtfWriter writer = new BtfWriter();
    int number = writer.integer("int", 4, true);
    int u32 = writer.typedef("u32", writer.integer("unsigned int", 4, false));
    int u64 = writer.typedef("__u64", writer.integer("long long unsigned int", 8, false));
    int ring = writer.struct("ring", 8);
    int pointer = writer.pointer(0);
    int arena = writer.pointer(writer.attribute("address_space(1)", 0));
    writer.kfunc("bpf_ring_put", 0, part("p__map", pointer), part("at__ign", arena), part("b", pointer),
        part("b__sz", u32), part("new", writer.bool()));
    int constant = writer.pointer(writer.constOf(ring));
    int first = writer.kfunc("bpf_ring_first", writer.pointer(ring), part("ring", constant));
    writer.declTag("bpf_fastcall", first, -1);
    int callback = writer.pointer(writer.prototype(number, part("", pointer)));
    writer.kfunc("other_all", u64, part("less", callback), part("done", writer.typedef("done_t", callback)),
        part("mode", writer.enumeration("mode", false, part("A", 1))), part("c", writer.integer("char", 1, true)),
        part("pp", writer.pointer(writer.pointer(ring))), part("user", writer.pointer(writer.typeTag("user", number))),
        part("name__str", writer.pointer(writer.constOf(writer.integer("char", 1, true)))),
        part("n", writer.integer("long unsigned int", 8, false)), part("", u32),
        part("u", writer.pointer(writer.union("ring", 4))));
    writer.kfunc("value_in", 0, part("ring", ring));
    writer.function("bpf_ring_internal", 0);
    btf = Files.write(folder.resolve("btf"), writer.write()).toString();
  }

  private Ran run(String... more) {
    String[] all = new String[more.length + 5];
    System.arraycopy(new String[] {"import", "--btf", btf, "--kernel", "7.1"}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return Ran.command(all);
  }

  @Test
  @DisplayName("a pattern gives a stub whose kfuncs are sorted, with types, suffixes and flags as BTF has them")
  void stub() {
    assertThat(run("bpf_ring_*", "--package", "org.example")).isEqualTo(new Ran(0, STUB, ""));
  }

  @Test
  @DisplayName("every type that a kfunc can have compiles, and the page declares it as in C and says draft")
  void compiles() {
    Ran ran = run("other_*", "--family", "Others");
    assertThat(ran.err()).isEmpty();
    Build build = Javac.withKfuncdoc().options("-Xlint:all,-processing")
        .compile(new StubSource("kfuncs.Others", ran.out())).clean();
    assertThat(build.text("META-INF/kfuncdoc/pages/bpf/others.rst")).contains("This page is a draft", "*Draft*: ",
        ".. c:function:: __u64 other_all (int (*less)(void *), done_t done, enum mode mode, char c, struct ring **pp, "
            + "int *user, const char *name__str, unsigned long n, u32 arg9, union ring *u)");
    Javac.withKfuncdoc().compile(new StubSource("org.example.BpfRingKfuncs", STUB)).clean();
  }

  @Test
  @DisplayName("what no stub can declare is left out and named; the rest is written")
  void leftOut() {
    assertThat(run("*").status()).isEqualTo(1);
    assertThat(run("*").err()).isEqualTo(
        "kfuncdoc: left out value_in: a value of type struct ring is no number and no pointer\n");
    assertThat(run("*").out()).contains("interface AllKfuncs {").doesNotContain("value_in", "internal");
  }

  @Test
  @DisplayName("with -o each pattern gives a file, and none is overwritten")
  void files() {
    String to = folder.resolve("src").toString();
    assertThat(run("bpf_*", "other_?ll", "-o", to, "--package", "a.b").status()).isZero();
    assertThat(folder.resolve("src/a/b/BpfKfuncs.java")).content().contains("bpf_ring_put");
    assertThat(folder.resolve("src/a/b/OtherLlKfuncs.java")).content().contains("other_all");
    assertThat(run("bpf_*", "-o", to, "--package", "a.b")).satisfies(ran -> {
      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.err()).contains("BpfKfuncs.java exists");
    });
  }

  @Test
  @DisplayName("where one of several files cannot be written, none is")
  void allOrNothing() throws IOException {
    Path to = folder.resolve("src/a/Others.java").getParent();
    String source = folder.resolve("src").toString();
    assertThat(run("bpf_*", "nope_*", "-o", source, "--package", "a").err())
        .isEqualTo("kfuncdoc: no kfunc matches 'nope_*'\n");
    assertThat(run("bpf_*", "bpf?*", "-o", source, "--package", "a")).isEqualTo(new Ran(2, "",
        "kfuncdoc: two patterns give " + to.resolve("BpfKfuncs.java") + "; import them one by one, with --family\n"));
    assertThat(to).doesNotExist();
    Files.createDirectories(to);
    Files.writeString(to.resolve("OtherKfuncs.java"), "");
    assertThat(run("bpf_*", "other_*", "-o", source, "--package", "a").status()).isEqualTo(2);
    assertThat(to.resolve("BpfKfuncs.java")).doesNotExist();
    assertThat(run("--list", "bpf_*", "nope_*").out()).isEmpty();
  }

  @Test
  @DisplayName("--list prints prototypes as BTF has them")
  void list() {
    assertThat(run("--list", "bpf_ring_*")).isEqualTo(new Ran(0, """
        struct ring *bpf_ring_first(const struct ring *ring)
        void bpf_ring_put(void *p__map, void __arena *at__ign, void *b, u32 b__sz, bool new)
        """, ""));
  }

  @Test
  @DisplayName("a pattern that matches nothing, a file that is no BTF, and names that are none are errors")
  void errors() throws IOException {
    assertThat(run("nope_*")).isEqualTo(new Ran(2, "", "kfuncdoc: no kfunc matches 'nope_*'\n"));
    assertThat(run("bpf_*", "--package", "a..b").err()).contains("no name of a package");
    assertThat(run("bpf_*", "other_*").err()).contains("name a folder with -o");
    assertThat(Ran.command("import", "x", "--btf", "no-such").err())
        .isEqualTo("kfuncdoc: cannot read no-such: no such file\n");
    assertThat(Ran.command("import", "bpf_*", "--btf", btf).err()).contains("name it with --kernel");
    String bad = Files.writeString(folder.resolve("bad"), "x".repeat(40)).toString();
    assertThat(Ran.command("import", "x", "--btf", bad)).isEqualTo(
        new Ran(2, "", "kfuncdoc: cannot read " + bad + ": not BTF: it does not start with 0xEB9F\n"));
  }
}
