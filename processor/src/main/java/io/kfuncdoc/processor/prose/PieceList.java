package io.kfuncdoc.processor.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Collects pieces; plain text that follows plain text is joined to it.
final class PieceList {

  private final List<Piece> pieces = new ArrayList<>();

  void add(Piece piece) {
    pieces.add(piece);
  }

  void plain(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Plain last) {
      pieces.removeLast();
      pieces.add(new Piece.Plain(last.text() + text));
    } else {
      pieces.add(new Piece.Plain(text));
    }
  }

  /// Adds markup; white space at its edges, which reST does not allow, goes before and after it.
  void markup(String text, Function<String, Piece> piece) {
    String core = RestText.trim(text);
    int from = text.indexOf(core);
    plain(text.substring(0, from));
    if (!core.isEmpty()) {
      pieces.add(piece.apply(core));
    }
    plain(text.substring(from + core.length()));
  }

  List<Piece> toList() {
    return List.copyOf(pieces);
  }
}
