package io.kfuncdoc.processor.emit.kerneldoc;

import java.util.List;

/// What a kernel-doc comment says, its texts in reST. A section that a blank line would end has none in it.
///
/// @param name        the C name
/// @param purpose     one line
/// @param parameters  in order
/// @param description possibly empty
/// @param context     one paragraph
/// @param returns     the items of the Return list, each one line; empty for void
/// @param note        one paragraph, possibly empty
public record Block(
    String name,
    String purpose,
    List<Parameter> parameters,
    List<String> description,
    String context,
    List<String> returns,
    String note) {

  public Block {
    parameters = List.copyOf(parameters);
    description = List.copyOf(description);
    returns = List.copyOf(returns);
  }

  /// @param text one paragraph
  public record Parameter(String name, String text) {}

  /// The names that `@` may refer to.
  public List<String> parameterNames() {
    return parameters.stream().map(Parameter::name).toList();
  }
}
