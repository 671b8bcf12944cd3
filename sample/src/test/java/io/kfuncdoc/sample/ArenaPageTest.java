package io.kfuncdoc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.read.PageReader;
import io.kfuncdoc.processor.read.ReadPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The committed page says of the arena what reviewers of kernel-doc found missing or wrong elsewhere.
class ArenaPageTest {

  private static Page page;

  @BeforeAll
  static void read() throws IOException {
    ReadPage read = PageReader.read(Files.readString(Path.of("..", "docs-out", "bpf", "arena-kfuncs.rst")));
    assertThat(read.problems()).as("docs-out/bpf/arena-kfuncs.rst").isEmpty();
    page = read.page().orElseThrow();
  }

  @Test
  void isMadeFor71AndSaysSo() {
    assertThat(page.release()).isEqualTo("7.1");
    assertThat(page.releases()).containsExactly("6.9", "6.13", "6.17", "6.18.44", "7.0", "7.1");
  }

  @Test
  void allocReturnsAUserSpaceAddress() {
    assertThat(returned("bpf_arena_alloc_pages", "A user-space address")).contains("on success");
    assertThat(row("bpf_arena_alloc_pages", "ALLOCATED").returns()).startsWith("a user-space address");
    assertThat(whole("bpf_arena_alloc_pages")).doesNotContainIgnoringCase("kernel pointer")
        .doesNotContainIgnoringCase("kernel address");
  }

  /// Each NULL row of the table is a case under Return, and there are no others.
  @Test
  void everyNullCaseOfAllocIsUnderReturn() {
    List<Page.Row> rows = function("bpf_arena_alloc_pages").outcomes().rows().stream()
        .filter(row -> row.returns().equals("``NULL``")).toList();
    assertThat(rows).extracting(Page.Row::name).containsExactly(
        "NOT_AN_ARENA", "BAD_FLAGS", "NO_PAGES", "BAD_NODE", "TOO_MANY_PAGES", "MISALIGNED", "OUT_OF_RANGE",
        "NO_PAGE_ARRAY", "CONTENDED", "RANGE_TAKEN", "NO_RUN", "NO_TREE_NODE", "NO_MEMORY");
    String cases = returned("bpf_arena_alloc_pages", "``NULL``");
    assertThat(rows).allSatisfy(row -> assertThat(cases).contains("if " + row.when()));
    assertThat(cases.split("; (or )?if ")).hasSize(rows.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "a page of the run is taken",
      "no free run has **page_cnt** pages",
      "there is no memory for the pages",
      "is not an online NUMA node",
  })
  void theNullCasesThatAreEasilyForgotten(String phrase) {
    assertThat(returned("bpf_arena_alloc_pages", "``NULL``")).contains(phrase);
  }

  @Test
  void aMisalignedReserveReturns0AndReservesNothing() {
    Page.Row row = row("bpf_arena_reserve_pages", "MISALIGNED");
    assertThat(row.when()).isEqualTo("**ptr__ign** is not page-aligned");
    assertThat(row.returns()).isEqualTo("``0``");
    assertThat(row.afterwards()).isEqualTo("unchanged");
    assertThat(function("bpf_arena_reserve_pages").returns()).filteredOn(item -> item.contains("aligned"))
        .singleElement().asString().startsWith("``0``").contains("if **ptr__ign** is not page-aligned");
    assertThat(function("bpf_arena_reserve_pages").outcomes().rows()).extracting(Page.Row::name)
        .containsSubsequence("MISALIGNED", "OUT_OF_RANGE", "RANGE_TAKEN");
  }

  @Test
  void reserveReportsWhatIsTakenAndMissingMemory() {
    assertThat(returned("bpf_arena_reserve_pages", "``-EBUSY``"))
        .contains("a page of the range is taken").contains("the lock of the free space cannot be taken");
    assertThat(returned("bpf_arena_reserve_pages", "``-ENOMEM``")).contains("memory for bookkeeping");
  }

  /// One for each run of rows with the same value, in the order of the rows.
  @Test
  void theItemsOfReserveStandInTheOrderOfItsRows() {
    assertThat(function("bpf_arena_reserve_pages").returns()).extracting(item -> item.substring(0, item.indexOf(' ')))
        .containsExactly("``-EINVAL``", "``0``", "``-EINVAL``", "``-EBUSY``", "``-ENOMEM``", "``0``");
  }

  @Test
  void aPageIsTakenWhenUserSpaceTouchedIt() {
    assertThat(String.join(" ", page.text())).contains("or user space touched it")
        .contains("gives it memory and takes it; one to a reserved page gives it memory too");
  }

  @Test
  void freeRoundsDownClampsAndUndoesReservations() {
    assertThat(String.join(" ", function("bpf_arena_free_pages").description()))
        .contains("Rounds **ptr__ign** down to a page")
        .contains("ends at the end of the arena")
        .contains("allocated, reserved, touched by user space or already free")
        .contains("Nothing is reported to the caller");
    assertThat(row("bpf_arena_free_pages", "FREED").afterwards())
        .contains("min(**page_cnt**, the pages left to the end of **p__map**)")
        .contains("from the one that holds **ptr__ign** on")
        .endsWith("are free and have no memory");
    assertThat(function("bpf_arena_free_pages").returns()).isEmpty();
    assertThat(String.join(" ", function("bpf_arena_reserve_pages").description()))
        .contains("``bpf_arena_free_pages()`` undoes it");
  }

  @Test
  void freeBelowTheStartIsTheCallersBusiness() {
    assertThat(function("bpf_arena_free_pages").note()).contains("low 32 bits of **ptr__ign**").contains("must not");
    assertThat(row("bpf_arena_free_pages", "BELOW_START").afterwards()).isEqualTo("undefined");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bpf_arena_alloc_pages", "bpf_arena_free_pages", "bpf_arena_reserve_pages"})
  void anyContextMayCallOn71AndSleepableProgramsOn618(String name) {
    String context = function(name).context();
    int old = context.indexOf("On Linux since 6.");
    assertThat(old).isPositive();
    assertThat(context.substring(0, old)).contains("Any context, sleepable or not")
        .contains("May be called while a BPF spin lock is held").doesNotContain("only").doesNotContain("KF_SLEEPABLE");
    assertThat(context.substring(old)).contains("sleepable programs only").contains("KF_SLEEPABLE")
        .contains("not while a BPF spin lock is held");
  }

  @ParameterizedTest
  @CsvSource({"bpf_arena_alloc_pages, true", "bpf_arena_free_pages, true", "bpf_arena_reserve_pages, false"})
  void onlyAllocAndFreeHaveANonSleepableVariant(String name, boolean variant) {
    assertThat(function(name).context().contains(name + "_non_sleepable()")).isEqualTo(variant);
  }

  @ParameterizedTest
  @CsvSource({
      "bpf_arena_alloc_pages, BAD_NODE, 'since 7.1, in 6.18 since 6.18.44'",
      "bpf_arena_alloc_pages, CONTENDED, since 7.0",
      "bpf_arena_free_pages, LEAKED, since 7.0",
      "bpf_arena_free_pages, DEFERRED, since 7.0",
      "bpf_arena_alloc_pages, UNCHECKED_NODE, 'before 7.1, in 6.18 before 6.18.44'",
      "bpf_arena_alloc_pages, NO_TREE_NODE, since 6.13",
      "bpf_arena_free_pages, RUN_LOST, since 6.13",
      "bpf_arena_reserve_pages, CONTENDED, since 7.0",
      "bpf_arena_reserve_pages, RANGE_TAKEN, all",
  })
  void theColumnOfKernelsShowsWhereOthersDiffer(String function, String row, String kernels) {
    assertThat(row(function, row).kernels()).isEqualTo(kernels);
  }

  private static Page.Function function(String name) {
    return only("function " + name, page.functions(), f -> f.name().equals(name));
  }

  private static Page.Row row(String function, String name) {
    return only("row " + name + " of " + function, function(function).outcomes().rows(), r -> r.name().equals(name));
  }

  /// The item of the Return list that begins with a value.
  private static String returned(String function, String value) {
    return only("Return item " + value + " of " + function, function(function).returns(), i -> i.startsWith(value));
  }

  private static <T> T only(String what, List<T> all, Predicate<T> wanted) {
    List<T> found = all.stream().filter(wanted).toList();
    assertThat(found).as("%s in docs-out/bpf/arena-kfuncs.rst, of %s", what, all).hasSize(1);
    return found.getFirst();
  }

  private static String whole(String function) {
    return page.text() + function(function).toString();
  }
}
