package io.kfuncdoc.processor.prose;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a passage mentions. Code blocks are examples and mention nothing.
public final class ProseReferences {

  /// A word of a C text; Markdown may have a backslash before an underscore.
  private static final Pattern WORD = Pattern.compile("(?<![\\w\\\\])(?:[A-Za-z]|\\\\?_)(?:\\w|\\\\_)*");
  private static final Pattern AT_NAME = Pattern.compile("(?<!\\w)@(?<name>[A-Za-z_](?:\\w|\\\\_)*)");

  private ProseReferences() {}

  public enum Kind {
    /// `` `name` `` or any other code span
    CODE_SPAN,
    /// `@name` in the text, as kernel-doc has it
    AT_NAME
  }

  /// @param text   the code span without its backticks, or the name without `@`
  /// @param line   of the comment, from 1
  /// @param column of the comment, from 1
  public record Mention(String text, Kind kind, int line, int column) {}

  /// The code spans and `@name` mentions, in the order of the text.
  public static List<Mention> of(Passage passage) {
    List<Mention> mentions = new ArrayList<>();
    for (Node node : MarkdownTree.parse(passage.markdown()).getDescendants()) {
      if (node instanceof Code code) {
        mentions.add(mention(passage, code.getStartOffset(), spanText(code), Kind.CODE_SPAN));
      } else if (isProse(node)) {
        Matcher name = AT_NAME.matcher(node.getChars());
        while (name.find()) {
          int offset = node.getStartOffset() + name.start();
          mentions.add(mention(passage, offset, unescaped(name.group("name")), Kind.AT_NAME));
        }
      }
    }
    return mentions;
  }

  /// Those of the candidates that stand as a word in the text or in a code span, in alphabetical order.
  public static Set<String> mentionedNames(Passage passage, Set<String> candidates) {
    Set<String> names = new TreeSet<>();
    for (Node node : MarkdownTree.parse(passage.markdown()).getDescendants()) {
      if (node instanceof Code || isProse(node)) {
        Matcher word = WORD.matcher(node instanceof Code code ? code.getText() : node.getChars());
        while (word.find()) {
          names.add(unescaped(word.group()));
        }
      }
    }
    names.retainAll(candidates);
    return names;
  }

  private static boolean isProse(Node node) {
    return node instanceof Text && node.getAncestorOfType(FencedCodeBlock.class) == null
        && !(node.getParent() instanceof Code);
  }

  private static String spanText(Code code) {
    return RestText.trim(code.getText().toString().replace('\n', ' '));
  }

  private static String unescaped(String word) {
    return word.replace("\\", "");
  }

  private static Mention mention(Passage passage, int offset, String text, Kind kind) {
    ProseProblem at = passage.problemAt(offset, text);
    return new Mention(text, kind, at.line(), at.column());
  }
}
