package io.kfuncdoc.processor.prose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Writes pieces as lines of reST.
final class InlineWriter {

  /// A URL that docutils recognises to its last character.
  private static final Pattern BARE_URL = Pattern.compile("https?://[A-Za-z0-9](?:[A-Za-z0-9./~%?=&#-]*[A-Za-z0-9/])?");

  private static final Pattern AFTER_URL = Pattern.compile("[.,;)]*(?:\\s|$)");
  private static final Piece END = new Piece.Plain("");

  private static final String BEFORE_MARKUP = "\"'([{<-/:";
  private static final String AFTER_MARKUP = "\"')]}>-/\\:.,;!?";
  private static final String OPENING = "\"'([{<";
  private static final String CLOSING = "\"')]}>";

  private final List<Piece> pieces;
  private final StringBuilder out = new StringBuilder();

  private InlineWriter(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /// A paragraph with the author's line breaks; with a hard one among them it becomes a line block.
  static List<String> paragraph(List<Piece> pieces) {
    return pieces.stream().anyMatch(Piece.HardBreak.class::isInstance) ? lineBlock(pieces) : guarded(text(pieces));
  }

  /// All on one line; empty if there is no text.
  static String oneLine(List<Piece> pieces) {
    String line = String.join(" ", trimmed(text(pieces)));
    return line.isEmpty() ? "" : guarded(line).getFirst();
  }

  private static List<String> guarded(String text) {
    List<String> lines = new ArrayList<>(trimmed(text));
    if (lines.isEmpty()) {
      return lines;
    }
    lines.set(0, RestText.asFirstLine(lines.getFirst()));
    if (lines.size() > 1) {
      lines.set(1, RestText.asSecondLine(lines.get(1)));
    }
    lines.set(lines.size() - 1, RestText.asLastLine(lines.getLast()));
    return lines;
  }

  private static List<String> lineBlock(List<Piece> pieces) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int to = 0; to <= pieces.size(); to++) {
      if (to == pieces.size() || pieces.get(to) instanceof Piece.HardBreak) {
        List<String> line = trimmed(text(pieces.subList(from, to)));
        lines.add(line.isEmpty() ? "|" : "| " + line.getFirst());
        line.stream().skip(1).forEach(more -> lines.add("  " + more));
        from = to + 1;
      }
    }
    return lines;
  }

  private static List<String> trimmed(String text) {
    return text.lines().map(RestText::trim).filter(line -> !line.isEmpty()).toList();
  }

  private static String text(List<Piece> pieces) {
    return new InlineWriter(pieces).text();
  }

  private String text() {
    boolean afterMarkup = false;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean markup = !(piece instanceof Piece.Plain);
      if (afterMarkup && !markup && !mayFollowMarkup(RestText.escape(piece.text()).charAt(0))
          || markup && !mayPrecedeMarkup(piece)) {
        out.append("\\ ");
      }
      out.append(written(piece, i + 1 < pieces.size() ? pieces.get(i + 1) : END));
      afterMarkup = markup;
    }
    return out.toString().replace('\t', ' ');
  }

  private String written(Piece piece, Piece next) {
    return switch (piece) {
      case Piece.Plain plain -> RestText.escape(plain.text());
      case Piece.Emphasis emphasis -> "*" + RestText.escapeInside(emphasis.text()) + "*";
      case Piece.Strong strong -> "**" + RestText.escapeInside(strong.text()) + "**";
      case Piece.Literal literal -> "``" + literal.text() + "``";
      case Piece.Link link when isBare(link, next) -> link.text();
      case Piece.Link link when link.text().equals(link.target()) -> "`<" + target(link.target()) + ">`__";
      case Piece.Link link -> "`" + RestText.escapeInside(link.text()) + " <" + target(link.target()) + ">`__";
      case Piece.HardBreak _ -> throw new IllegalArgumentException("hard line break in a line");
    };
  }

  private static boolean mayFollowMarkup(char next) {
    return RestText.isSpace(next) || AFTER_MARKUP.indexOf(next) >= 0;
  }

  private boolean mayPrecedeMarkup(Piece piece) {
    if (out.isEmpty() || RestText.isSpace(out.charAt(out.length() - 1))) {
      return true;
    }
    char previous = out.charAt(out.length() - 1);
    int quote = OPENING.indexOf(previous);
    boolean quoted = quote >= 0 && piece.text().charAt(0) == CLOSING.charAt(quote);
    boolean role = piece instanceof Piece.Link && previous == ':';
    return BEFORE_MARKUP.indexOf(previous) >= 0 && !quoted && !role;
  }

  private boolean isBare(Piece.Link link, Piece next) {
    char previous = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    boolean apart = RestText.isSpace(previous) || previous == '(';
    return apart && link.text().equals(link.target()) && BARE_URL.matcher(link.text()).matches()
        && next instanceof Piece.Plain(String text) && AFTER_URL.matcher(text).lookingAt();
  }

  private static String target(String url) {
    StringBuilder safe = new StringBuilder();
    for (char c : url.toCharArray()) {
      if (RestText.isSpace(c) || Character.isISOControl(c) || "<>`\\".indexOf(c) >= 0) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          safe.append("%%%02X".formatted(b));
        }
      } else {
        safe.append(c);
      }
    }
    return safe.toString().endsWith("_") ? safe.insert(safe.length() - 1, '\\').toString() : safe.toString();
  }
}
