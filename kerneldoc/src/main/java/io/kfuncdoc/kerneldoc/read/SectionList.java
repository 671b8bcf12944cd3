package io.kfuncdoc.kerneldoc.read;

import io.kfuncdoc.kerneldoc.DocSection;
import io.kfuncdoc.kerneldoc.DocText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sections of a comment in the order first met, each name once.
public final class SectionList {

  public static final String DESCRIPTION = "Description";
  public static final String RETURN = "Return";
  public static final String CONTEXT = "Context";

  private record Section(int line, TextLines lines) {}

  private final Map<String, Section> sections = new LinkedHashMap<>();

  /// Adds a section, or, a blank line between, adds to the one of that name. A blank section has its place in the
  /// order, too.
  ///
  /// @return whether there was none of that name
  public boolean add(String name, int line, TextLines lines) {
    Section section = sections.get(name);
    if (section == null) {
      Section added = new Section(line, new TextLines());
      added.lines().addAll(lines);
      sections.put(name, added);
      return true;
    }
    if (!lines.isEmpty()) {
      section.lines().add(lines.firstLine(), "");
      section.lines().addAll(lines);
    }
    return false;
  }

  /// A description or return section without text is none.
  public List<DocSection> sections() {
    List<DocSection> all = new ArrayList<>();
    sections.forEach((name, section) -> {
      DocText text = section.lines().text();
      if (!text.isEmpty()) {
        boolean unnamed = name.equals(DESCRIPTION);
        all.add(new DocSection(name, text, unnamed ? text.lines().getFirst().line() : section.line()));
      } else if (!name.equals(DESCRIPTION) && !name.equals(RETURN)) {
        all.add(new DocSection(name, text, section.line()));
      }
    });
    return all;
  }
}
