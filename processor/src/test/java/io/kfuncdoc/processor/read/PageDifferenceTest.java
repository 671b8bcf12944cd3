package io.kfuncdoc.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.rst.ArenaLikeContract;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.PageEmitter;
import io.kfuncdoc.processor.emit.rst.RandomContracts;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageDifferenceTest {

  private final Page page = PageBuilder.build(ArenaLikeContract.contract());
  private final String text = PageEmitter.emit(page);

  @Test
  @DisplayName("another returned value is told by function, row and both values")
  void value() {
    String row = "``OUT_OF_RANGE``\n       - **page_cnt** plus the page offset of **ptr__ign** is greater than the"
        + " number of pages of\n         **p__map**\n       - ``";
    assertThat(after(row + "-EINVAL", row + "-ERANGE"))
        .containsExactly("bpf_arena_reserve_pages: row OUT_OF_RANGE: page says -ERANGE, contract says -EINVAL");
  }

  @Test
  @DisplayName("a changed sentence is shown from both sides, and no other")
  void sentence() {
    assertThat(after("Registered with ``KF_ARENA_ARG2``. In Linux since 6.17",
        "Registered without flags. In Linux since 6.17"))
        .containsExactly("bpf_arena_reserve_pages: context: page says 'Registered without flags.', "
            + "contract says 'Registered with ``KF_ARENA_ARG2``.'");
    assertThat(after("sparse range", "dense range")).singleElement().asString()
        .startsWith("text: page says 'An arena is a dense range").contains("contract says 'An arena is a sparse range");
  }

  @Test
  @DisplayName("any text of a page that is changed is told with what it is changed to")
  void anyText() throws ReflectiveOperationException {
    List<Object> pages = changed(page);
    assertThat(pages).hasSizeGreaterThan(200);
    for (Object other : pages) {
      assertThat(PageDifference.between((Page) other, page)).as(other.toString())
          .anyMatch(difference -> difference.contains("otherwise"));
    }
  }

  /// Copies of a record, a list or a text, each with one text in it changed.
  private static List<Object> changed(Object value) throws ReflectiveOperationException {
    List<Object> copies = new ArrayList<>();
    if (value instanceof String text) {
      copies.add(text + " otherwise");
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        for (Object one : changed(list.get(i))) {
          List<Object> copy = new ArrayList<>(list);
          copy.set(i, one);
          copies.add(copy);
        }
      }
    } else if (value instanceof Record) {
      RecordComponent[] parts = value.getClass().getRecordComponents();
      Object[] values = new Object[parts.length];
      Class<?>[] types = new Class<?>[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = parts[i].getAccessor().invoke(value);
        types[i] = parts[i].getType();
      }
      for (int i = 0; i < parts.length; i++) {
        for (Object one : changed(values[i])) {
          Object[] copy = values.clone();
          copy[i] = one;
          copies.add(value.getClass().getConstructor(types).newInstance(copy));
        }
      }
    }
    return copies;
  }

  @Test
  @DisplayName("what only one side has is told: a parameter, a row, a function")
  void missing() {
    assertThat(after("  ``u64 flags``\n    must be 0\n\n", ""))
        .containsExactly("bpf_arena_alloc_pages: parameter 'u64 flags': missing in the page");
    assertThat(after("``LEAKED``", "``LOST_FOR_EVER``")).containsExactly(
        "bpf_arena_free_pages: row LOST_FOR_EVER: only in the page",
        "bpf_arena_free_pages: row LEAKED: missing in the page");
    Page shorter = new Page(page.stub(), page.title(), page.release(), page.releases(), page.source(), page.text(),
        page.functions().subList(0, 2));
    assertThat(PageDifference.between(shorter, page))
        .containsExactly("function bpf_arena_reserve_pages: missing in the page");
  }

  @Test
  @DisplayName("another value under Return is told by the rows that return it")
  void returnedValue() {
    String rows = "bpf_arena_reserve_pages: Return of rows CONTENDED and RANGE_BUSY: ";
    assertThat(after("* ``-EBUSY`` if", "* ``-EAGAIN`` if"))
        .containsExactly(rows + "page says -EAGAIN, contract says -EBUSY");
    assertThat(after("* ``-EBUSY`` if", "* ``-EINVAL`` if"))
        .containsExactly(rows + "page says -EINVAL, contract says -EBUSY");
    assertThat(after("* A user-space address on", "* A kernel address on")).containsExactly(
        "bpf_arena_alloc_pages: Return of row ALLOCATED: page says 'A kernel address', "
            + "contract says 'A user-space address'");
  }

  @Test
  @DisplayName("another condition under Return is told by its row, with both conditions and no other")
  void returnedCondition() {
    String item = "* ``0`` if **page_cnt** is 0, or if **ptr__ign** is not page-aligned.";
    assertThat(after(item, item.replace("is not page", "is page"))).containsExactly(
        "bpf_arena_reserve_pages: Return of row MISALIGNED: page says 'if **ptr__ign** is page-aligned', "
            + "contract says 'if **ptr__ign** is not page-aligned'");
    assertThat(after(item, item.replace("is 0, or if **ptr__ign** is not", "is 1, or if **ptr__ign** is"))).containsExactly(
        "bpf_arena_reserve_pages: Return of row NOTHING_TO_DO: page says 'if **page_cnt** is 1', "
            + "contract says 'if **page_cnt** is 0'",
        "bpf_arena_reserve_pages: Return of row MISALIGNED: page says 'if **ptr__ign** is page-aligned', "
            + "contract says 'if **ptr__ign** is not page-aligned'");
    assertThat(after(item, item.replace("if **page_cnt** is 0, or ", ""))).containsExactly(
        "bpf_arena_reserve_pages: Return of row NOTHING_TO_DO: page says nothing, "
            + "contract says 'if **page_cnt** is 0'");
    assertThat(after(item, item.replace("if **ptr__ign**", "if **page_cnt** is 7, or if **ptr__ign**"))).containsExactly(
        "bpf_arena_reserve_pages: Return: page says 'if **page_cnt** is 7', contract says nothing");
  }

  @Test
  @DisplayName("another value and another condition of one item are two differences")
  void returnedValueAndCondition() {
    assertThat(after("* ``-ENOMEM`` if splitting the free run", "* ``-ENOSPC`` if splitting a free run"))
        .containsExactly(
            "bpf_arena_reserve_pages: Return of row NO_MEMORY: page says -ENOSPC, contract says -ENOMEM",
            "bpf_arena_reserve_pages: Return of row NO_MEMORY: page says 'if splitting a free run needs memory and "
                + "there is none', contract says 'if splitting the free run needs memory and there is none'");
  }

  @Test
  @DisplayName("an item that only one side has is told, with its rows where the contract has it")
  void returnItem() {
    String item = "  * ``-ENOMEM`` if splitting the free run needs memory and there is none.\n";
    assertThat(after(item, "")).containsExactly("bpf_arena_reserve_pages: Return item of row NO_MEMORY "
        + "'" + item.strip().substring(2) + "': missing in the page");
    assertThat(after(item, item + "  * ``-EPERM`` if asked.\n"))
        .containsExactly("bpf_arena_reserve_pages: Return item '``-EPERM`` if asked.': only in the page");
  }

  @Test
  @DisplayName("in random pages, a value that no row has names exactly the rows whose value it replaces")
  void anyReturnedValue() {
    int edited = 0;
    for (int seed = 0; seed < 200; seed++) {
      Page made = PageBuilder.build(new RandomContracts(seed, true).next(), Release.of("7.1"));
      for (Page.Function function : made.functions()) {
        for (String item : function.returns().stream().filter(i -> i.startsWith("``")).toList()) {
          String value = item.substring(0, item.indexOf("``", 2) + 2);
          List<String> rows = function.outcomes().rows().stream()
              .filter(r -> r.returns().equals(value) && r.number().matches("\\d+"))
              .filter(r -> r.when().startsWith("otherwise") ? item.contains("on success") : item.contains(r.when()))
              .map(Page.Row::name).toList();
          List<String> returns = new ArrayList<>(function.returns());
          returns.set(returns.indexOf(item), "``-EXDEV``" + item.substring(value.length()));
          edited++;
          assertThat(PageDifference.between(with(made, function, returns), made)).as(item).singleElement().asString()
              .startsWith(function.name() + ": Return of row").contains(rows)
              .endsWith(": page says -EXDEV, contract says " + value.replace("``", ""));
        }
      }
    }
    assertThat(edited).isGreaterThan(100);
  }

  private static Page with(Page page, Page.Function function, List<String> returns) {
    Page.Function edited = new Page.Function(function.prototype(), function.purpose(), function.parameters(),
        function.description(), function.context(), returns, function.note(), function.outcomes());
    List<Page.Function> functions = page.functions().stream().map(f -> f.equals(function) ? edited : f).toList();
    return new Page(page.stub(), page.title(), page.release(), page.releases(), page.source(), page.text(), functions);
  }

  @Test
  @DisplayName("pages without a difference are equal, and equal pages have none")
  void exactlyTheDifferences() {
    Page before = page;
    for (int seed = 0; seed < 200; seed++) {
      Page other = PageBuilder.build(new RandomContracts(seed, true).next(), Release.of("7.1"));
      assertThat(PageDifference.between(other, other)).isEmpty();
      assertThat(PageDifference.between(other, before).isEmpty()).isEqualTo(other.equals(before));
      before = other;
    }
  }

  private List<String> after(String from, String to) {
    assertThat(text).contains(from);
    return PageDifference.between(PageReader.read(text.replace(from, to)).page().orElseThrow(), page);
  }
}
