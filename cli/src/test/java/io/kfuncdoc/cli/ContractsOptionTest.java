package io.kfuncdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsOptionTest {

  private static final String SERVICE = "META-INF/services/io.kfuncdoc.model.ContractProvider";

  private static final String PROVIDER = """
      package other;

      import io.kfuncdoc.model.*;
      import java.util.List;

      public class Provider implements ContractProvider {
        public Contract contract() {
          Row done = new Row("DONE", new Decision.Success(), new Outcome.Number(0), List.of(), Availability.ALWAYS,
              List.of(), "");
          CType u32 = new CType.Scalar("u32", 32, false);
          Kfunc kfunc = new Kfunc("NAME", new CType.Scalar("int", 32, true), List.of(new Param("n", u32, "a number")),
              Availability.ALWAYS, List.of(), List.of(), "Do it.", "", "Done", List.of(done));
          return new Contract("OtherKfuncs", "other", "other/kfuncs", "other.c", List.of(Release.of("7.1")),
              "# Others", List.of(), List.of(), List.of(kfunc));
        }
        public Class<?> stub() { return Object.class; }
        public Object term(String term, State state, Object... arguments) { throw new IllegalStateException(); }
        public long call(Object stub, String kfunc, Object... arguments) { throw new IllegalStateException(); }
        public void arrange(Object situations, String situation, Object... arguments) { }
      }
      """;

  @TempDir
  Path folder;

  @Test
  @DisplayName("the contracts of a jar are known beside those built in")
  void jar() throws IOException {
    String jar = jar("bpf_other", "other.Provider").toString();
    assertThat(Ran.command("render", "block", "bpf_other", "--contracts", jar).out()).isEqualTo("""
        /**
         * bpf_other() - Do it.
         * @n: a number
         *
         * Context: Any context, sleepable or not.
         *
         * Return:
         * * %0 on success.
         */
        __bpf_kfunc int bpf_other(u32 n);
        """);
    assertThat(Ran.command("explain", "bpf_arena_free_pages", "--contracts", jar).status()).isZero();
    assertThat(Ran.command("render", "page", "--contracts", jar)).isEqualTo(new Ran(2, "",
        "kfuncdoc: name the family; there are: io.kfuncdoc.sample.ArenaKfuncs, other.OtherKfuncs\n"));
    assertThat(Ran.command("render", "page", "OtherKfuncs", "--contracts", jar).out()).contains("\nOthers\n");
  }

  @Test
  @DisplayName("a file that is no jar, or a jar that has no contract or a broken one, is an error that says so")
  void bad() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
    Path empty = folder.resolve("empty.jar");
    write(empty, "a.txt", new byte[0]);
    for (String jar : List.of("no-such.jar", text.toString(), empty.toString(), jar("bpf_x", "other.Nope").toString())) {
      Ran ran = Ran.command("render", "json", "--contracts", jar);
      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).startsWith("kfuncdoc: cannot load contracts from " + jar + ": ").hasLineCount(1);
    }
  }

  @Test
  @DisplayName("a folder, and a jar whose contracts are all built in, are errors that say so")
  void nothingOfItsOwn() throws IOException {
    assertThat(Ran.command("render", "json", "--contracts", folder.toString()).err())
        .isEqualTo("kfuncdoc: cannot load contracts from " + folder + ": it is a folder\n");
    Path jar = folder.resolve("known.jar");
    write(jar, SERVICE, (ArenaKfuncsContract.class.getName() + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(Ran.command("render", "json", "--contracts", jar.toString())).isEqualTo(new Ran(2, "",
        "kfuncdoc: cannot load contracts from " + jar + ": it has no contracts of its own\n"));
  }

  @Test
  @DisplayName("two contracts of one kfunc are an error that names both")
  void twice() throws IOException {
    String jar = jar("bpf_arena_free_pages", "other.Provider").toString();
    assertThat(Ran.command("render", "json", "--contracts", jar).err()).isEqualTo(
        "kfuncdoc: bpf_arena_free_pages() is in both io.kfuncdoc.sample.ArenaKfuncs and other.OtherKfuncs\n");
  }

  private Path jar(String kfunc, String provider) throws IOException {
    Path source = Files.writeString(folder.resolve("Provider.java"), PROVIDER.replace("NAME", kfunc));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    int status = javac.run(null, null, null, "-proc:none", "-d", folder.toString(),
        "-cp", System.getProperty("java.class.path"), source.toString());
    assertThat(status).isZero();
    Path jar = folder.resolve(kfunc + provider + ".jar");
    write(jar, "other/Provider.class", Files.readAllBytes(folder.resolve("other/Provider.class")),
        SERVICE, (provider + "\n").getBytes(StandardCharsets.UTF_8));
    return jar;
  }

  /// @param entries names and contents in turn
  private static void write(Path jar, Object... entries) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
      for (int i = 0; i < entries.length; i += 2) {
        out.putNextEntry(new JarEntry((String) entries[i]));
        out.write((byte[]) entries[i + 1]);
        out.closeEntry();
      }
    }
  }
}
