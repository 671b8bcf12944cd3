package io.kfuncdoc.selftest.plant;

import com.sun.source.tree.VariableTree;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.CallContext;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Adds sentences to comments that the contract contradicts or does not know. Which ones are false follows from the
/// contract as it is.
final class ClaimPlanter {

  private static final List<String> ERRNOS = List.of("-EINVAL", "-EBUSY", "-ENOMEM", "-ENOENT", "-EPERM");
  private static final Pattern BEFORE_PARAMS = Pattern.compile(" *///\n(?= */// @param )");
  private static final Pattern FAMILY_END = Pattern.compile("(?<=\n)(?=@KfuncFamily)");

  private final Contract contract;
  private final Stub stub;
  private final Bed bed;

  ClaimPlanter(Contract contract, Stub stub, Bed bed) {
    this.contract = contract;
    this.stub = stub;
    this.bed = bed;
  }

  void plant() {
    Page page = PageBuilder.build(contract);
    for (Kfunc kfunc : contract.kfuncs()) {
      Stub.Method method = stub.methods.get(contract.kfuncs().indexOf(kfunc));
      Page.Function function = page.functions().get(contract.kfuncs().indexOf(kfunc));
      List<String> claims = new ArrayList<>(results(kfunc, function));
      claims.addAll(contexts(kfunc));
      claims.addAll(conditions(kfunc, function));
      claims.addAll(cases(kfunc));
      claims.addAll(names(kfunc));
      claims.addAll(limits(kfunc));
      Matcher place = BEFORE_PARAMS.matcher(stub.text);
      if (place.find(method.from())) {
        claims.forEach(claim -> bed.plant(Kind.CLAIM, method.name(), "+ " + claim, place.start(), place.start(),
            "  /// " + claim + "\n"));
      }
      method.tree().getParameters().forEach(p -> ofParameter(method, p));
      rows(kfunc);
    }
    Matcher end = FAMILY_END.matcher(stub.text);
    if (end.find()) {
      for (String claim : List.of("All of them return `-ENOENT` where there is no arena.",
          "See `bpf_arena_resize()` for more.", "All of them are for sleepable programs only.")) {
        bed.plant(Kind.CLAIM, contract.name(), "+ " + claim, end.start(), end.start(), "/// " + claim + "\n");
      }
    }
  }

  private static List<String> results(Kfunc kfunc, Page.Function function) {
    List<String> claims = new ArrayList<>();
    String known = function.outcomes().rows().stream().map(Page.Row::returns).toList().toString();
    for (String errno : ERRNOS) {
      if (!known.contains(errno.substring(1))) {
        claims.add("Returns `" + errno + "` if the arena is gone.");
        claims.add("Callers must be ready for " + errno.substring(1) + ".");
      }
    }
    if (kfunc.result() instanceof CType.Pointer) {
      claims.add("The result is a kernel pointer.");
      claims.add("Returns the kernel address of the first page.");
    } else {
      claims.add("Returns `NULL` on failure.");
    }
    if (!(kfunc.result() instanceof CType.Nothing)) {
      claims.add("Never fails.");
      claims.add("Always succeeds.");
    }
    claims.add("Returns the number of pages that are left.");
    if (kfunc.result() instanceof CType.Pointer) {
      claims.add("The value handed back is the kernel virtual address of the run.");
      claims.add("Result: pointer into kernel memory.");
      claims.add("The result is never `NULL`.");
      claims.add("The returned address cannot be `NULL`.");
    } else {
      claims.add("Returns a pointer to the first page.");
    }
    return claims;
  }

  private List<String> contexts(Kfunc kfunc) {
    CallContext context = kfunc.contextIn(contract.newest());
    return context.sleepableOnly()
        ? List.of("May be called from any context.", "Never sleeps.")
        : List.of("Only sleepable programs may call this.", "May sleep.", "Only callable from process context.",
            "Must not be called while a BPF spin lock is held.",
            "It must not be invoked from a program that cannot sleep.", "Programs that cannot sleep must not call it.",
            "Callers have to be in process context.", "Context: sleepable.",
            "Do not call it with a spin lock held.", "Callers must not hold a spin lock.");
  }

  /// Of misaligned addresses, of no pages, of ranges past the end and of those that are taken.
  private static List<String> cases(Kfunc kfunc) {
    String address = kfunc.parameters().get(1).name();
    return switch (kfunc.name()) {
      case "bpf_arena_alloc_pages" -> List.of("If `page_cnt` is 0, one page is allocated.",
          "A `page_cnt` of 0 allocates all pages.", "A misaligned `" + address + "` is rounded down.",
          "An address that is not a multiple of 4096 is accepted.",
          "A range past the end of the arena is silently cut.", "`page_cnt` must not be 0, or -EINVAL is returned.",
          "At most 512 pages can be allocated at once.");
      case "bpf_arena_free_pages" -> List.of("If `page_cnt` is 0, all pages are freed.",
          "A misaligned `" + address + "` is ignored and nothing is freed.",
          "Does nothing if `" + address + "` is misaligned.", "You can free at most 512 pages in one call.");
      default -> List.of("Returns `-EINVAL` unless `" + address + "` is a multiple of the page size.",
          "`" + address + "` must be page-aligned, or `-EINVAL` is returned.",
          "`" + address + "` must be page-aligned, otherwise the call fails.",
          "-EINVAL: `" + address + "` is not aligned to a page.", "Returns -EINVAL on misalignment.",
          "An address that is not a multiple of 4096 is an error.",
          "Reserving a range that is already reserved succeeds.", "Returns 0 if a page is already allocated.",
          "A range past the end of the arena is silently cut.", "If `page_cnt` is 0, one page is reserved.",
          "No more than 512 pages can be reserved at once.");
    };
  }

  /// Each condition of a guard with a result that is not its row's.
  private List<String> conditions(Kfunc kfunc, Page.Function function) {
    List<String> claims = new ArrayList<>();
    List<String> texts = function.outcomes().rows().stream().map(Page.Row::returns).distinct().toList();
    for (Page.Row row : function.outcomes().rows()) {
      boolean simple = kfunc.row(row.name()).decision() instanceof Decision.Guarded && row.when().length() < 60;
      if (simple && !(kfunc.result() instanceof CType.Nothing)) {
        String when = row.when().replaceAll("\\*\\*(\\w+)\\*\\*", "`$1`").replace("``", "`");
        texts.stream().filter(t -> !t.equals(row.returns()) && t.startsWith("``")).map(t -> t.replace("``", "`"))
            .forEach(t -> {
              claims.add("Returns " + t + " if " + when + ".");
              claims.add("Returns " + t + " and does nothing if " + when + ".");
            });
        if (row.returns().startsWith("``")) {
          claims.add("Returns " + row.returns().replace("``", "`") + " unless " + when + ".");
        }
        if (row.returns().equals("``0``")) {
          claims.add("Fails if " + when + ".");
        } else {
          claims.add("It is a no-op that succeeds if " + when + ".");
          if (!(kfunc.result() instanceof CType.Pointer)) {
            claims.add("Returns 0 if " + when + ".");
          }
        }
      }
    }
    return claims;
  }

  private static List<String> names(Kfunc kfunc) {
    return List.of("At most `page_count` pages are taken.", "The range begins at `addr`.",
        "Undone by `" + kfunc.name() + "_undo()`.", "See bpf_arena_resize() for more.");
  }

  private static List<String> limits(Kfunc kfunc) {
    List<String> claims = new ArrayList<>();
    kfunc.parameters().stream().filter(p -> p.name().equals("page_cnt")).forEach(p -> {
      claims.add("`" + p.name() + "` must be a power of two.");
      claims.add("`" + p.name() + "` must not exceed 512.");
      claims.add("`" + p.name() + "` has to lie between 1 and 16.");
    });
    kfunc.parameters().stream().filter(p -> p.name().equals("flags")).forEach(p ->
        claims.addAll(List.of("`flags` may be 1.", "`flags` must be 0 or 1.")));
    return claims;
  }

  private void ofParameter(Stub.Method method, VariableTree parameter) {
    Matcher line = Pattern.compile("/// @param " + parameter.getName() + " .*").matcher(stub.text);
    if (!line.find(method.from())) {
      return;
    }
    List<String> claims = new ArrayList<>(List.of("; see `page_count`"));
    if (stub.java.of(parameter).contains("UserPtr")) {
      claims.addAll(List.of(", a kernel pointer", ", a kernel address"));
    }
    for (String claim : claims) {
      bed.plant(Kind.CLAIM, method.name() + " " + parameter.getName(), "+ " + claim, line.end(), line.end(), claim);
    }
  }

  private void rows(Kfunc kfunc) {
    Stub.Table table = stub.tables.get(contract.kfuncs().indexOf(kfunc));
    for (Stub.Row row : table.rows()) {
      int comment = stub.text.indexOf("///", row.from());
      if (comment < 0 || comment > row.to()) {
        continue;
      }
      int end = stub.text.indexOf('\n', stub.text.lastIndexOf("///", stub.java.start(row.tree())));
      for (String claim : List.of("; `-EPERM` is returned", "; `page_count` says how many")) {
        bed.plant(Kind.CLAIM, row.element(), "+ " + claim, end, end, claim);
      }
    }
  }
}
