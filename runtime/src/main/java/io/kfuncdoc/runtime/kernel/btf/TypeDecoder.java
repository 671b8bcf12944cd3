package io.kfuncdoc.runtime.kernel.btf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Makes the record of a type from its place in a file.
final class TypeDecoder {

  private static final int SIGNED = 1;
  private static final int BOOL = 4;

  private final BtfFile file;
  private final int id;
  private final int at;

  TypeDecoder(BtfFile file, int id) {
    this.file = file.holderOf(id);
    this.id = id;
    this.at = this.file.place(id);
  }

  BtfType decode() {
    String name = file.stringAt(at);
    long size = file.word(at + 8);
    int target = file.signedWord(at + 8);
    return switch (file.kind(at)) {
      case VOID -> throw new IllegalStateException("kind 0 is refused when a file is read");
      case INT -> integer(name, size);
      case PTR -> new BtfType.Pointer(id, target);
      case ARRAY -> new BtfType.Array(id, file.signedWord(at + 12), file.word(at + 20));
      case STRUCT -> new BtfType.Struct(id, name, size, each(12, this::member));
      case UNION -> new BtfType.Union(id, name, size, each(12, this::member));
      case ENUM -> new BtfType.Enum(id, name, size, file.flag(at), false, each(8, this::constant));
      case ENUM64 -> new BtfType.Enum(id, name, size, file.flag(at), true, each(12, this::wideConstant));
      case FWD -> new BtfType.Forward(id, name, file.flag(at));
      case TYPEDEF -> new BtfType.Typedef(id, name, target);
      case VOLATILE -> new BtfType.Qualified(id, BtfType.Qualifier.VOLATILE, target);
      case CONST -> new BtfType.Qualified(id, BtfType.Qualifier.CONST, target);
      case RESTRICT -> new BtfType.Qualified(id, BtfType.Qualifier.RESTRICT, target);
      case FUNC -> new BtfType.Function(id, name, target, linkage(file.count(at)));
      case FUNC_PROTO -> prototype(target);
      case VAR -> new BtfType.Variable(id, name, target, linkage(file.signedWord(at + 12)));
      case DATASEC -> new BtfType.DataSection(id, name, size, each(12, this::placed));
      case FLOAT -> new BtfType.Float(id, name, size);
      case DECL_TAG -> new BtfType.DeclTag(id, name, file.flag(at), target, file.signedWord(at + 12));
      case TYPE_TAG -> new BtfType.TypeTag(id, name, file.flag(at), target);
    };
  }

  private BtfType integer(String name, long size) {
    int encoding = file.signedWord(at + 12);
    int how = encoding >>> 24 & 0xf;
    return new BtfType.Int(id, name, size, encoding & 0xff, (how & SIGNED) != 0, (how & BOOL) != 0);
  }

  private BtfType prototype(int result) {
    List<BtfType.Parameter> parameters =
        each(8, p -> new BtfType.Parameter(file.stringAt(p), file.signedWord(p + 4)));
    int last = parameters.size() - 1;
    boolean variadic = last >= 0 && parameters.get(last).equals(new BtfType.Parameter("", 0));
    return new BtfType.Prototype(id, result, variadic ? parameters.subList(0, last) : parameters, variadic);
  }

  /// In a composite whose kind flag is set the upper byte of an offset is the size of a bitfield.
  private BtfType.Member member(int p) {
    int offset = file.signedWord(p + 8);
    boolean split = file.flag(at);
    return new BtfType.Member(
        file.stringAt(p), file.signedWord(p + 4), split ? offset & 0xffffff : offset, split ? offset >>> 24 : 0);
  }

  private BtfType.Constant constant(int p) {
    return new BtfType.Constant(file.stringAt(p), file.flag(at) ? file.signedWord(p + 4) : file.word(p + 4));
  }

  private BtfType.Constant wideConstant(int p) {
    return new BtfType.Constant(file.stringAt(p), file.word(p + 8) << 32 | file.word(p + 4));
  }

  private BtfType.Placed placed(int p) {
    return new BtfType.Placed(file.signedWord(p), file.word(p + 4), file.word(p + 8));
  }

  private BtfType.Linkage linkage(int number) {
    List<BtfType.Linkage> known = List.of(BtfType.Linkage.values());
    if (number < 0 || number >= known.size()) {
      throw new BtfException("type " + id + " has unknown linkage " + number);
    }
    return known.get(number);
  }

  private <T> List<T> each(int bytes, IntFunction<T> read) {
    List<T> all = new ArrayList<>(file.count(at));
    for (int i = 0; i < file.count(at); i++) {
      all.add(read.apply(at + BtfFile.COMMON_SIZE + i * bytes));
    }
    return all;
  }
}
