package io.kfuncdoc.cli.stub;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.runtime.kernel.btf.Btf;
import io.kfuncdoc.runtime.kernel.btf.BtfType;
import io.kfuncdoc.runtime.kernel.signature.ParameterSuffix;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// C types in Java: with an annotation of Kfuncdoc's where there is one, else with one that the stub nests.
final class StubTypes {

  private static final Map<String, String> KNOWN = Map.of(
      "u8", "U8", "u16", "U16", "u32", "U32", "u64", "U64",
      "s16", "S16", "s32", "S32", "s64", "S64", "size_t", "SizeT");
  private static final Map<String, String> PLAIN =
      Map.of("bool", "boolean", "s8", "byte", "short", "short", "int", "int", "long", "long");
  private static final String UNCHECKED = "unchecked address";
  private static final String STRING = "address of a constant string";
  private static final String MEMORY = "address of memory";
  private static final String FUNCTION = "address of a function";
  private static final String IN_ARENA = "arena address";
  private static final String KERNEL = "kernel address";
  private static final String USER = "user-space address";

  /// By space, what the name of a pointer kind starts with.
  private static final Map<String, String> PREFIXES = Map.of(
      UNCHECKED, "Unchecked", STRING, "String", MEMORY, "Memory", FUNCTION, "Function", IN_ARENA, "Arena", USER, "User",
      KERNEL, "Kernel");
  private static final String ARENA = "address_space(1)";

  private final Btf btf;
  private final NestedNames names;
  private final Map<String, String> annotations = new TreeMap<>();
  private final Map<String, String> handles = new TreeMap<>();
  private final Map<String, String> nested = new TreeMap<>();

  StubTypes(Btf btf, NestedNames names) {
    this.btf = btf;
    this.names = names;
  }

  /// The declarations that the stub nests, sorted by name.
  Iterable<String> nested() {
    return nested.values();
  }

  /// The type of a result: a pointer is an address, for generated code takes results as 64 bits.
  String result(int type) throws NotImportable {
    return java(type, Optional.empty(), false, true);
  }

  /// The type as Java writes it, annotation in front: `@U32 int`.
  ///
  /// @param suffix of the parameter, if it has one
  /// @param sized  whether the next parameter is the size of what this one points to
  String parameter(int type, Optional<ParameterSuffix> suffix, boolean sized) throws NotImportable {
    return java(type, suffix, sized, false);
  }

  private String java(int type, Optional<ParameterSuffix> suffix, boolean sized, boolean result) throws NotImportable {
    String c = btf.cWithoutTags(type);
    return switch (btf.resolve(type)) {
      case BtfType.Void _ -> "void";
      case BtfType.Int i when i.bool() -> number(c, 1, false, "boolean");
      case BtfType.Int i -> number(c, i.bits(), i.signed(), javaInteger(c, i.bits()));
      case BtfType.Enum e -> number(c, (int) e.size() * 8, e.signed(), javaInteger(c, (int) e.size() * 8));
      case BtfType.Pointer p -> pointer(type, c, p, suffix, sized, result);
      default -> throw new NotImportable("a value of type " + c + " is no number and no pointer");
    };
  }

  private static String javaInteger(String c, int bits) throws NotImportable {
    return switch (bits) {
      case 8 -> "byte";
      case 16 -> "short";
      case 32 -> "int";
      case 64 -> "long";
      default -> throw new NotImportable("Java has no number of " + bits + " bits for " + c);
    };
  }

  private String number(String c, int bits, boolean signed, String java) {
    if (java.equals(PLAIN.get(c))) {
      return java;
    }
    String known = KNOWN.get(c);
    String annotation = known != null
        ? known
        : annotation(c, FamilyName.camel(c), "Type",
            "@CScalar(c = \"" + c + "\", bits = " + bits + ", signed = " + signed + ")");
    return "@" + annotation + " " + java;
  }

  private String pointer(
      int type, String c, BtfType.Pointer pointer, Optional<ParameterSuffix> suffix, boolean sized, boolean result)
      throws NotImportable {
    if (!CType.Pointer.isPointer(c)) {
      throw new NotImportable("the type " + c + " is a pointer and does not look like one");
    }
    boolean unchecked = suffix.filter(s -> s == ParameterSuffix.IGN).isPresent();
    Optional<String> handle =
        result || unchecked || space(btf, type).isPresent() ? Optional.empty() : handle(pointer, suffix);
    String number = space(btf, type).orElseGet(() -> suffix.map(StubTypes::space).orElse(""));
    if (handle.isPresent()) {
      return "@" + annotation(c, pointerName(c, handle.get()), "Ptr", "@PointerKind(c = \"" + c + "\")") + " "
          + handle.get();
    }
    boolean function = btf.resolve(pointer.target()) instanceof BtfType.Prototype;
    String space = !number.isEmpty() ? number : sized ? MEMORY : function ? FUNCTION : result ? KERNEL : "address";
    String what = c.contains("(*)") ? "" : FamilyName.camel(c);
    String annotation = annotation(c + " " + space, pointerName(c, PREFIXES.getOrDefault(space, "") + what), "Ptr",
        "@PointerKind(c = \"" + c + "\", space = \"" + space + "\")");
    return "@" + annotation + " long";
  }

  private static String pointerName(String c, String name) {
    boolean isConst = c.startsWith("const ") && !name.contains("Const");
    return (isConst ? "Const" : "") + name + "Ptr";
  }

  /// Whether BTF says that values of the type are addresses in an arena.
  boolean isArena(int type) {
    return btf.resolve(type) instanceof BtfType.Pointer
        && btf.pointerTags(type).stream().anyMatch(t -> t.name().equals(ARENA));
  }

  private static Optional<String> space(Btf btf, int type) {
    return btf.pointerTags(type).stream()
        .flatMap(t -> switch (t.name()) {
          case ARENA -> Optional.of(IN_ARENA).stream();
          case "user" -> Optional.of(USER).stream();
          default -> Optional.<String>empty().stream();
        })
        .findFirst();
  }

  private static String space(ParameterSuffix suffix) {
    return switch (suffix) {
      case IGN -> UNCHECKED;
      case STR -> STRING;
      default -> "";
    };
  }

  /// The Java type of what a pointer to a struct, or to something only the verifier knows, is in Java.
  private Optional<String> handle(BtfType.Pointer pointer, Optional<ParameterSuffix> suffix) {
    return switch (btf.resolve(pointer.target())) {
      case BtfType.Composite _, BtfType.Forward _ -> {
        String c = btf.cWithoutTags(pointer.target()).replaceAll("\\b(const|volatile) ", "");
        yield Optional.of(handleType(c, FamilyName.camel(c.replaceFirst("^(struct|union) ", ""))));
      }
      case BtfType.Void _ -> suffix.flatMap(s -> switch (s) {
        case MAP, CONST_MAP -> Optional.of(handleType("struct bpf_map", "BpfMap"));
        case ALLOC, REFCOUNTED_KPTR -> Optional.of(handleType("object of a program", "ProgramObject"));
        default -> Optional.empty();
      });
      default -> Optional.empty();
    };
  }

  private String handleType(String what, String wanted) {
    return handles.computeIfAbsent(what, w -> {
      String name = names.unique(wanted, "Handle");
      boolean isC = w.startsWith("struct ") || w.startsWith("union ");
      nested.put(name, "  /// " + (isC ? "A `" + w + "` of the kernel's." : "An " + w + ".") + "\n  interface " + name
          + " {}\n");
      return name;
    });
  }

  private String annotation(String key, String wanted, String kind, String meaning) {
    return annotations.computeIfAbsent(key, _ -> {
      String name = names.unique(wanted, kind);
      nested.put(name, "  " + meaning + "\n  @Target({ElementType.METHOD, ElementType.PARAMETER})\n  @interface " + name
          + " {}\n");
      return name;
    });
  }
}
