package io.kfuncdoc.kerneldoc.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The texts of a mail, or of the mails of an mbox: decoded, without what they quote.
final class MailText {

  private static final int DEEPEST = 8;
  private static final Set<String> UNREAD = Set.of("text/html", "text/enriched", "text/calendar");

  private final List<List<TextLine>> bodies = new ArrayList<>();

  private MailText() {}

  /// One list of lines a body.
  static List<List<TextLine>> bodies(List<TextLine> lines) {
    MailText text = new MailText();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || MailHeaders.isPostmark(lines, i)) {
        text.readEntity(withoutBlanks(lines.subList(from, i)), 0);
        from = i;
      }
    }
    return text.bodies;
  }

  private static List<TextLine> withoutBlanks(List<TextLine> lines) {
    int from = 0;
    while (from < lines.size() && lines.get(from).isBlank()) {
      from++;
    }
    return lines.subList(from, lines.size());
  }

  private void readEntity(List<TextLine> lines, int depth) {
    MailHeaders headers = MailHeaders.read(lines);
    List<TextLine> body = lines.subList(headers.size(), lines.size());
    String type = headers.type();
    String boundary = headers.parameter("boundary");
    if (depth > DEEPEST) {
      return;
    }
    if (type.startsWith("multipart/") && !boundary.isEmpty()) {
      readParts(body, "--" + boundary, depth);
    } else if (type.equals("message/rfc822")) {
      readEntity(withoutBlanks(body), depth + 1);
    } else if (isText(type, headers)) {
      List<TextLine> decoded = TransferDecoder.decode(body, headers);
      boolean flowed = headers.parameter("format").equalsIgnoreCase("flowed");
      bodies.add(withoutQuotes(flowed ? unflowed(decoded) : decoded));
    }
  }

  private static boolean isText(String type, MailHeaders headers) {
    String name = headers.parameter("name");
    return type.startsWith("text/") && !UNREAD.contains(type)
        || type.startsWith("application/") && (name.endsWith(".patch") || name.endsWith(".diff"));
  }

  private void readParts(List<TextLine> lines, String boundary, int depth) {
    int from = -1;
    for (int i = 0; i <= lines.size(); i++) {
      boolean ends = i == lines.size() || lines.get(i).text().startsWith(boundary);
      if (ends && from >= 0) {
        readEntity(lines.subList(from, i), depth + 1);
      }
      if (ends) {
        from = i + 1;
      }
    }
  }

  /// Joins what `format=flowed` has broken. Short lines that end in a blank are a patch's own.
  private static List<TextLine> unflowed(List<TextLine> lines) {
    List<TextLine> joined = new ArrayList<>();
    boolean more = false;
    for (TextLine line : lines) {
      if (more && !line.text().startsWith(">")) {
        joined.set(joined.size() - 1, joined.getLast().joined(line.text()));
      } else {
        joined.add(line);
      }
      more = line.text().endsWith(" ") && line.isBrokenBefore("");
    }
    return joined;
  }

  /// A blank in front of the mark makes it a line of code.
  private static List<TextLine> withoutQuotes(List<TextLine> lines) {
    return lines.stream().filter(l -> !l.text().startsWith(">")).toList();
  }
}
