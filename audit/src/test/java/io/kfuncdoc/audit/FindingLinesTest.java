package io.kfuncdoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.kerneldoc.source.KernelDocReader;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.PageEmitter;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The line of a finding is the one in which the words at fault begin.
final class FindingLinesTest {

  private static final String HEAD = """
      /**
       * bpf_arena_reserve_pages() - Reserve pages.
       * @p__map: the arena
       * @ptr__ign: first page
       * @page_cnt: number of pages
       *
      """;
  private static final String END = " */\nint bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt);\n";

  /// Every finding as the text of its line, without the comment's star.
  private static List<String> lines(String file, String text) {
    List<String> lines = text.lines().toList();
    return new Auditor(List.of(new ArenaKfuncsContract().contract()), Release.of("7.1"))
        .audit(List.of(KernelDocReader.read(file, text))).findings().stream()
        .filter(f -> f.rule() != AuditRule.MISSING_ROW && f.rule() != AuditRule.NOT_ALL_CASES)
        .map(f -> f.rule().id() + " " + lines.get(f.line() - 1).replaceFirst("^[> +]*\\* +", ""))
        .toList();
  }

  private static List<String> reserve(String sentences) {
    return lines("a.c", HEAD + sentences.lines().map(l -> " * " + l + "\n").collect(Collectors.joining()) + END);
  }

  @Test
  void aWrongConditionHasItsOwnLine() {
    assertThat(reserve("""
        Return: 0 on success or if @page_cnt is zero, -EINVAL if @p__map is no arena,
        the range does not fit,
        @ptr__ign is not page-aligned or
        a page is taken."""))
        .containsExactly("A103 @ptr__ign is not page-aligned or", "A103 a page is taken.");
  }

  @Test
  void aResultThatIsNeverReturnedHasTheLineOfTheResult() {
    assertThat(reserve("""
        Return: %0 on success,
        or
        %-EPERM on failure, but
        %NULL otherwise."""))
        .containsExactly("A101 %-EPERM on failure, but", "A101 %NULL otherwise.");
  }

  @Test
  void itemsAndWhatLeadsThemHaveTheirLines() {
    assertThat(reserve("""
        Return: -EBUSY if any of
        * a page of the range is taken
        * the lock cannot be taken, or
          @page_cnt is zero, or
          somebody else
          holds a page
        * there is no memory"""))
        .containsExactly("A103 @page_cnt is zero, or", "A103 * there is no memory");
  }

  @Test
  void whereConditionsComeFirstTheirLineCounts() {
    assertThat(reserve("""
        Nothing is reserved where @page_cnt is 0. If @p__map is no arena, or
        if @page_cnt is zero,
        or if @ptr__ign is not
        page-aligned, -EINVAL is returned."""))
        .containsExactly("A103 if @page_cnt is zero,", "A103 or if @ptr__ign is not");
  }

  @Test
  void contextsSpacesAndEffectsHaveTheLineOfTheirWords() {
    assertThat(reserve("""
        The pages go out of the free space, and
        @ptr__ign is rounded down; it may be
        called by everybody, but
        only from sleepable programs, and @ptr__ign is
        a kernel address."""))
        .containsExactlyInAnyOrder("A109 @ptr__ign is rounded down; it may be", "A115 only from sleepable programs, and"
            + " @ptr__ign is", "A114 a kernel address.");
  }

  @Test
  void demandsLimitsAndNamesHaveTheLineOfTheirWords() {
    assertThat(reserve("""
        Somebody has said before that @page_cnt
        must be at most 512, as
        @length says."""))
        .containsExactly("A113 must be at most 512, as", "A111 @length says.");
    assertThat(reserve("""
        It is checked that there is room,
        then the range is checked before
        the alignment."""))
        .containsExactly("A104 then the range is checked before");
  }

  @Test
  void aPatchHasItsOwnLines() {
    String comment = (HEAD + " * Return: 0 on success, -EINVAL if @p__map is no arena or\n *\n".replace(" *\n", "")
        + " * @page_cnt is zero.\n" + END).lines().map(l -> "+" + l + "\n").collect(Collectors.joining());
    String patch = "From: A <a@example.org>\nSubject: [PATCH] docs\n\nText.\n---\n"
        + "diff --git a/kernel/bpf/arena.c b/kernel/bpf/arena.c\n--- a/kernel/bpf/arena.c\n+++ b/kernel/bpf/arena.c\n"
        + "@@ -10,2 +10," + (2 + comment.lines().count()) + " @@\n int before;\n" + comment + " int after;\n";
    assertThat(lines("0001.patch", patch)).containsExactly("A103 @page_cnt is zero.");
  }

  @Test
  void aMailHasItsOwnLines() {
    String mail = "From a@example.org Thu Jan  1 00:00:00 2026\nFrom: A <a@example.org>\nSubject: docs\n"
        + "Content-Transfer-Encoding: quoted-printable\n\nWhat about this:\n\n" + HEAD
        + " * Return: 0 on success, -EINVAL if @p__map is no arena =\nor\n * @page_cnt is =3D zero.\n" + END;
    assertThat(lines("a.mbox", mail)).containsExactly("A103 @page_cnt is =3D zero.");
  }

  @Test
  void aPageHasTheLineOfTheCell() {
    String page = PageEmitter.emit(PageBuilder.build(new ArenaKfuncsContract().contract()));
    String wrong = page.replaceFirst("(?s)(\\* - 4\\n\\s*- ``OUT_OF_RANGE``\\n.*?- )``-EINVAL``", "$1``-EPERM``");
    assertThat(wrong).isNotEqualTo(page);
    assertThat(lines("a.rst", page)).isEmpty();
    assertThat(lines("a.rst", wrong).stream().map(String::strip)).isNotEmpty()
        .allMatch(l -> Stream.of("- ``-EPERM``", "page offset").anyMatch(l::contains));
  }
}
