package io.kfuncdoc.processor.prose;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.WhiteSpace;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextContainer;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the inline nodes under a block into pieces.
///
/// reST cannot nest inline markup: what is nested becomes plain text and a problem.
final class InlineReader {

  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+");

  private final Set<String> parameters;
  private final Document document;
  private final ProblemLog log;
  private final Set<Reference> used;

  /// @param used takes the reference definitions that links have used
  InlineReader(Set<String> parameters, Document document, ProblemLog log, Set<Reference> used) {
    this.parameters = parameters;
    this.document = document;
    this.log = log;
    this.used = used;
  }

  List<Piece> read(Node block) {
    PieceList pieces = new PieceList();
    readChildren(block, pieces);
    return pieces.toList();
  }

  /// Reads a block that is to be one line: a hard line break in it is a problem.
  List<Piece> readLine(Node block) {
    for (Node node : block.getDescendants()) {
      if (node instanceof HardLineBreak) {
        log.at(node, "hard line break where one line of text is wanted");
      }
    }
    PieceList pieces = new PieceList();
    for (Piece piece : read(block)) {
      switch (piece) {
        case Piece.HardBreak _ -> pieces.plain(" ");
        case Piece.Plain plain -> pieces.plain(plain.text());
        default -> pieces.add(piece);
      }
    }
    return pieces.toList();
  }

  private void readChildren(Node parent, PieceList pieces) {
    for (Node node : parent.getChildren()) {
      read(node, pieces);
    }
  }

  private void read(Node node, PieceList pieces) {
    switch (node) {
      case Text text -> pieces.plain(plainText(text));
      case HtmlEntity entity -> pieces.plain(printable(entity, entity.getChars().unescape()));
      case WhiteSpace _ -> pieces.plain(" ");
      case SoftLineBreak _ -> pieces.plain("\n");
      case HardLineBreak _ -> pieces.add(new Piece.HardBreak());
      case Code code -> readCode(code, pieces);
      case Emphasis emphasis -> pieces.markup(flat(emphasis, "emphasis"), Piece.Emphasis::new);
      case StrongEmphasis strong -> pieces.markup(flat(strong, "strong emphasis"), Piece.Strong::new);
      case Link link -> readLink(link, link.getUrl().unescape(), !link.getTitle().isEmpty(), pieces);
      case LinkRef link -> readReference(link, pieces);
      case AutoLink link -> autoLink(link, "", link.getText().toString(), pieces);
      case MailLink link -> autoLink(link, "mailto:", link.getText().toString(), pieces);
      case ImageRef image when !image.isDefined() -> pieces.plain(printable(image, image.getChars().unescape()));
      case Image _, ImageRef _ -> log.at(node, "image: a page holds text only");
      case HtmlInlineBase html -> log.at(html, html.getChars().startsWith("<!--")
          ? "HTML comment: leave it out"
          : "raw HTML: use Markdown, or escape \\<");
      default -> {
        log.at(node, "unknown Markdown (" + node.getNodeName() + ")");
        pieces.plain(printable(node, node.getChars().toString()));
      }
    }
  }

  private void autoLink(Node link, String scheme, String address, PieceList pieces) {
    String text = printable(link, address);
    pieces.add(new Piece.Link(text, scheme + text));
  }

  private String plainText(Text text) {
    String raw = text.getChars().toString();
    Matcher tag = INLINE_TAG.matcher(raw);
    while (tag.find()) {
      log.at(text.getStartOffset() + tag.start(), "inline tag " + tag.group() + "}: use a code span or a link");
    }
    return printable(text, text.getChars().unescape());
  }

  private void readCode(Code code, PieceList pieces) {
    String text = RestText.trim(printable(code, code.getText().toString()).replace('\n', ' '));
    if (text.isEmpty()) {
      log.at(code, "code span without text");
    } else if (text.contains("``")) {
      log.at(code, "two backticks in a code span: use a code block");
      pieces.plain(text);
    } else {
      pieces.add(parameters.contains(text) ? new Piece.Strong(text) : new Piece.Literal(text));
    }
  }

  private void readLink(Node link, String target, boolean titled, PieceList pieces) {
    String text = flat(link, "the text of a link");
    if (titled) {
      log.at(link, "title of a link: reST has none");
    }
    if (target.isBlank() || text.isBlank()) {
      log.at(link, target.isBlank() ? "link without a target" : "link without text");
      pieces.plain(text);
      return;
    }
    pieces.markup(text, t -> new Piece.Link(t, RestText.trim(target)));
  }

  private void readReference(LinkRef link, PieceList pieces) {
    Reference reference = link.isDefined() ? link.getReferenceNode(document) : null;
    if (reference != null) {
      used.add(reference);
      readLink(link, reference.getUrl().unescape(), !reference.getTitle().isEmpty(), pieces);
      return;
    }
    String chars = link.getChars().toString();
    if (chars.startsWith("[^")) {
      log.at(link, "footnote: say it in the text");
    } else if (chars.contains("][")) {
      log.at(link, "link to a reference that this part of the comment does not define: define it, or escape \\[");
    }
    if (link.getFirstChild() == null || chars.isBlank() || chars.substring(1, chars.length() - 1).isBlank()) {
      pieces.plain(printable(link, link.getChars().unescape()));
      return;
    }
    pieces.plain("[");
    readChildren(link, pieces);
    pieces.plain("]" + (chars.contains("][") ? printable(link, chars.substring(chars.lastIndexOf("][") + 1)) : ""));
  }

  /// The text of a node in which reST allows no markup.
  private String flat(Node parent, String where) {
    StringBuilder text = new StringBuilder();
    for (Node node : parent.getChildren()) {
      PieceList inner = new PieceList();
      read(node, inner);
      if (inner.toList().stream().anyMatch(piece -> !(piece instanceof Piece.Plain))) {
        log.at(node, name(node) + " inside " + where + ": reST cannot nest them");
      }
      inner.toList().forEach(piece -> text.append(piece.text()));
    }
    return text.toString();
  }

  private static String name(Node node) {
    return switch (node) {
      case Emphasis _ -> "emphasis";
      case StrongEmphasis _ -> "strong emphasis";
      case Code _ -> "code span";
      case HardLineBreak _ -> "hard line break";
      case TextContainer _ -> "link";
      default -> "markup";
    };
  }

  private String printable(Node node, String text) {
    return RestText.printable(text, what -> log.at(node, what));
  }
}
