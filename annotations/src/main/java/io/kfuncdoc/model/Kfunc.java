package io.kfuncdoc.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The contract of one kfunc: its signature, its flags, its words and its ordered table of outcomes.
///
/// @param name         the C name
/// @param result       the C type of the result
/// @param parameters   in order
/// @param availability the releases that have the kfunc
/// @param flags        as registered, by release
/// @param contexts     what the flags cannot say of the calling context, by release
/// @param purpose      one sentence, Markdown
/// @param description  the text below it, Markdown, possibly empty
/// @param table        the simple name of the enum that holds the rows
/// @param rows         in the kernel's order, the success last
public record Kfunc(
    String name,
    CType result,
    List<Param> parameters,
    Availability availability,
    List<FlagUse> flags,
    List<ContextNote> contexts,
    String purpose,
    String description,
    String table,
    List<Row> rows) {

  public Kfunc {
    parameters = List.copyOf(parameters);
    flags = List.copyOf(flags);
    contexts = List.copyOf(contexts);
    rows = List.copyOf(rows);
  }

  /// Flags as registered in some releases.
  public record FlagUse(Set<KfFlag> flags, Availability availability) {
    public FlagUse {
      flags = flags.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }
  }

  /// The rows of one release, in order.
  public List<Row> rowsIn(Release release) {
    return rows.stream().filter(r -> r.availability().includes(release)).toList();
  }

  /// @throws IllegalArgumentException if there is no such row
  public Row row(String rowName) {
    return rows.stream()
        .filter(r -> r.name().equals(rowName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no row " + rowName));
  }

  public Set<KfFlag> flagsIn(Release release) {
    Set<KfFlag> result = EnumSet.noneOf(KfFlag.class);
    flags.stream().filter(f -> f.availability().includes(release)).forEach(f -> result.addAll(f.flags()));
    return result;
  }

  /// Who may call it in a release: what the flags say, and what is noted beside them.
  public CallContext contextIn(Release release) {
    List<ContextNote> notes = contexts.stream().filter(c -> c.availability().includes(release)).toList();
    return new CallContext(
        flagsIn(release).contains(KfFlag.KF_SLEEPABLE),
        notes.stream().map(ContextNote::nonSleepableVariant).filter(v -> !v.isEmpty()).findFirst().orElse(""),
        notes.stream().anyMatch(ContextNote::underSpinLock));
  }

  /// As in the kernel's headers, without `__bpf_kfunc`: `int f(void *p__map, u32 page_cnt)`.
  public String prototype() {
    String declared = parameters.stream().map(Param::declaration).collect(Collectors.joining(", "));
    return result.declare(name) + "(" + (declared.isEmpty() ? "void" : declared) + ")";
  }
}
