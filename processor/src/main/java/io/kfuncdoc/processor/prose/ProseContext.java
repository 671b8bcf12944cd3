package io.kfuncdoc.processor.prose;

import java.util.Set;

/// Where a passage stands.
///
/// @param parameters      names that a code span turns into `**name**`, as kernel-doc does with `@name`
/// @param headingsAllowed true in a family's text, which stands at the top level of a page: headings and thematic
///                        breaks have a place only there
public record ProseContext(Set<String> parameters, boolean headingsAllowed) {

  public ProseContext {
    parameters = Set.copyOf(parameters);
  }

  public static ProseContext ofFamily() {
    return new ProseContext(Set.of(), true);
  }

  public static ProseContext ofFunction(Set<String> parameters) {
    return new ProseContext(parameters, false);
  }
}
