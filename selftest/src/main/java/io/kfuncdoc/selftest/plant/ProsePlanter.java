package io.kfuncdoc.selftest.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes the words of comments: drops a sentence, changes a number, exchanges a parameter for another.
final class ProsePlanter {

  private static final Pattern COMMENT = Pattern.compile("(?:^ *///.*\n)+", Pattern.MULTILINE);
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.:] |[.]\n)[A-Z`][^.]*[.](?=\\s)");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d+(?![\\w-])");
  private static final Pattern SPAN = Pattern.compile("`(\\w+)`");

  private final Stub stub;
  private final Bed bed;

  ProsePlanter(Stub stub, Bed bed) {
    this.stub = stub;
    this.bed = bed;
  }

  void plant() {
    Matcher comment = COMMENT.matcher(stub.text);
    while (comment.find()) {
      String element = element(comment.end());
      sentences(element, comment.start(), comment.end());
      numbers(element, comment.start(), comment.end());
      parameters(element, comment.start(), comment.end());
    }
  }

  /// What a comment that ends here is about.
  private String element(int end) {
    for (Stub.Table table : stub.tables) {
      for (Stub.Row row : table.rows()) {
        if (row.from() < end && end < row.to()) {
          return row.element();
        }
      }
    }
    return stub.methods.stream().filter(m -> m.from() < end && end < stub.java.end(m.tree())).map(Stub.Method::name)
        .findFirst().orElse(stub.type.getSimpleName().toString());
  }

  private void sentences(String element, int from, int to) {
    Matcher sentence = SENTENCE.matcher(stub.text).region(from, to).useTransparentBounds(true);
    while (sentence.find()) {
      bed.plant(Kind.PROSE, element, "dropped: " + Bed.shown(sentence.group().replaceAll("\n *///", " ")),
          sentence.start(), sentence.end(), "");
    }
  }

  private void numbers(String element, int from, int to) {
    Matcher number = NUMBER.matcher(stub.text).region(from, to).useTransparentBounds(true);
    while (number.find()) {
      bed.replace(Kind.PROSE, element, number.start(), number.end(),
          String.valueOf(Long.parseLong(number.group()) + 1));
    }
  }

  private void parameters(String element, int from, int to) {
    List<String> names = new ArrayList<>(stub.methods.stream()
        .filter(m -> m.from() < to && to < tableEnd(m))
        .flatMap(m -> m.tree().getParameters().stream()).map(p -> p.getName().toString()).toList());
    Matcher span = SPAN.matcher(stub.text).region(from, to).useTransparentBounds(true);
    while (span.find()) {
      int at = names.indexOf(span.group(1));
      if (at >= 0) {
        bed.replace(Kind.PROSE, element, span.start(1), span.end(1), names.get((at + 1) % names.size()));
      }
    }
  }

  private int tableEnd(Stub.Method method) {
    return stub.tables.get(stub.methods.indexOf(method)).rows().getLast().to();
  }
}
