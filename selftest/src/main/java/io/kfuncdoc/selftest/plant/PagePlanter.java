package io.kfuncdoc.selftest.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Edits a page as a hand would: a number, an errno, a parameter, a sentence, a row.
final class PagePlanter {

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])\\d+(?:[.]\\d+)*(?![\\w-])");
  private static final Pattern ERRNO = Pattern.compile("-E[A-Z]+");
  private static final Pattern PARAMETER =
      Pattern.compile("\\*\\*([a-z_]+)\\*\\*|``(?:void \\*|u32 |u64 |int )(\\w+)``");
  private static final Pattern NULL = Pattern.compile("\\bNULL\\b");
  private static final Pattern FLAG = Pattern.compile("\\bKF_[A-Z_0-9]+");
  private static final Pattern C_TYPE = Pattern.compile("\\bu32\\b|\\bu64\\b|\\bint\\b");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.] |\n {2}|\n)[A-Z][^.*`:]*[.](?=\\s)");
  private static final Pattern ROW = Pattern.compile("(?: {5}\\* - \\d+\n)(?: {7}[- ].*\n)+");
  private static final Pattern ITEM = Pattern.compile(" {2}\\* .*\n(?: {4}.*\n)*");
  private static final Pattern FUNCTION = Pattern.compile("\\.\\. c:function:: .*?(\\w+) \\(");

  private final Bed bed;
  private final String text;

  PagePlanter(Bed bed) {
    this.bed = bed;
    this.text = bed.text();
  }

  void plant() {
    each(NUMBER, m -> m.matches("\\d+") ? String.valueOf(Long.parseLong(m) + 1) : m + "1");
    each(ERRNO, m -> m.equals("-EINVAL") ? "-ERANGE" : "-EINVAL");
    each(NULL, _ -> "0");
    each(FLAG, m -> m.equals("KF_RCU") ? "KF_ACQUIRE" : "KF_RCU");
    each(C_TYPE, m -> m.equals("u32") ? "u64" : "u32");
    each(PARAMETER, m -> m.contains("page_cnt")
        ? m.replace("page_cnt", "node_id")
        : m.replaceFirst("\\w+(?=\\W*$)", "page_cnt"));
    drop(SENTENCE);
    drop(ITEM);
    rows();
  }

  private interface Change {
    String of(String found);
  }

  private void each(Pattern pattern, Change change) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (isLayout(matcher.start())) {
        continue;
      }
      bed.plant(Kind.PAGE, element(matcher.start()), matcher.group() + " -> " + change.of(matcher.group()) + " in '"
          + lineAt(matcher.start()) + "'", matcher.start(), matcher.end(), change.of(matcher.group()));
    }
  }

  /// Options of a directive, such as the widths of columns, say nothing about the kfunc.
  private boolean isLayout(int position) {
    return text.substring(text.lastIndexOf('\n', position) + 1).stripLeading().startsWith(":w")
        || text.substring(text.lastIndexOf('\n', position) + 1).stripLeading().startsWith(":h");
  }

  private void drop(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      bed.plant(Kind.PAGE, element(matcher.start()), "dropped: " + Bed.shown(matcher.group()), matcher.start(),
          matcher.end(), "");
    }
  }

  private void rows() {
    Matcher row = ROW.matcher(text);
    int before = -1;
    List<int[]> rows = new ArrayList<>();
    while (row.find()) {
      rows.add(new int[] {row.start(), row.end()});
    }
    for (int[] at : rows) {
      String one = text.substring(at[0], at[1]);
      bed.plant(Kind.PAGE, element(at[0]), "row dropped: " + Bed.shown(one), at[0], at[1], "");
      bed.plant(Kind.PAGE, element(at[0]), "row doubled: " + Bed.shown(one), at[0], at[1], one + one);
      if (before >= 0) {
        bed.plant(Kind.PAGE, element(at[0]), "row put before the last: " + Bed.shown(one), before, at[1],
            one + text.substring(before, at[0]));
      }
      boolean next = rows.stream().anyMatch(r -> r[0] == at[1]);
      before = next ? at[0] : -1;
    }
  }

  /// The function that a position belongs to.
  private String element(int position) {
    String found = "page";
    Matcher function = FUNCTION.matcher(text);
    while (function.find() && function.start() <= position) {
      found = function.group(1);
    }
    return found;
  }

  private String lineAt(int position) {
    int from = text.lastIndexOf('\n', position - 1) + 1;
    int to = text.indexOf('\n', position);
    return Bed.shown(text.substring(Math.max(from, position - 20), Math.min(to, position + 20)));
  }
}
