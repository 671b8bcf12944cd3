package io.kfuncdoc.kerneldoc.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.FileKind;
import io.kfuncdoc.kerneldoc.UnreadableFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which kind of file is read, and what is said of one that cannot be.
class KernelDocReaderTest {

  private static final String SOURCE = "/**\n * f() - Do it.\n */\nvoid f(void);\n";
  private static final String PAGE = ".. c:function:: void f (void)\n\n   Do it.\n";
  private static final String PATCH = "--- a/x.c\n+++ b/x.c\n@@ -0,0 +1,4 @@\n+"
      + SOURCE.stripTrailing().replace("\n", "\n+");
  private static final String MAIL = "From: a@example.org\n\n";

  private static FileKind kind(String name, String content) {
    DocFile file = KernelDocReader.read(name, content);
    assertThat(file.comments()).hasSize(1);
    return file.kind();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x.c", "x.rst", "x.patch", "x.mbox"})
  void theContentTellsTheKind(String name) {
    assertThat(kind(name, SOURCE)).isEqualTo(FileKind.C_SOURCE);
    assertThat(kind(name, PAGE)).isEqualTo(FileKind.PAGE);
    assertThat(kind(name, PATCH)).isEqualTo(FileKind.PATCH);
    assertThat(kind(name, MAIL + PATCH)).isEqualTo(FileKind.MAIL);
    assertThat(kind(name, "\n" + MAIL + SOURCE)).isEqualTo(name.equals("x.c") ? FileKind.C_SOURCE : FileKind.MAIL);
  }

  @ParameterizedTest
  @CsvSource({"x.c, C_SOURCE", "x.h, C_SOURCE", "x.rst, PAGE", "x, PAGE"})
  void theNameDecidesWhereBothAreThere(String name, FileKind kind) {
    assertThat(kind(name, SOURCE + "\n" + PAGE)).isEqualTo(kind);
  }

  @Test
  void textThatHoldsACommentIsRead() {
    assertThat(kind("notes.txt", "Text:\n\n    " + SOURCE.replace("\n", "\n    "))).isEqualTo(FileKind.C_SOURCE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      int f(void);                             | C source
      --- a/x%n+++ b/x%n@@ -1 +1 @@%n-a%n+b    | a patch
      Subject: x%n%nHello.                     | a mail
      """)
  void aFileWithoutKernelDocIsAnError(String content, String kind) {
    assertThatThrownBy(() -> KernelDocReader.read("dir/x", content.replace("%n", "\n")))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("no kernel-doc comment in dir/x (read as " + kind + ")");
  }

  @Test
  void anEmptyFileIsAnError() {
    assertThatThrownBy(() -> KernelDocReader.read("x.c", new byte[0]))
        .isInstanceOf(UnreadableFile.class).hasMessageContaining("x.c");
  }

  @Test
  void bytesAreUtf8OrLatin1() {
    String text = SOURCE.replace("Do it", "Größe");
    for (byte[] bytes : new byte[][] {
        text.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.ISO_8859_1)}) {
      assertThat(KernelDocReader.read("x.c", bytes).comments().getFirst().purpose().text()).isEqualTo("Größe.");
    }
  }

  @Test
  void linesMayEndInCarriageReturns() {
    DocFile file = KernelDocReader.read("x.c", SOURCE.replace("\n", "\r\n"));
    assertThat(file.comments()).isEqualTo(KernelDocReader.read("x.c", SOURCE).comments());
  }
}
