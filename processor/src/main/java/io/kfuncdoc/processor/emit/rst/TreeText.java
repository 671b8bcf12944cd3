package io.kfuncdoc.processor.emit.rst;

import java.util.ArrayList;
import java.util.List;

/// What is said of a function in the tree of one release, in reST as on the page.
///
/// @param purpose     one line
/// @param parameters  in order, possibly none
/// @param description possibly empty
/// @param context     who may call it, one paragraph
/// @param effects     of a void function with several rows, an item for each row in their order; else empty
/// @param returns     an item for each row in their order; empty for void
/// @param note        what the caller must not do, one paragraph; empty if `effects` say it
public record TreeText(
    String purpose,
    List<Page.Parameter> parameters,
    List<String> description,
    String context,
    List<String> effects,
    List<String> returns,
    String note) {

  public TreeText {
    parameters = List.copyOf(parameters);
    description = List.copyOf(description);
    effects = List.copyOf(effects);
    returns = List.copyOf(returns);
  }

  /// All of it in one text.
  String words() {
    List<String> words = new ArrayList<>(List.of(purpose));
    parameters.forEach(p -> words.addAll(p.text()));
    words.addAll(description);
    words.add(context);
    words.addAll(effects);
    words.addAll(returns);
    words.add(note);
    return String.join("\n", words);
  }

  /// With a paragraph more of description.
  TreeText with(List<String> paragraph) {
    List<String> longer = new ArrayList<>(description);
    if (!longer.isEmpty()) {
      longer.add("");
    }
    longer.addAll(paragraph);
    return new TreeText(purpose, parameters, longer, context, effects, returns, note);
  }
}
