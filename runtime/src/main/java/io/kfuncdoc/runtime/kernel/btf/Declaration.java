package io.kfuncdoc.runtime.kernel.btf;

import java.util.ArrayList;
import java.util.List;

/// Writes types as C does: what is declared in the middle, what it is around it.
final class Declaration {

  private static final int MOST_STEPS = 10_000;
  private static final int DEEPEST = 16;
  private static final String ARENA = "address_space(1)";

  private final Btf btf;
  private final boolean tags;
  private int steps;
  private int depth;

  /// @param tags whether to write what tags say
  Declaration(Btf btf, boolean tags) {
    this.btf = btf;
    this.tags = tags;
  }

  String of(int id, String name) {
    String declarator = name;
    List<String> words = new ArrayList<>();
    BtfType type = btf.type(id);
    while (true) {
      if (++steps > MOST_STEPS) {
        throw new BtfException("type " + id + " is nested too deeply for C");
      }
      switch (type) {
        case BtfType.Qualified qualified -> {
          words.add(qualified.qualifier().c());
          type = btf.type(qualified.target());
        }
        case BtfType.TypeTag tag -> {
          if (tags) {
            words.add(word(tag));
          }
          type = btf.type(tag.target());
        }
        case BtfType.Pointer pointer -> {
          declarator = "*" + spaced(String.join(" ", words), declarator);
          words.clear();
          type = btf.type(pointer.target());
          if (isWrapped(type)) {
            declarator = "(" + declarator + ")";
          }
        }
        case BtfType.Array array -> {
          declarator += "[" + array.count() + "]";
          type = btf.type(array.element());
        }
        case BtfType.Prototype prototype -> {
          declarator += parameters(prototype);
          type = btf.type(prototype.result());
        }
        default -> {
          return spaced(base(words, type), declarator);
        }
      }
    }
  }

  /// Qualifiers stand before what they qualify, tags after it.
  private static String base(List<String> words, BtfType type) {
    List<String> all = new ArrayList<>(words.stream().filter(w -> !w.startsWith("__")).toList());
    all.add(plain(type));
    words.stream().filter(w -> w.startsWith("__")).forEach(all::add);
    return String.join(" ", all);
  }

  private static String plain(BtfType type) {
    return switch (type) {
      case BtfType.Void _ -> "void";
      case BtfType.Struct(_, String name, _, _) -> name.isEmpty() ? "struct { ... }" : "struct " + name;
      case BtfType.Union(_, String name, _, _) -> name.isEmpty() ? "union { ... }" : "union " + name;
      case BtfType.Enum e -> e.name().isEmpty() ? "enum { ... }" : "enum " + e.name();
      case BtfType.Forward(_, String name, boolean union) -> (union ? "union " : "struct ") + name;
      case BtfType.Int(_, String name, _, _, _, _) -> IntegerName.usual(name);
      case BtfType.Float(_, String name, _) -> name;
      case BtfType.Typedef(_, String name, _) -> name;
      default -> throw new BtfException("type " + type.id() + " is nothing that C can declare something with");
    };
  }

  private static String word(BtfType.TypeTag tag) {
    if (!tag.attribute()) {
      return "__" + tag.name();
    }
    return tag.name().equals(ARENA) ? "__arena" : "__attribute__((" + tag.name() + "))";
  }

  /// Whether a pointer to it needs parentheses.
  private boolean isWrapped(BtfType target) {
    BtfType type = target;
    while (type instanceof BtfType.Qualified || type instanceof BtfType.TypeTag) {
      if (++steps > MOST_STEPS) {
        return false;
      }
      type = btf.type(((BtfType.Wrapper) type).target());
    }
    return type instanceof BtfType.Array || type instanceof BtfType.Prototype;
  }

  private String parameters(BtfType.Prototype prototype) {
    if (++depth > DEEPEST) {
      throw new BtfException("type " + prototype.id() + " is nested too deeply for C");
    }
    List<String> all = new ArrayList<>();
    prototype.parameters().forEach(p -> all.add(of(p.type(), p.name())));
    if (prototype.variadic()) {
      all.add("...");
    }
    depth--;
    return "(" + (all.isEmpty() ? "void" : String.join(", ", all)) + ")";
  }

  private static String spaced(String left, String right) {
    return left.isEmpty() || right.isEmpty() ? left + right : left + " " + right;
  }
}
