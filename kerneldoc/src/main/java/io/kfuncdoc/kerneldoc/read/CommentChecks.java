package io.kfuncdoc.kerneldoc.read;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocWarning;
import io.kfuncdoc.kerneldoc.Prototype;
import io.kfuncdoc.kerneldoc.PrototypeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Holds the form of a comment against its prototype, as the kernel's tool does with all warnings on.
public final class CommentChecks {

  private static final Pattern VOID = Pattern.compile("\\bvoid(?: \\w+)?$");

  private CommentChecks() {}

  /// Nothing is said to be missing in a comment of which only a part is there.
  public static List<DocWarning> check(DocComment comment) {
    List<DocWarning> warnings = new ArrayList<>();
    Prototype prototype = comment.prototype();
    if (comment.whole() && comment.purpose().isEmpty()) {
      warnings.add(new DocWarning(comment.line(), "missing initial short description of '" + comment.name() + "'"));
    }
    if (prototype == null) {
      return warnings;
    }
    if (!prototype.name().equals(comment.name())) {
      warnings.add(new DocWarning(prototype.line(), "expecting prototype for " + comment.name()
          + "(). Prototype was for " + prototype.name() + "() instead"));
    } else if (comment.whole()) {
      describe(comment, prototype, warnings);
    }
    return warnings;
  }

  private static void describe(DocComment comment, Prototype prototype, List<DocWarning> warnings) {
    String where = "'" + comment.name() + "'";
    for (PrototypeParameter parameter : prototype.parameters()) {
      boolean variable = parameter.declaration().endsWith(ParameterReader.VARIABLE);
      if (!variable && comment.parameter(parameter.name()).isEmpty()) {
        String name = parameter.name().isEmpty() ? parameter.declaration() : parameter.name();
        warnings.add(new DocWarning(
            prototype.line(), "function parameter '" + name + "' not described in " + where));
      }
    }
    boolean returns = !prototype.returnType().isEmpty() && !VOID.matcher(prototype.returnType()).find();
    if (returns && comment.section(SectionList.RETURN).isEmpty()) {
      warnings.add(new DocWarning(prototype.line(), "No description found for return value of " + where));
    }
  }
}
