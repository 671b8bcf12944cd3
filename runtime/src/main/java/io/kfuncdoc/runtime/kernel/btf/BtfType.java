package io.kfuncdoc.runtime.kernel.btf;

import java.util.List;

/// One type of a BTF. A type refers to others by id; id 0 is [Void].
public sealed interface BtfType {

  /// The number by which others refer to it.
  int id();

  /// Its name; empty if it has none.
  default String name() {
    return "";
  }

  /// A type that is another one with something said of it: a qualifier, a tag or a name.
  sealed interface Wrapper extends BtfType {
    int target();
  }

  /// A struct or a union.
  sealed interface Composite extends BtfType {

    /// In bytes.
    long size();

    List<Member> members();
  }

  record Void() implements BtfType {
    @Override
    public int id() {
      return 0;
    }
  }

  /// @param size in bytes
  /// @param bits how many of them count
  record Int(int id, String name, long size, int bits, boolean signed, boolean bool) implements BtfType {}

  record Float(int id, String name, long size) implements BtfType {}

  record Pointer(int id, int target) implements BtfType {}

  record Array(int id, int element, long count) implements BtfType {}

  record Struct(int id, String name, long size, List<Member> members) implements Composite {
    public Struct {
      members = List.copyOf(members);
    }
  }

  record Union(int id, String name, long size, List<Member> members) implements Composite {
    public Union {
      members = List.copyOf(members);
    }
  }

  /// @param name      empty for an anonymous struct or union
  /// @param bitOffset from the start of the composite
  /// @param bitSize   of a bitfield; 0 for any other member
  record Member(String name, int type, int bitOffset, int bitSize) {}

  /// An enum of 4 bytes or fewer, or one of 8.
  ///
  /// @param wide whether its values are 64 bits wide in the file
  record Enum(int id, String name, long size, boolean signed, boolean wide, List<Constant> constants)
      implements BtfType {
    public Enum {
      constants = List.copyOf(constants);
    }
  }

  /// @param value an unsigned 64-bit one as its bits
  record Constant(String name, long value) {}

  /// A struct or union that is declared and not defined.
  record Forward(int id, String name, boolean union) implements BtfType {}

  record Typedef(int id, String name, int target) implements Wrapper {}

  record Qualified(int id, Qualifier qualifier, int target) implements Wrapper {}

  /// The qualifiers of C.
  enum Qualifier {
    CONST,
    VOLATILE,
    RESTRICT;

    /// As C writes it.
    public String c() {
      return switch (this) {
        case CONST -> "const";
        case VOLATILE -> "volatile";
        case RESTRICT -> "restrict";
      };
    }
  }

  /// A tag of what a pointer points to, as in `rcu`.
  ///
  /// @param name      the tag's text
  /// @param attribute whether the text is an attribute of the compiler's, as in `address_space(1)`
  record TypeTag(int id, String name, boolean attribute, int target) implements Wrapper {}

  /// @param prototype the id of its [Prototype]
  record Function(int id, String name, int prototype, Linkage linkage) implements BtfType {}

  /// Who sees a function or variable.
  enum Linkage {
    STATIC,
    GLOBAL,
    EXTERN
  }

  /// @param variadic whether `...` ends the parameters
  record Prototype(int id, int result, List<Parameter> parameters, boolean variadic) implements BtfType {
    public Prototype {
      parameters = List.copyOf(parameters);
    }
  }

  /// @param name empty if the prototype names none
  record Parameter(String name, int type) {}

  record Variable(int id, String name, int type, Linkage linkage) implements BtfType {}

  /// A section of data and the variables in it.
  record DataSection(int id, String name, long size, List<Placed> variables) implements BtfType {
    public DataSection {
      variables = List.copyOf(variables);
    }
  }

  /// @param variable the id of a [Variable]
  /// @param offset   in bytes, from the start of the section
  /// @param size     in bytes
  record Placed(int variable, long offset, long size) {}

  /// A tag of a declaration, as in `bpf_kfunc`.
  ///
  /// @param name      the tag's text
  /// @param attribute whether the text is an attribute of the compiler's
  /// @param target    what is tagged
  /// @param component the member or parameter that is tagged, from 0; -1 for the target itself
  record DeclTag(int id, String name, boolean attribute, int target, int component) implements BtfType {}
}
