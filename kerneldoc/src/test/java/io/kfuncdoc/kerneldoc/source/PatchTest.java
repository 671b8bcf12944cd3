package io.kfuncdoc.kerneldoc.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.DocLine;
import io.kfuncdoc.kerneldoc.DocParameter;
import io.kfuncdoc.kerneldoc.DocSection;
import io.kfuncdoc.kerneldoc.DocWarning;
import io.kfuncdoc.kerneldoc.FileKind;
import io.kfuncdoc.kerneldoc.Origin;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Comments within unified patches.
class PatchTest {

  static final String PATCH = """
      diff --git a/kernel/bpf/demo.c b/kernel/bpf/demo.c
      index 1111111..2222222 100644
      --- a/kernel/bpf/demo.c
      +++ b/kernel/bpf/demo.c
      @@ -100,9 +100,15 @@ static int other(void)
       }

       /**
      - * demo_pin() - Pin slots.
      + * demo_pin() - Pin a range of slots.
        * @map: The map.
      + * @count: How many.
      + *
      + * Context: Any.
      + *
      + * Return:
      + * * 0 on success.
      + * * -EINVAL otherwise.
        */
       __bpf_kfunc int demo_pin(struct bpf_map *map, u32 count)
       {
      -\treturn 0;
      +\treturn 1;
      """;

  private static DocFile read(String patch) {
    return KernelDocReader.read("demo.patch", patch);
  }

  private static DocComment one(String patch) {
    assertThat(read(patch).comments()).hasSize(1);
    return read(patch).comments().getFirst();
  }

  @Test
  void whatAPatchLeavesIsRead() {
    DocComment comment = one(PATCH);
    assertThat(comment.purpose().lines()).containsExactly(new DocLine(10, "Pin a range of slots."));
    assertThat(comment.parameters()).extracting(DocParameter::name).containsExactly("map", "count");
    assertThat(comment.sections()).extracting(DocSection::name).containsExactly("Context", "Return");
    assertThat(comment.whole()).isTrue();
    assertThat(read(PATCH).kind()).isEqualTo(FileKind.PATCH);
    assertThat(read(PATCH).warnings()).isEmpty();
  }

  @Test
  void linesAreThePatchsAndTheNewFilesAreKept() {
    DocFile file = read(PATCH);
    DocComment comment = file.comments().getFirst();
    assertThat(comment.section("Return").orElseThrow().line()).isEqualTo(16);
    assertThat(file.origins()).containsEntry(16, new Origin("kernel/bpf/demo.c", 109, true))
        .containsEntry(11, new Origin("kernel/bpf/demo.c", 104, false))
        .doesNotContainKeys(5, 9);
    assertThat(Objects.requireNonNull(comment.prototype()).line()).isEqualTo(20);
    assertThat(file.origins().get(20)).isEqualTo(new Origin("kernel/bpf/demo.c", 113, false));
  }

  @Test
  void removedCommentsAreNotRead() {
    assertThat(one(PATCH).purpose().text()).doesNotContain("Pin slots");
    String more = "@@ -300,4 +306,1 @@ x\n-/**\n- * gone() - Away.\n- */\n-int gone(void);\n+int x;\n";
    assertThat(read(PATCH + more).comments()).hasSize(1);
  }

  @Test
  void severalFilesHaveTheirOwnNames() {
    String second = """
        --- /dev/null
        +++ b/kernel/bpf/more.c\t2026-01-01
        @@ -0,0 +1,6 @@
        +/**
        + * more() - More.
        + */
        +void more(void)
        +{
        +}
        """;
    DocFile file = read(PATCH + second);
    assertThat(file.comments()).extracting(DocComment::name).containsExactly("demo_pin", "more");
    int line = file.comments().getLast().line();
    assertThat(file.origins().get(line)).isEqualTo(new Origin("kernel/bpf/more.c", 2, true));
  }

  @Test
  void aHunkMayBeginWithinAComment() {
    DocFile file = read("""
        --- a/x.c
        +++ b/x.c
        @@ -10,5 +10,6 @@
          * @map: The map.
          *
          * Return: 0 on success.
        + * -EINVAL otherwise.
          */
         int demo_pin(struct bpf_map *map, u32 count)
        """);
    DocComment comment = file.comments().getFirst();
    assertThat(comment.name()).isEqualTo("demo_pin");
    assertThat(comment.whole()).isFalse();
    assertThat(comment.section("Return").orElseThrow().text().text()).isEqualTo("0 on success.\n-EINVAL otherwise.");
    assertThat(file.warnings()).isEmpty();
  }

  @Test
  void aHunkMayEndWithinAComment() {
    DocComment comment = one("--- a/x.c\n+++ b/x.c\n@@ -10,2 +10,3 @@\n /**\n  * f() - Do it.\n+ * @a: One.\n");
    assertThat(comment.whole()).isFalse();
    assertThat(comment.prototype()).isNull();
  }

  @Test
  void aHunkInTheMiddleOfACommentIsReported() {
    assertThat(read("--- a/x.c\n+++ b/x.c\n@@ -10,2 +10,3 @@\n  * @a: One.\n+ * @b: Two.\n  * Return: 0\n").warnings())
        .containsExactly(new DocWarning(4, "a part of a comment: its function is not shown"));
  }

  @Test
  void aSignatureBehindTheLastHunkIsNoPartOfIt() {
    String added = "--- a/x.c\n+++ b/x.c\n@@ -0,0 +1,3 @@\n+/**\n+ * f() - Do it.\n+ */\n"
        + "-- \n2.43.0\n\nvoid f(void);\n";
    assertThat(one(added).prototype()).isNull();
  }
}
