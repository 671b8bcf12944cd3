package io.kfuncdoc.kerneldoc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a file says about one function.
///
/// @param name of the function, as the comment has it, without parentheses
/// @param parameters in the order of the comment
/// @param sections in the order first met, each name once; text before any named section is in the one named
///     `Description`
/// @param prototype null if no declaration follows; its name may be another than the comment's
/// @param whole false where a patch shows only a part of the comment: what is not here may stand elsewhere
/// @param line the line that names the function; of a part without it, the first line
/// @param firstLine where the comment opens
/// @param lastLine where it ends
public record DocComment(
    String name,
    DocText purpose,
    List<DocParameter> parameters,
    List<DocSection> sections,
    @Nullable Prototype prototype,
    boolean whole,
    int line,
    int firstLine,
    int lastLine) {

  public DocComment {
    parameters = List.copyOf(parameters);
    sections = List.copyOf(sections);
  }

  /// The text of a parameter; where it stands twice, the last, as the kernel's tool has it.
  public Optional<DocParameter> parameter(String parameterName) {
    return parameters.stream().filter(p -> p.name().equals(parameterName)).reduce((first, second) -> second);
  }

  public Optional<DocSection> section(String sectionName) {
    return sections.stream().filter(s -> s.name().equals(sectionName)).findFirst();
  }
}
