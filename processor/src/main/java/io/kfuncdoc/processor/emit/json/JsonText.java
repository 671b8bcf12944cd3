package io.kfuncdoc.processor.emit.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Writes maps, lists, texts, whole numbers and truths as JSON, two blanks an indentation.
public final class JsonText {

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /// @param value of maps with texts as keys, lists, texts, whole numbers and truths
  /// @throws IllegalArgumentException if there is anything else in it
  public static String write(Object value) {
    JsonText text = new JsonText();
    text.value(value, "\n");
    return text.out.append('\n').toString();
  }

  private void value(Object value, String line) {
    switch (value) {
      case Map<?, ?> map -> members(map.entrySet().iterator(), "{", "}", line);
      case List<?> list -> members(list.iterator(), "[", "]", line);
      case String text -> string(text);
      case Integer number -> out.append(number);
      case Boolean truth -> out.append(truth);
      default -> throw new IllegalArgumentException("not for JSON: " + value.getClass());
    }
  }

  private void members(Iterator<?> members, String open, String close, String line) {
    out.append(open);
    boolean empty = !members.hasNext();
    while (members.hasNext()) {
      out.append(line).append("  ");
      Object member = members.next();
      if (member instanceof Map.Entry<?, ?> entry) {
        string(entry.getKey().toString());
        out.append(": ");
        value(entry.getValue(), line + "  ");
      } else {
        value(member, line + "  ");
      }
      out.append(members.hasNext() ? "," : "");
    }
    out.append(empty ? "" : line).append(close);
  }

  private void string(String text) {
    out.append('"');
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          boolean escaped = c < ' ' || c == 0x7f || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029;
          out.append(escaped ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
      }
    }
    out.append('"');
  }
}
