package io.kfuncdoc.runtime.kernel.btf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The types of a kernel or of a module, by id and by name.
///
/// Immutable, so that threads may share one. Ids of a module's types go on where those of its base end.
public final class Btf {

  /// The tag of a function that is a kfunc.
  public static final String KFUNC_TAG = "bpf_kfunc";

  private static final Path FOLDER = Path.of("/sys/kernel/btf");

  private final BtfFile file;

  private Btf(BtfFile file) {
    this.file = file;
  }

  /// The running kernel's.
  ///
  /// @throws IOException  if it has none, or it may not be read
  /// @throws BtfException if it is damaged
  public static Btf vmlinux() throws IOException {
    return read(FOLDER.resolve("vmlinux"));
  }

  /// A loaded module's, with the kernel's below it.
  ///
  /// @throws IOException  if no such module with BTF is loaded, or it may not be read
  /// @throws BtfException if it is damaged
  public static Btf module(String name, Btf vmlinux) throws IOException {
    return parse(Files.readAllBytes(FOLDER.resolve(name)), vmlinux);
  }

  /// @throws IOException  if the file cannot be read
  /// @throws BtfException if it is no BTF, or is damaged
  public static Btf read(Path path) throws IOException {
    return parse(Files.readAllBytes(path));
  }

  /// @throws BtfException if it is no BTF, or is damaged
  public static Btf parse(byte[] content) {
    return new Btf(new BtfFile(content.clone(), null));
  }

  /// Reads what was split off from `base`.
  ///
  /// @throws BtfException if it is no BTF, or is damaged
  public static Btf parse(byte[] content, Btf base) {
    return new Btf(new BtfFile(content.clone(), base.file));
  }

  /// How many types there are, the base's included and void not.
  public int size() {
    return file.end() - 1;
  }

  /// @param id from 0, which is void, to [#size()]
  /// @throws BtfException if there is no such type
  public BtfType type(int id) {
    return id == 0 ? new BtfType.Void() : new TypeDecoder(file, id).decode();
  }

  /// The first type of that name and kind.
  public <T extends BtfType> Optional<T> find(Class<T> kind, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    for (int id = 1; id <= size(); id++) {
      if (isNamed(id, text) && kind.isInstance(type(id))) {
        return Optional.of(kind.cast(type(id)));
      }
    }
    return Optional.empty();
  }

  private boolean isNamed(int id, byte[] text) {
    BtfFile holder = file.holderOf(id);
    return holder.isStringAt(holder.place(id), text);
  }

  /// What a type is behind its names, qualifiers and tags.
  ///
  /// @throws BtfException if they lead to no end
  public BtfType resolve(int id) {
    Set<Integer> seen = new HashSet<>();
    BtfType found = type(id);
    while (found instanceof BtfType.Wrapper wrapper) {
      if (!seen.add(found.id())) {
        throw new BtfException("type " + id + " stands for itself");
      }
      found = type(wrapper.target());
    }
    return found;
  }

  /// A type in C, without a name for what has it: `u32`, `const struct cpumask *`, `int (*)(void *)`.
  ///
  /// @throws BtfException if C has no text for it
  public String c(int id) {
    return declare(id, "");
  }

  /// The declaration of `name` with that type: `char comm[16]`.
  ///
  /// @throws BtfException if C has no text for it
  public String declare(int id, String name) {
    return new Declaration(this, true).of(id, name);
  }

  /// As [#c(int)], without tags: what a prototype in a source file says.
  ///
  /// @throws BtfException if C has no text for it
  public String cWithoutTags(int id) {
    return new Declaration(this, false).of(id, "");
  }

  /// The tags between a pointer and what it points to, and those on the pointer, outermost first.
  ///
  /// @throws BtfException if the type leads to no end
  public List<BtfType.TypeTag> pointerTags(int id) {
    List<BtfType.TypeTag> tags = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    BtfType type = type(id);
    while (type instanceof BtfType.Wrapper || type instanceof BtfType.Pointer) {
      if (!seen.add(type.id())) {
        throw new BtfException("type " + id + " stands for itself");
      }
      if (type instanceof BtfType.TypeTag tag) {
        tags.add(tag);
      }
      type = type(type instanceof BtfType.Wrapper wrapper ? wrapper.target() : ((BtfType.Pointer) type).target());
    }
    return tags;
  }

  /// In bytes.
  ///
  /// @throws BtfException if the type has no size
  public long sizeOf(int id) {
    return new TypeSize(this).of(id);
  }

  /// The member at a path, names divided by dots; what lies in an anonymous struct or union needs no step of its own.
  /// Arrays have no steps.
  ///
  /// @param composite the name of a struct or union, or of a typedef of one
  /// @throws BtfException if there is no such type or member
  public MemberPlace member(String composite, String path) {
    return new MemberFinder(this).find(composite, path);
  }

  /// The function of that name, if it has BTF.
  ///
  /// @throws BtfException if what is said of it is damaged
  public Optional<KernelFunction> function(String name) {
    return find(BtfType.Function.class, name).map(f -> function(f, tagsOf(f.id())));
  }

  /// The ids of all functions whose names pass, kfuncs or not; several may have one name.
  public List<Integer> functions(Predicate<String> name) {
    List<Integer> found = new ArrayList<>();
    for (int id = 1; id <= size(); id++) {
      BtfFile holder = file.holderOf(id);
      int place = holder.place(id);
      if (holder.kind(place) == BtfKind.FUNC && name.test(holder.stringAt(place))) {
        found.add(id);
      }
    }
    return found;
  }

  /// The kfuncs, sorted by name.
  ///
  /// @throws BtfException if what is said of one is damaged
  public List<KernelFunction> kfuncs() {
    Map<Integer, Set<String>> tags = new TreeMap<>();
    declTags(null).forEach(t -> tags.computeIfAbsent(t.target(), _ -> new TreeSet<>()).add(t.name()));
    List<KernelFunction> found = new ArrayList<>();
    tags.forEach((id, names) -> {
      if (names.contains(KFUNC_TAG)) {
        if (!(type(id) instanceof BtfType.Function function)) {
          throw new BtfException("type " + id + " is tagged as a kfunc and is no function");
        }
        found.add(function(function, List.copyOf(names)));
      }
    });
    found.sort(Comparator.comparing(KernelFunction::name));
    return found;
  }

  private KernelFunction function(BtfType.Function function, List<String> tags) {
    if (!(type(function.prototype()) instanceof BtfType.Prototype prototype)) {
      throw new BtfException("the function " + function.name() + " has no prototype");
    }
    return new KernelFunction(function.id(), function.name(), prototype.result(), prototype.parameters(), tags);
  }

  private List<String> tagsOf(int function) {
    return declTags(function).stream().map(BtfType.DeclTag::name).distinct().sorted().toList();
  }

  /// The tags of a declaration itself, not of its parts; of all declarations if `target` is null.
  private List<BtfType.DeclTag> declTags(@Nullable Integer target) {
    List<BtfType.DeclTag> found = new ArrayList<>();
    for (int id = 1; id <= size(); id++) {
      BtfFile holder = file.holderOf(id);
      if (holder.kind(holder.place(id)) == BtfKind.DECL_TAG
          && type(id) instanceof BtfType.DeclTag tag
          && tag.component() == -1
          && (target == null || tag.target() == target)) {
        found.add(tag);
      }
    }
    return found;
  }
}
