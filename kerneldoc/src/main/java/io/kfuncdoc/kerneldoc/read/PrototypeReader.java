package io.kfuncdoc.kerneldoc.read;

import io.kfuncdoc.kerneldoc.Prototype;
import io.kfuncdoc.kerneldoc.Prototype.Kind;
import io.kfuncdoc.kerneldoc.PrototypeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a declaration of a function, or the first line of a macro.
public final class PrototypeReader {

  /// What pages leave out, wherever it stands in front of the name.
  private static final Pattern DROPPED = Pattern.compile("\\b(?:static|extern|asmlinkage|inline|__inline__|__inline"
      + "|__always_inline|noinline|__FORTIFY_INLINE|__init|__init_or_module|__deprecated|__flatten|__meminit"
      + "|__must_check|__weak|__sched|__attribute_const__)\\s");
  /// As `DROPPED`, with arguments.
  private static final Pattern DROPPED_CALL =
      Pattern.compile("\\b(?:__attribute__|__printf|__scanf|__alloc_size|__realloc_size|__diagnose_as)\\s*\\(");
  private static final Pattern MACRO = Pattern.compile("\\s*#\\s*define\\s+(?<name>\\w+)(?<rest>.*)", Pattern.DOTALL);
  private static final Pattern HEAD =
      Pattern.compile("\\s*(?<type>[\\w\\s*]*?)(?<name>\\w+)\\s*\\(", Pattern.DOTALL);
  /// `int (*name)(...)`, a member that is called like a function.
  private static final Pattern MEMBER = Pattern.compile("^(?<type>\\S+\\s+)\\(\\s*\\*\\s*(?<name>\\w+)\\s*\\)");
  private static final Pattern MARKER = Pattern.compile("(?!__[usbl]e?\\d)(?<marker>__\\w+) (?=\\w)");
  /// No prototype is longer; so much text without a brace or semicolon is something else.
  private static final int LONGEST = 4000;
  private static final Pattern TYPEDEF = Pattern.compile("\\btypedef\\b");
  private static final String NO_PROFILE = "_noprof";

  private PrototypeReader() {}

  /// @param text without comments and body
  /// @param line where it begins
  /// @return empty if the text is no function or macro
  public static Optional<Prototype> read(String text, int line) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher macro = MACRO.matcher(text);
    if (macro.matches()) {
      return macro(macro.group("name"), macro.group("rest"), line);
    }
    return function(withoutCalls(text), line);
  }

  /// The name in the declaration of one parameter: empty if there is none.
  public static String parameterName(String declaration) {
    List<PrototypeParameter> parameters = ParameterReader.read(declaration, !declaration.contains(" "));
    return parameters.isEmpty() ? "" : parameters.getFirst().name();
  }

  private static Optional<Prototype> macro(String name, String rest, int line) {
    if (!rest.startsWith("(")) {
      return Optional.of(new Prototype(Kind.CONSTANT, List.of(), "", name, List.of(), false, line));
    }
    int end = closing(rest, 0);
    return end < 0 ? Optional.empty()
        : Optional.of(prototype(Kind.MACRO, List.of(), "", name, rest.substring(1, end), line));
  }

  private static Optional<Prototype> function(String written, int line) {
    String text = DROPPED.matcher(written).replaceAll("").strip();
    Matcher member = MEMBER.matcher(text);
    if (member.find()) {
      text = member.group("type") + member.group("name") + text.substring(member.end());
    }
    int open = text.indexOf('(');
    if (open < 0) {
      return Optional.empty();
    }
    Matcher head = HEAD.matcher(text.substring(0, open + 1));
    int end = closing(text, open);
    if (end < 0 || !head.matches()) {
      return Optional.empty();
    }
    String name = head.group("name");
    if (name.endsWith(NO_PROFILE)) {
      name = name.substring(0, name.length() - NO_PROFILE.length());
    }
    String type = head.group("type").strip().replaceAll("\\s+", " ");
    String arguments = text.substring(open + 1, end);
    if (TYPEDEF.matcher(type).find()) {
      return Optional.empty();
    }
    if (type.isEmpty()) {
      return Optional.of(prototype(Kind.MACRO, List.of(), "", name, arguments, line));
    }
    List<String> markers = new ArrayList<>();
    Matcher marker = MARKER.matcher(type);
    while (marker.lookingAt()) {
      markers.add(marker.group("marker"));
      type = type.substring(marker.end());
      marker.reset(type);
    }
    return Optional.of(prototype(Kind.FUNCTION, markers, type, name, arguments, line));
  }

  private static Prototype prototype(
      Kind kind, List<String> markers, String type, String name, String arguments, int line) {
    List<PrototypeParameter> all = new ArrayList<>(ParameterReader.read(arguments, kind == Kind.MACRO));
    boolean variadic = all.stream().anyMatch(p -> p.declaration().endsWith(ParameterReader.VARIABLE));
    all.removeIf(p -> p.name().equals(ParameterReader.VARIABLE));
    return new Prototype(kind, markers, type, name, all, variadic, line);
  }

  private static String withoutCalls(String text) {
    String rest = text;
    Matcher call = DROPPED_CALL.matcher(rest);
    while (call.find()) {
      int end = closing(rest, call.end() - 1);
      if (end < 0) {
        return rest;
      }
      rest = rest.substring(0, call.start()) + " " + rest.substring(end + 1);
      call = DROPPED_CALL.matcher(rest);
    }
    return rest;
  }

  /// The index of the parenthesis that closes the one at `open`; -1 if there is none.
  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        depth++;
      } else if (text.charAt(i) == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
