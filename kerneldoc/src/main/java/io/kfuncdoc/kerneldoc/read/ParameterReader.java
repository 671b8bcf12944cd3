package io.kfuncdoc.kerneldoc.read;

import io.kfuncdoc.kerneldoc.PrototypeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what stands between the parentheses of a prototype.
final class ParameterReader {

  static final String VARIABLE = "...";

  private static final Pattern POINTED = Pattern.compile("\\(\\s*(?:\\*\\s*(?:const\\b\\s*)?)+(?<name>\\w*)");
  private static final Pattern LAST_WORD = Pattern.compile("(?<name>\\w+)\\s*$");
  private static final Pattern UNUSED = Pattern.compile("\\s__(?:maybe_|always_)?unused\\s*$");
  private static final Set<String> TYPE_WORDS = Set.of("void", "char", "short", "int", "long", "float", "double",
      "bool", "signed", "unsigned", "const", "volatile", "restrict", "__user", "__rcu", "__percpu", "__iomem");
  private static final Set<String> TAGS = Set.of("struct", "union", "enum");

  private ParameterReader() {}

  /// The parameters, `...` among them, but not `void`.
  ///
  /// @param macro whether single words are names, not types
  static List<PrototypeParameter> read(String text, boolean macro) {
    List<PrototypeParameter> parameters = new ArrayList<>();
    for (String part : split(text)) {
      String declaration = part.strip().replaceAll("\\s+", " ").replace(" [", "[").replaceAll(" POS0? ", " ");
      if (!declaration.isEmpty() && !(declaration.equals("void") && !macro)) {
        parameters.add(parameter(declaration, macro));
      }
    }
    return parameters;
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == ',' && depth <= 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static PrototypeParameter parameter(String declaration, boolean macro) {
    if (declaration.endsWith(VARIABLE)) {
      String name = declaration.substring(0, declaration.length() - VARIABLE.length()).strip();
      return new PrototypeParameter("", name.isEmpty() ? VARIABLE : name, declaration);
    }
    Matcher pointed = POINTED.matcher(declaration);
    if (pointed.find()) {
      String type = declaration.substring(0, pointed.start("name")) + declaration.substring(pointed.end("name"));
      return new PrototypeParameter(type, pointed.group("name"), declaration);
    }
    int bracket = declaration.indexOf('[');
    String array = bracket < 0 ? "" : declaration.substring(bracket);
    String plain = UNUSED.matcher(bracket < 0 ? declaration : declaration.substring(0, bracket)).replaceFirst("");
    Matcher last = LAST_WORD.matcher(plain);
    if (!last.find() || isType(plain, macro)) {
      return new PrototypeParameter(declaration, "", declaration);
    }
    String type = plain.substring(0, last.start()).strip();
    return new PrototypeParameter(array.isEmpty() ? type : type + " " + array, last.group("name"), declaration);
  }

  /// Whether the declaration is a type without a name.
  private static boolean isType(String plain, boolean macro) {
    String[] words = plain.split("[\\s*]+");
    String last = words[words.length - 1];
    if (macro) {
      return false;
    }
    return words.length == 1 || TYPE_WORDS.contains(last)
        || words.length > 1 && TAGS.contains(words[words.length - 2]) && !plain.contains("*");
  }
}
