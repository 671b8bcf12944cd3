package io.kfuncdoc.processor.prose;

import java.util.Set;

/// Markdown and the reST that is expected for it, byte for byte.
///
/// @param rule  what the pair pins
/// @param plain the text as readers see it, white space collapsed
record Fixture(String rule, String markdown, String rest, String plain) {

  static final ProseContext CONTEXT = new ProseContext(Set.of("page_cnt", "ptr__ign"), true);

  Rest written() {
    return RestWriter.write(new Passage(markdown.stripTrailing(), 1), CONTEXT);
  }

  @Override
  public String toString() {
    return rule;
  }
}
