package io.kfuncdoc.processor.emit.rst;

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
}
