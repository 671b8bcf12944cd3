package io.kfuncdoc.processor.emit.rst;

import java.util.List;

/// Writes what differs between two releases as reStructuredText.
public final class ChangesEmitter {

  private static final int WIDTH = 80;

  private ChangesEmitter() {}

  public static String emit(Changes changes) {
    StringBuilder out = new StringBuilder();
    out.append(PageFormat.MARKER).append(changes.stub()).append(PageFormat.MARKER_END).append("\n\n");
    String title = changes.title() + ": from Linux " + changes.from() + " to " + changes.to();
    String rule = "=".repeat(PageEmitter.columns(title));
    out.append(rule).append('\n').append(title).append('\n').append(rule).append("\n\n");
    fill(out, "What differs between Linux " + changes.from() + " and " + changes.to() + " in the contract ``"
        + changes.stub() + "``. What is not named is the same in both.", "", "");
    for (Changes.Function function : changes.functions()) {
      String heading = function.name() + "()";
      out.append('\n').append(heading).append('\n').append("~".repeat(heading.length())).append("\n\n");
      if (function.changes().isEmpty()) {
        out.append("Nothing differs.\n");
      }
      for (Changes.Change change : function.changes()) {
        String subject = change.subject().equals(function.name()) ? "" : "``" + change.subject() + "``: ";
        fill(out, subject + change.text(), "* ", "  ");
      }
    }
    return out.toString();
  }

  private static void fill(StringBuilder out, String text, String first, String next) {
    List<String> lines = Lines.fill(text, first, next, WIDTH);
    lines.forEach(line -> out.append(line).append('\n'));
  }
}
