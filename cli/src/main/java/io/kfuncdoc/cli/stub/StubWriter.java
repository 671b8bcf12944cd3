package io.kfuncdoc.cli.stub;

import io.kfuncdoc.model.Param;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.btf.BtfType;
import io.kfuncdoc.runtime.kernel.btf.KernelFunction;
import io.kfuncdoc.runtime.kernel.signature.ParameterSuffix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Writes the draft of one family. The same kfuncs give the same text.
public final class StubWriter {

  private static final int WIDTH = 120;

  private final String family;
  private final NestedNames names;
  private final StubTypes types;
  private final List<String> skipped = new ArrayList<>();
  private final Collection<String> flags = new TreeSet<>();

  private StubWriter(Btf btf, String family) {
    this.family = family;
    this.names = new NestedNames(family);
    this.types = new StubTypes(btf, names);
  }

  /// A family as Java, and what is not in it.
  ///
  /// @param java    a compilation unit; empty if no kfunc could be written
  /// @param skipped for each kfunc that a stub cannot declare, its name and why
  public record Stub(String java, List<String> skipped) {
    public Stub {
      skipped = List.copyOf(skipped);
    }
  }

  /// @param packageName of the stub; empty for none
  /// @param family      the name of the interface
  /// @param title       of the page, Markdown
  /// @param release     the kernel that the BTF is of
  /// @param kfuncs      in the order in which they are to stand
  public static Stub write(
      Btf btf, String packageName, String family, String title, String release, List<KernelFunction> kfuncs) {
    StubWriter writer = new StubWriter(btf, family);
    List<String> members = new ArrayList<>();
    for (KernelFunction kfunc : kfuncs) {
      try {
        members.add(writer.kfunc(kfunc));
      } catch (NotImportable e) {
        writer.skipped.add(kfunc.name() + ": " + e.getMessage());
      }
    }
    if (members.isEmpty()) {
      return new Stub("", writer.skipped);
    }
    writer.types.nested().forEach(members::add);
    String body = writer.head(title, release) + String.join("\n", members) + "}\n";
    return new Stub(writer.imports(packageName, body) + body, writer.skipped);
  }

  private String imports(String packageName, String body) {
    StringBuilder text = new StringBuilder(packageName.isEmpty() ? "" : "package " + packageName + ";\n\n");
    flags.forEach(f -> text.append("import static io.kfuncdoc.model.KfFlag.").append(f).append(";\n"));
    text.append(flags.isEmpty() ? "" : "\n");
    for (String name : NestedNames.IMPORTED) {
      if (body.matches("(?s).*@" + name + "\\b.*") || name.equals("ElementType") && body.contains("@Target(")) {
        String from = name.equals("ElementType") || name.equals("Target")
            ? "java.lang.annotation." : "io.kfuncdoc.annotations.";
        text.append("import ").append(from).append(name).append(";\n");
      }
    }
    return sorted(text.toString()) + "\n";
  }

  /// Imports of annotations before those of Java, as in the alphabet.
  private static String sorted(String text) {
    List<String> lines = text.lines().toList();
    int from = Math.max(lines.lastIndexOf("") + 1, 0);
    List<String> all = new ArrayList<>(lines.subList(0, from));
    lines.subList(from, lines.size()).stream().sorted().forEach(all::add);
    return String.join("\n", all) + "\n";
  }

  private String head(String title, String release) {
    return "/// # " + title + "\n///\n/// TODO\n@Draft\n@KfuncFamily(page = \"" + FamilyName.page(family)
        + "\", source = \"TODO\", releases = \"" + release + "\")\npublic interface " + family + " {\n\n";
  }

  private String kfunc(KernelFunction kfunc) throws NotImportable {
    if (!kfunc.name().equals(Param.javaName(kfunc.name()))) {
      throw new NotImportable("Java keeps that name for itself");
    }
    List<BtfType.Parameter> parameters = kfunc.parameters();
    List<String> names = new ArrayList<>();
    List<String> declared = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      BtfType.Parameter parameter = parameters.get(i);
      boolean sized = i + 1 < parameters.size()
          && ParameterSuffix.of(parameters.get(i + 1).name()).filter(ParameterSuffix::isSize).isPresent();
      names.add(parameter.name().isEmpty() ? "arg" + (i + 1) : Param.javaName(parameter.name()));
      declared.add(
          types.parameter(parameter.type(), ParameterSuffix.of(parameter.name()), sized) + " " + names.getLast());
    }
    String result = types.result(kfunc.result());
    String table = this.names.unique(FamilyName.camel(kfunc.name()), "Outcomes");
    StringBuilder text = new StringBuilder("  /// TODO\n");
    int widest = names.stream().mapToInt(String::length).max().orElse(0);
    if (!names.isEmpty()) {
      text.append("  ///\n");
    }
    for (int i = 0; i < names.size(); i++) {
      text.append("  /// @param ").append(names.get(i)).append(" ".repeat(widest - names.get(i).length()))
          .append(" TODO").append(ParameterSuffix.of(parameters.get(i).name()).map(StubWriter::hint).orElse(""))
          .append('\n');
    }
    text.append("  @Kfunc(outcomes = ").append(table).append(".class)\n").append(flags(kfunc))
        .append(method(result + " " + kfunc.name(), declared))
        .append("\n  enum ").append(table).append(" {\n    @Success ")
        .append(result.equals("void") ? "" : "@Returns(\"result\") ").append("TODO\n  }\n");
    return text.toString();
  }

  /// What the suffix of a parameter's name says, as a start for its description.
  private static String hint(ParameterSuffix suffix) {
    return switch (suffix) {
      case IGN -> ": not checked by the verifier";
      case SZ -> ": the size of that memory in bytes";
      case SZK -> ": the size of that memory in bytes, a constant";
      case K -> ": a constant";
      case NULLABLE, OPT -> ": optional";
      case STR -> ": a constant string";
      case UNINIT -> ": need not be initialized";
      case ALLOC, REFCOUNTED_KPTR -> ": an object that a program allocated";
      case PROG -> ": set by the verifier";
      case MAP, CONST_MAP, ITER, IRQ_FLAG, NONOWN_ALLOWED -> "";
    };
  }

  private String flags(KernelFunction kfunc) {
    List<String> found = new ArrayList<>();
    if (kfunc.tags().contains("bpf_fastcall")) {
      found.add("KF_FASTCALL");
    }
    if (types.isArena(kfunc.result())) {
      found.add("KF_ARENA_RET");
    }
    for (int i = 0; i < Math.min(2, kfunc.parameters().size()); i++) {
      if (types.isArena(kfunc.parameters().get(i).type())) {
        found.add("KF_ARENA_ARG" + (i + 1));
      }
    }
    flags.addAll(found);
    return switch (found.size()) {
      case 0 -> "";
      case 1 -> "  @Flags(" + found.getFirst() + ")\n";
      default -> "  @Flags({" + String.join(", ", found) + "})\n";
    };
  }

  private static String method(String start, List<String> parameters) {
    String line = "  " + start + "(" + String.join(", ", parameters) + ");";
    if (line.length() <= WIDTH) {
      return line + "\n";
    }
    StringBuilder text = new StringBuilder("  " + start + "(\n");
    StringBuilder filled = new StringBuilder("     ");
    for (int i = 0; i < parameters.size(); i++) {
      String part = " " + parameters.get(i) + (i + 1 < parameters.size() ? "," : ");");
      if (filled.length() + part.length() > WIDTH) {
        text.append(filled).append('\n');
        filled = new StringBuilder("     ");
      }
      filled.append(part);
    }
    return text.append(filled).append('\n').toString();
  }
}
