package io.kfuncdoc.kerneldoc.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header of a mail or of a part of one.
///
/// @param fields by name in lower case; of several, the first
/// @param size how many lines it has, the blank one behind it included
record MailHeaders(Map<String, String> fields, int size) {

  private static final Pattern FIELD = Pattern.compile("(?<name>[A-Za-z][A-Za-z0-9-]{0,60}):(?<value>.*)");
  private static final Pattern POSTMARK = Pattern.compile("From \\S+.*");
  private static final Set<String> OF_MAILS = Set.of("from", "subject", "message-id", "content-type");

  /// Reads the fields up to the first line that is none.
  static MailHeaders read(List<TextLine> lines) {
    Map<String, String> fields = new HashMap<>();
    int next = !lines.isEmpty() && POSTMARK.matcher(lines.getFirst().text()).matches() ? 1 : 0;
    String name = "";
    while (next < lines.size() && !lines.get(next).isBlank()) {
      String text = lines.get(next).text();
      Matcher field = FIELD.matcher(text);
      if (field.matches()) {
        name = field.group("name").toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, field.group("value").strip());
      } else if (!name.isEmpty() && (text.startsWith(" ") || text.startsWith("\t"))) {
        fields.merge(name, text.strip(), (first, more) -> first + " " + more);
      } else {
        return new MailHeaders(fields, next);
      }
      next++;
    }
    return new MailHeaders(fields, Math.min(next + 1, lines.size()));
  }

  /// Whether lines begin with the header of a mail.
  static boolean begin(List<TextLine> lines) {
    int blank = 0;
    while (blank < lines.size() && lines.get(blank).isBlank()) {
      blank++;
    }
    return read(lines.subList(blank, lines.size())).fields().keySet().stream().anyMatch(OF_MAILS::contains);
  }

  /// Whether a mail of an mbox begins at `index`.
  static boolean isPostmark(List<TextLine> lines, int index) {
    return POSTMARK.matcher(lines.get(index).text()).matches()
        && (index == 0 || lines.get(index - 1).isBlank())
        && index + 1 < lines.size() && FIELD.matcher(lines.get(index + 1).text()).matches();
  }

  /// In lower case, without parameters.
  String type() {
    return fields.getOrDefault("content-type", "text/plain").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  String encoding() {
    return fields.getOrDefault("content-transfer-encoding", "").strip().toLowerCase(Locale.ROOT);
  }

  /// A parameter of the content type; empty if there is none.
  String parameter(String name) {
    Pattern parameter = Pattern.compile(
        ";\\s*" + Pattern.quote(name) + "\\s*=\\s*(?:\"(?<quoted>[^\"]*)\"|(?<plain>[^;\\s]*))",
        Pattern.CASE_INSENSITIVE);
    Matcher found = parameter.matcher(fields.getOrDefault("content-type", ""));
    if (!found.find()) {
      return "";
    }
    String quoted = found.group("quoted");
    return quoted == null ? found.group("plain") : quoted;
  }

  /// UTF-8 where none is named, or one that is not known here.
  Charset charset() {
    try {
      String name = parameter("charset");
      return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
