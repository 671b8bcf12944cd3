package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocLine;
import io.kfuncdoc.kerneldoc.DocText;
import io.kfuncdoc.model.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Divides a comment into sentences. An item of a list is at least one sentence; what leads a list is read with each
/// item. Examples and literal blocks have none.
public final class SentenceReader {

  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[*+\\-•](?!\\*)|\\d+[.)]|\\(\\w\\)|#\\.)\\s+(?=\\S)");
  private static final Pattern END =
      Pattern.compile("(?<!\\be\\.g|\\bi\\.e|\\betc|\\bcf|\\bvs)(?:(?<=[.!?])|(?<=[.!?][)\"]))\\s+(?=[A-Z@%`*\"(&\\d-])");
  private static final Pattern LEADS = Pattern.compile(
      "(?::|,| -| –|\\b(?:if|when|of|on|or|any of|either|one of|for|with|returns?))\\s*$|any of[\\w ]*$");

  /// The result that an item begins with, and words that go on to speak of it in another sentence.
  private static final Pattern HEAD = Pattern.compile("^(?:Returns? )?(%?-?\\w+)(?: -| –|:| if\\b| when\\b| on\\b)");
  private static final Pattern CONTINUES =
      Pattern.compile("^(?:Also|Or|Likewise|The same|Same|Further|And|As well|It is also|This is also)\\b");

  private final KfuncFacts facts;
  private final List<Sentence> sentences = new ArrayList<>();

  private SentenceReader(KfuncFacts facts) {
    this.facts = facts;
  }

  public static List<Sentence> read(DocComment comment, KfuncFacts facts) {
    SentenceReader reader = new SentenceReader(facts);
    reader.text(comment.purpose(), Place.PURPOSE, "");
    comment.parameters().forEach(p -> reader.text(p.text(), Place.PARAMETER, reader.known(p.name())));
    comment.sections().stream()
        .filter(s -> !s.name().startsWith("Example"))
        .forEach(s -> reader.text(s.text(), Place.ofSection(s.name()), ""));
    return List.copyOf(reader.sentences);
  }

  private String known(String name) {
    return facts.kfunc().parameters().stream().map(Param::name).filter(name::equals).findFirst().orElse("");
  }

  /// A paragraph or an item, and how far it is indented.
  private record Block(List<DocLine> lines, int indent, boolean bullet) {}

  private void text(DocText text, Place place, String parameter) {
    String lead = "";
    int leadIndent = -1;
    for (Block block : blocks(text.lines())) {
      String raw = words(block);
      if (raw.isEmpty()) {
        continue;
      }
      boolean led = block.bullet() && !lead.isEmpty() && block.indent() >= leadIndent;
      if (!block.bullet() || block.indent() <= leadIndent) {
        lead = led ? lead : "";
      }
      sentences(block, led ? lead : "", place, parameter);
      if (LEADS.matcher(raw).find() && !led) {
        lead = lastSentence(raw);
        leadIndent = block.bullet() ? block.indent() + 1 : block.indent();
      }
    }
  }

  private static String lastSentence(String raw) {
    String[] parts = END.split(raw);
    return parts[parts.length - 1];
  }

  private static List<Block> blocks(List<DocLine> lines) {
    List<Block> blocks = new ArrayList<>();
    List<DocLine> current = new ArrayList<>();
    boolean bullet = false;
    int indent = 0;
    int literal = -1;
    for (DocLine line : lines) {
      String text = line.text();
      int depth = text.length() - text.stripLeading().length();
      if (literal >= 0 && (text.isBlank() || depth > literal)) {
        continue;
      }
      literal = -1;
      Matcher mark = BULLET.matcher(text);
      boolean starts = mark.find();
      if (text.isBlank() || starts || (bullet && depth <= indent)) {
        flush(blocks, current, indent, bullet);
        bullet = starts;
        indent = depth;
      }
      if (text.isBlank() || text.strip().startsWith(".. ")) {
        continue;
      }
      if (current.isEmpty()) {
        indent = depth;
      }
      current.add(new DocLine(line.line(), starts ? text.substring(mark.end()) : text));
      if (text.endsWith("::")) {
        literal = depth;
      }
    }
    flush(blocks, current, indent, bullet);
    return blocks;
  }

  private static void flush(List<Block> blocks, List<DocLine> current, int indent, boolean bullet) {
    if (!current.isEmpty()) {
      blocks.add(new Block(List.copyOf(current), indent, bullet));
      current.clear();
    }
  }

  private static String words(Block block) {
    StringBuilder words = new StringBuilder();
    block.lines().forEach(l -> words.append(words.isEmpty() ? "" : " ").append(l.text().strip()));
    return words.toString();
  }

  private void sentences(Block block, String lead, Place place, String parameter) {
    StringBuilder words = new StringBuilder();
    List<int[]> starts = new ArrayList<>();
    for (DocLine line : block.lines()) {
      words.append(words.isEmpty() ? "" : " ");
      starts.add(new int[] {words.length(), line.line()});
      words.append(line.text().strip());
    }
    Matcher end = END.matcher(words);
    Matcher head = HEAD.matcher(words);
    String result = place == Place.RETURN && head.find() ? head.group(1) + " - " : "";
    int from = 0;
    boolean more = true;
    while (more) {
      more = end.find();
      String raw = words.substring(from, more ? end.start() : words.length());
      boolean continues = from > 0 && CONTINUES.matcher(raw).find();
      add(raw, lineAt(starts, from), continues ? result : lead, place, parameter);
      from = more ? end.end() : from;
    }
  }

  private static int lineAt(List<int[]> starts, int offset) {
    int line = starts.getFirst()[1];
    for (int[] start : starts) {
      line = start[0] <= offset ? start[1] : line;
    }
    return line;
  }

  private void add(String raw, int line, String lead, Place place, String parameter) {
    if (!raw.isBlank()) {
      String whole = lead.isEmpty() ? raw : lead + " " + raw;
      sentences.add(new Sentence(raw.strip(), facts.normal(whole), line, place, parameter));
    }
  }
}
