package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocLine;
import io.kfuncdoc.kerneldoc.DocSection;
import io.kfuncdoc.kerneldoc.DocText;
import io.kfuncdoc.model.Param;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Divides a comment into sentences. An item of a list is at least one sentence; what leads a list is read with each
/// item. Examples and literal blocks have none.
public final class SentenceReader {

  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[*+\\-•](?!\\*)|\\d+[.)]|\\(\\w\\)|#\\.)\\s+(?=\\S)");
  private static final Pattern END =
      Pattern.compile("(?<!\\be\\.g|\\bi\\.e|\\betc|\\bcf|\\bvs)(?:(?<=[.!?])"
          + "|(?<=[.!?][)\"]))\\s+(?=[A-Z@%`*\"(&\\d-])");
  private static final Pattern LEADS = Pattern.compile(
      "(?:.*[:,]|[-–]|(?:if|when|of|on|or|either|for|with|returns?))");
  private static final Pattern ANY_OF = Pattern.compile("any of[\\w ]*$");

  private static final String ERRORS_ARE =
      "(?i:(?:the |possible |these )?(?:errors?|failures?|reasons|causes|cases)(?: \\w+){0,3} ?:)";
  private static final Pattern ERRORS = Pattern.compile("^" + ERRORS_ARE + "$");

  /// A list in one sentence.
  private static final Pattern IN_A_ROW = Pattern.compile("^(?<lead>" + ERRORS_ARE + ") [^;]+(?:;[^;]+)+$");
  private static final Pattern RETURNED = Pattern.compile("(?<value>%?(?:NULL|-?E[A-Z0-9]+|\\d+))"
      + " (?:is returned|(?:on|upon|in case of) (?:failure|error))");

  /// The result that an item begins with, and words that go on to speak of it in another sentence.
  private static final Pattern HEAD = Pattern.compile("^(?:Returns? )?(%?-?\\w+)(?: -| –|:| if\\b| when\\b| on\\b)");
  private static final Pattern CONTINUES =
      Pattern.compile("^(?:Also|Or|Likewise|The same|Same|Further|And|As well|It is also|This is also)\\b");

  /// A result and what comes behind it, without a bullet.
  private static final Pattern RESULT_LINE =
      Pattern.compile("^\\s*%?-?(?:E[A-Z0-9]{2,}|NULL|\\d+)(?:\\s*:\\s|\\s+[-–]+\\s|\\s{2,}|\\s+(?:if|when|on)\\s|$)");

  private static final Pattern RESULT_HEAD =
      Pattern.compile("^\\s*%?-?(?:E[A-Z0-9]{2,}|NULL|\\d+)(?:\\s*:\\s|\\s+[-–]+\\s|\\s{2,})");
  /// A result that stands in a column of its own.
  private static final Pattern COLUMN =
      Pattern.compile("^\\s*%?-?(?:E[A-Z0-9]{2,}|NULL|\\d+)(?=\\s{2,}(?![-–:(]))");
  private static final Pattern JOINT = Pattern.compile("\\s*(?:(?:or|and) )?(?:if |when )?");
  private static final Pattern STOP = Pattern.compile("(?:[.;,:]|\\bor|\\band)\\s*$");

  private final KfuncFacts facts;
  private final List<Sentence> sentences = new ArrayList<>();

  private SentenceReader(KfuncFacts facts) {
    this.facts = facts;
  }

  public static List<Sentence> read(DocComment comment, KfuncFacts facts) {
    SentenceReader reader = new SentenceReader(facts);
    reader.text(comment.purpose(), Place.PURPOSE, "");
    comment.parameters().forEach(p -> reader.text(p.text(), Place.PARAMETER, reader.known(p.name())));
    sections(comment).forEach(reader::section);
    return List.copyOf(reader.sentences);
  }

  private void section(DocSection section) {
    Place place = Place.ofSection(section.name());
    OutcomeTable table = OutcomeTable.in(section.text());
    text(new DocText(table.before()), place, "");
    sentences.addAll(table.sentences(facts));
    text(new DocText(table.after()), place, "");
  }

  /// The sections, the items of a list that its section's first blank line has cut off put back.
  private static List<DocSection> sections(DocComment comment) {
    List<DocSection> sections = new ArrayList<>();
    DocText description = comment.section("Description").map(DocSection::text).orElse(DocText.EMPTY);
    Set<DocLine> moved = new HashSet<>();
    for (DocSection section : comment.sections()) {
      List<DocLine> lines = new ArrayList<>(section.text().lines());
      if (Place.ofSection(section.name()) == Place.RETURN && !lines.isEmpty()
          && leads(lines.getLast().text().strip())) {
        int last = lines.getLast().line();
        List<DocLine> items = description.lines().stream()
            .filter(l -> l.line() > last).takeWhile(l -> l.isBlank() || isItem(l)).toList();
        if (!items.isEmpty()) {
          lines.add(new DocLine(last + 1, ""));
          lines.addAll(items);
          moved.addAll(items);
        }
      }
      sections.add(new DocSection(section.name(), new DocText(lines), section.line()));
    }
    return sections.stream()
        .filter(s -> !s.name().startsWith("Example"))
        .map(s -> s.name().equals("Description")
            ? new DocSection(
                s.name(), new DocText(s.text().lines().stream().filter(l -> !moved.contains(l)).toList()), s.line())
            : s)
        .toList();
  }

  private static boolean isItem(DocLine line) {
    return BULLET.matcher(line.text()).find() || Character.isWhitespace(line.text().charAt(0));
  }

  private String known(String name) {
    return facts.kfunc().parameters().stream().map(Param::name).filter(name::equals).findFirst().orElse("");
  }

  /// A paragraph or an item, and how far it is indented.
  ///
  /// @param bullet whether it is an item
  /// @param marked whether it is one by a mark in front
  private record Block(List<DocLine> lines, int indent, boolean bullet, boolean marked) {}

  private void text(DocText text, Place place, String parameter) {
    String lead = "";
    int leadIndent = -1;
    List<Block> blocks = blocks(text.lines());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String raw = words(block);
      boolean led = block.bullet() && !lead.isEmpty() && block.indent() >= leadIndent
          && !RESULT_LINE.matcher(raw).find();
      lead = led ? lead : "";
      Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      boolean leads = !led && leads(raw) && next != null && next.bullet()
          && (!block.bullet() || next.indent() > block.indent() || next.marked() && !block.marked())
          && !RESULT_LINE.matcher(words(next)).find();
      sentences(block, leads, led ? lead : "", place, parameter);
      if (leads) {
        lead = lead(raw);
        leadIndent = block.marked() ? block.indent() + 1 : 0;
      }
    }
  }

  /// Whether words lead a list; they end with no blank.
  private static boolean leads(String raw) {
    String last = raw.substring(raw.lastIndexOf(' ') + 1);
    return LEADS.matcher(last).matches() || raw.contains("any of") && ANY_OF.matcher(raw).find();
  }

  /// The last sentence; where it says "errors are:", that the call fails, with what a sentence before it says.
  private static String lead(String raw) {
    String last = lastSentence(raw);
    if (!ERRORS.matcher(last).find()) {
      return last;
    }
    Matcher result = RETURNED.matcher(raw);
    return result.find() ? result.group("value") + " is returned if" : "The call fails if";
  }

  private static String lastSentence(String raw) {
    Matcher end = END.matcher(raw).useTransparentBounds(true);
    int from = 0;
    while (nextEnd(end, raw, from)) {
      from = end.end();
    }
    return raw.substring(from);
  }

  private static List<Block> blocks(List<DocLine> lines) {
    List<Block> blocks = new ArrayList<>();
    List<DocLine> current = new ArrayList<>();
    boolean bullet = false;
    int indent = 0;
    int literal = -1;
    boolean hanging = false;
    boolean afterStop = true;
    for (DocLine line : lines) {
      String text = line.text();
      int depth = text.length() - text.stripLeading().length();
      if (literal >= 0 && (text.isBlank() || depth > literal)) {
        continue;
      }
      literal = -1;
      Matcher mark = BULLET.matcher(text);
      boolean marked = mark.find();
      boolean starts = marked || (afterStop ? RESULT_LINE : RESULT_HEAD).matcher(text).find();
      afterStop = text.isBlank() || STOP.matcher(text).find();
      if (text.isBlank() || starts || (hanging && depth <= indent)) {
        flush(blocks, current, indent, bullet, hanging);
        hanging = marked;
        bullet = starts;
        indent = depth;
      }
      if (text.isBlank() || text.strip().startsWith(".. ")) {
        continue;
      }
      if (current.isEmpty()) {
        indent = depth;
      }
      current.add(new DocLine(line.line(), marked ? text.substring(mark.end()) : text));
      if (text.endsWith("::")) {
        literal = depth;
      }
    }
    flush(blocks, current, indent, bullet, hanging);
    return blocks;
  }

  private static void flush(
      List<Block> blocks, List<DocLine> current, int indent, boolean bullet, boolean marked) {
    if (!current.isEmpty()) {
      blocks.add(new Block(List.copyOf(current), indent, bullet, marked));
      current.clear();
    }
  }

  private static String words(Block block) {
    StringBuilder words = new StringBuilder();
    block.lines().forEach(l -> words.append(words.isEmpty() ? "" : " ").append(l.text().strip()));
    return words.toString();
  }

  /// @param leads whether the last sentence is read with the items that follow, and not by itself
  private void sentences(Block block, boolean leads, String lead, Place place, String parameter) {
    String words = words(block);
    Matcher end = END.matcher(words).useTransparentBounds(true);
    Matcher head = HEAD.matcher(words);
    boolean item = place == Place.DESCRIPTION && RESULT_LINE.matcher(words).find();
    Place own = item ? Place.RETURN : place;
    String result = own == Place.RETURN && head.find() ? head.group(1) + " - " : "";
    int from = 0;
    boolean more = true;
    while (more) {
      more = nextEnd(end, words, from);
      String raw = words.substring(from, more ? end.start() : words.length());
      if (leads && !more) {
        return;
      }
      boolean continues = from > 0 && CONTINUES.matcher(raw).find();
      Matcher row = IN_A_ROW.matcher(raw);
      if (row.matches()) {
        int items = from + row.end("lead");
        row(block, items, raw.substring(row.end("lead")), lead(words.substring(0, items)), own, parameter);
      } else {
        add(raw, lines(block.lines(), from, raw.length()), continues ? result : lead, own, parameter);
      }
      from = more ? end.end() : from;
    }
  }

  /// The items of a list that semicolons divide. One that begins with a result needs no lead.
  ///
  /// @param at offset of the items in the block
  private void row(Block block, int at, String items, String lead, Place place, String parameter) {
    int from = at;
    for (String item : items.split(";")) {
      Matcher joint = JOINT.matcher(item);
      int skipped = joint.lookingAt() ? joint.end() : 0;
      String raw = item.substring(skipped);
      add(raw, lines(block.lines(), from + skipped, raw.length()), RESULT_LINE.matcher(raw).find() ? "" : lead, place,
          parameter);
      from += item.length() + 1;
    }
  }

  /// Goes to the next end of a sentence: blanks behind a full stop, or behind what closes after one.
  private static boolean nextEnd(Matcher end, CharSequence words, int from) {
    for (int i = from + 1; i < words.length(); i++) {
      if (words.charAt(i) == ' ' && ".!?)\"".indexOf(words.charAt(i - 1)) >= 0
          && end.region(i, words.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /// What stands of some words on each line.
  ///
  /// @param from offset of the words in those of all lines
  private static List<DocLine> lines(List<DocLine> all, int from, int length) {
    List<DocLine> lines = new ArrayList<>();
    int start = 0;
    for (DocLine line : all) {
      String text = line.text().strip();
      int first = Math.max(0, from - start);
      int last = Math.min(text.length(), from + length - start);
      if (first < last) {
        lines.add(new DocLine(line.line(), text.substring(first, last)));
      }
      start += text.length() + 1;
    }
    return lines;
  }

  private void add(String raw, List<DocLine> lines, String lead, Place place, String parameter) {
    if (!raw.isBlank()) {
      String whole = lead.isEmpty() ? COLUMN.matcher(raw).replaceFirst("$0 - ") : lead + " " + raw;
      sentences.add(new Sentence(raw.strip(), facts.normal(whole), lines, place, parameter));
    }
  }
}
