package io.kfuncdoc.kerneldoc.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.FileKind;
import io.kfuncdoc.kerneldoc.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Comments within mails, and what mail programs do to them.
class MailTest {

  private static final String HEADER = """
      From: A Developer <a@example.org>
      Subject: [PATCH] bpf: document
       demo_pin
      """;
  private static final String COMMENT = """
      /**
       * f() - Do it – now.
       * @a: One.
       *
       * Return: 0
       */
      int f(int a)
      {
      """;

  private static DocFile read(String mail) {
    return KernelDocReader.read("mail.eml", mail);
  }

  private static DocComment one(String mail) {
    List<DocComment> comments = read(mail).comments();
    assertThat(comments).hasSize(1);
    return comments.getFirst();
  }

  private static void isWhole(DocComment comment) {
    assertThat(comment.name()).isEqualTo("f");
    assertThat(comment.purpose().text()).isEqualTo("Do it – now.");
    assertThat(comment.parameter("a").orElseThrow().text().text()).isEqualTo("One.");
    assertThat(comment.section("Return").orElseThrow().text().text()).isEqualTo("0");
    assertThat(Objects.requireNonNull(comment.prototype()).name()).isEqualTo("f");
  }

  @Test
  void aPatchInAMailIsRead() {
    DocFile file = read(HEADER + "\nWhy.\n---\n x.c | 2 +-\n\n" + PatchTest.PATCH + "-- \n2.43.0\n");
    assertThat(file.kind()).isEqualTo(FileKind.MAIL);
    assertThat(file.comments()).extracting(DocComment::name).containsExactly("demo_pin");
    assertThat(file.comments().getFirst().line()).isEqualTo(10 + 8);
    assertThat(file.origins().get(10 + 8)).isEqualTo(new Origin("kernel/bpf/demo.c", 103, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "    ", "\t"})
  void aPastedCommentMayBeIndented(String indent) {
    String pasted = COMMENT.replaceAll("(?m)^", indent);
    DocComment comment = one(HEADER + "\nBetter:\n\n" + pasted + "\n\nWhat do you think;\n");
    isWhole(comment);
    assertThat(comment.line()).isEqualTo(8);
  }

  @Test
  void starsInTheFirstColumnAreStars() {
    isWhole(one(HEADER + "\n" + COMMENT.replace("\n *", "\n*")));
  }

  @Test
  void brokenLinesAreJoined() {
    String words = "a word and another word and yet another word and one more word,";
    DocComment comment = one(HEADER + "\n/**\n * f() - Do it.\n *\n * " + words
        + "\nand the end.\n * Short.\nlost star\n */\n");
    assertThat(comment.section("Description").orElseThrow().text().lines()).extracting(l -> l.line() + l.text())
        .containsExactly("8" + words + " and the end.", "10Short.", "11lost star");
  }

  @Test
  void brokenLinesOfPatchesAreJoined() {
    String words = "a word and another word and yet another word and one more word,";
    DocComment comment = one(HEADER + "\n--- a/x.c\n+++ b/x.c\n"
        + "@@ -0,0 +1,8 @@ static int something_long(struct bpf_map *m,\nint b)\n"
        + "+/**\n+ * f() - Do it.\n+ * @a: One.\n+ *\n+ * " + words + "\nand the end.\n+ */\n"
        + "+__bpf_kfunc int f(struct a_structure_with_a_long_name_in_it *structure,\nint b)\n+{\n");
    assertThat(comment.section("Description").orElseThrow().text().text()).isEqualTo(words + " and the end.");
    assertThat(Objects.requireNonNull(comment.prototype()).parameters()).hasSize(2);
  }

  @Test
  void contextThatHasLostItsBlankIsContext() {
    DocComment comment = one(HEADER + "\n--- a/x.c\n+++ b/x.c\n@@ -5,7 +5,8 @@\n"
        + "/**\n * f() - Do it – now.\n+ * @a: One.\n"
        + "*\n* Return: 0\n*/\nint f(int a)\n{\n");
    isWhole(comment);
    assertThat(comment.whole()).isTrue();
  }

  @Test
  void quotesAreNotRead() {
    String quoted = "> " + COMMENT.replace("\n", "\n> ").replace("f()", "g()") + "\n";
    assertThat(one(HEADER + "\nA wrote:\n" + quoted + "\nBetter:\n\n" + COMMENT).name()).isEqualTo("f");
    assertThat(one(HEADER + "\n" + quoted.replace("> ", ">>> ") + "\n" + COMMENT).name()).isEqualTo("f");
  }

  @Test
  void codeThatBeginsWithAQuoteMarkIsCode() {
    DocFile file = read(HEADER + "\n--- a/x.c\n+++ b/x.c\n@@ -5,3 +5,6 @@\n \treturn a\n   > b;\n }\n+"
        + COMMENT.stripTrailing().replace("\n", "\n+") + "\n");
    int line = file.comments().getFirst().firstLine();
    assertThat(file.origins().get(line)).isEqualTo(new Origin("x.c", 8, true));
  }

  @Test
  void addedLinesMayHaveLostABlank() {
    String added = "+" + COMMENT.stripTrailing().replace("\n *", "\n*").replace("\n", "\n+");
    isWhole(one(HEADER + "\n--- a/x.c\n+++ b/x.c\n@@ -0,0 +1,7 @@\n" + added + "\n"));
  }

  @Test
  void quotedPrintableIsDecoded() {
    String body = COMMENT.replace("–", "=E2=80=93").replace("Do it", "Do=\n it").replace("int a", "int=20a");
    DocComment comment = one(HEADER + "Content-Type: text/plain; charset=utf-8\n"
        + "Content-Transfer-Encoding: quoted-printable\n\n" + body);
    isWhole(comment);
    assertThat(comment.line()).isEqualTo(8);
    assertThat(comment.section("Return").orElseThrow().line()).isEqualTo(12);
  }

  @Test
  void otherCharsetsAreDecoded() {
    String body = COMMENT.replace("–", "=96");
    isWhole(one(HEADER + "Content-Type: text/plain; charset=\"windows-1252\"\n"
        + "Content-Transfer-Encoding: quoted-printable\n\n" + body));
  }

  @Test
  void base64IsDecoded() {
    String body = Base64.getMimeEncoder(40, new byte[] {'\n'})
        .encodeToString(COMMENT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    DocComment comment = one(HEADER + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + body + "\n");
    isWhole(comment);
    assertThat(List.of(comment.firstLine(), comment.lastLine())).containsExactly(7, 9);
  }

  @Test
  void partsOfSeveralKindsAreRead() {
    String mail = HEADER + """
        Content-Type: multipart/mixed;
         boundary="==x"

        --==x
        Content-Type: text/html

        <pre>
        /**
         * g() - Not this.
         */
        void g(void);
        --==x
        Content-Type: text/x-patch; name="a.patch"
        Content-Transfer-Encoding: 7bit

        """ + PatchTest.PATCH + "--==x\n\n" + COMMENT + "--==x--\n";
    assertThat(read(mail).comments()).extracting(DocComment::name).containsExactly("demo_pin", "f");
  }

  @Test
  void flowedLinesAreJoined() {
    String words = "a word and another word and yet another word and one more word, ";
    DocComment comment = one(HEADER + "Content-Type: text/plain; format=flowed\n\n/**\n * f() - Do it.\n *\n * " + words
        + "\n* the end.\n */\nint f(int a);\n");
    assertThat(comment.section("Description").orElseThrow().text().text()).isEqualTo(words + "* the end.");
  }

  @Test
  void anMboxHoldsSeveralMails() {
    String mbox = "From a@example.org Mon Jan  5 10:00:00 2026\n" + HEADER + "\n" + COMMENT
        + "\nFrom b@example.org Mon Jan  5 11:00:00 2026\n" + HEADER + "\n" + PatchTest.PATCH;
    DocFile file = KernelDocReader.read("list.mbox", mbox);
    assertThat(file.kind()).isEqualTo(FileKind.MAIL);
    assertThat(file.comments()).extracting(DocComment::name).containsExactly("f", "demo_pin");
  }

  @Test
  void noKernelDocInAMailIsAnError() {
    assertThatThrownBy(() -> read(HEADER + "\nHello.\n"))
        .hasMessage("no kernel-doc comment in mail.eml (read as a mail)");
  }
}
