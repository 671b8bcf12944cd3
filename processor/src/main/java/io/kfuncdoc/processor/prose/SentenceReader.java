package io.kfuncdoc.processor.prose;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Reads the sentences of a passage: of its paragraphs, headings, items and cells. Code blocks are examples and have
/// none.
public final class SentenceReader {

  private static final Set<String> ABBREVIATIONS = Set.of("e.g.", "i.e.", "cf.", "vs.", "etc.", "resp.", "approx.");

  private final Passage passage;
  private final List<Sentence> sentences = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> offsets = new ArrayList<>();
  private final BitSet code = new BitSet();
  private final BitSet links = new BitSet();

  private SentenceReader(Passage passage) {
    this.passage = passage;
  }

  public static List<Sentence> read(Passage passage) {
    SentenceReader reader = new SentenceReader(passage);
    if (!passage.isEmpty()) {
      reader.blocks(MarkdownTree.parse(passage.markdown()));
    }
    return reader.sentences;
  }

  private void blocks(Node parent) {
    for (Node node : parent.getChildren()) {
      if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
        inlines(node, false);
        split();
      } else {
        blocks(node);
      }
    }
  }

  private void inlines(Node parent, boolean link) {
    for (Node node : parent.getChildren()) {
      switch (node) {
        case Code span -> add(span.getText().toString().replace('\n', ' '), span.getText().getStartOffset(), true, link);
        case Text words -> escaped(words, link);
        case HtmlEntity entity -> entity.getChars().unescape().chars()
            .forEach(c -> add(String.valueOf((char) c), entity.getStartOffset(), false, link));
        case SoftLineBreak line -> add(" ", line.getStartOffset(), false, link);
        case HardLineBreak line -> add(" ", line.getStartOffset(), false, link);
        case AutoLink auto -> add(auto.getText().toString(), auto.getText().getStartOffset(), false, true);
        case Link inner -> inlines(inner, true);
        case LinkRef inner -> inlines(inner, link || inner.isDefined());
        default -> inlines(node, link);
      }
    }
  }

  private void escaped(Text words, boolean link) {
    String raw = words.getChars().toString();
    for (int i = 0; i < raw.length(); i++) {
      boolean escape = raw.charAt(i) == '\\' && i + 1 < raw.length() && !Character.isLetterOrDigit(raw.charAt(i + 1));
      if (!escape) {
        add(raw.substring(i, i + 1), words.getStartOffset() + i, false, link);
      }
    }
  }

  private void add(String piece, int offset, boolean isCode, boolean isLink) {
    for (int i = 0; i < piece.length(); i++) {
      boolean space = Character.isWhitespace(piece.charAt(i));
      if (space && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
        continue;
      }
      code.set(text.length(), isCode);
      links.set(text.length(), isLink);
      text.append(space ? ' ' : piece.charAt(i));
      offsets.add(offset + i);
    }
  }

  private void split() {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (endsAt(i)) {
        sentence(from, i + 1);
        from = i + 1;
      }
    }
    sentence(from, text.length());
    text.setLength(0);
    offsets.clear();
    code.clear();
    links.clear();
  }

  private boolean endsAt(int index) {
    if (".!?".indexOf(text.charAt(index)) < 0 || code.get(index)) {
      return false;
    }
    int next = index + 1;
    if (next < text.length() && text.charAt(next) != ' ') {
      return false;
    }
    String word = text.substring(text.lastIndexOf(" ", index) + 1, next);
    return !ABBREVIATIONS.contains(word.startsWith("(") ? word.substring(1) : word);
  }

  private void sentence(int from, int to) {
    int start = from;
    while (start < to && text.charAt(start) == ' ') {
      start++;
    }
    if (!text.substring(start, to).isBlank()) {
      int[] places = offsets.subList(start, to).stream().mapToInt(Integer::intValue).toArray();
      sentences.add(new Sentence(text.substring(start, to), places, code.get(start, to), links.get(start, to), passage));
    }
  }
}
