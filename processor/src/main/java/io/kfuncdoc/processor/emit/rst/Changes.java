package io.kfuncdoc.processor.emit.rst;

import io.kfuncdoc.model.Release;
import java.util.List;

/// What differs between two releases of a contract. Every text is reStructuredText on one line.
///
/// @param stub      the stub interface with its package
/// @param title     of the family's page
/// @param from      the release before, or any other one
/// @param to        the release after
/// @param functions in source order, with those of which nothing differs
public record Changes(String stub, String title, Release from, Release to, List<Function> functions) {

  public Changes {
    functions = List.copyOf(functions);
  }

  /// What can differ.
  public enum Kind {
    FUNCTION_ADDED, FUNCTION_REMOVED, CALLERS, FLAGS_ADDED, FLAGS_REMOVED, ROW_ADDED, ROW_REMOVED, RESULT,
    PROMISE_ADDED, PROMISE_REMOVED
  }

  /// @param name    the C name
  /// @param changes in the order of [Kind]; rows in the order of the table
  public record Function(String name, List<Change> changes) {
    public Function {
      changes = List.copyOf(changes);
    }
  }

  /// @param subject the row, or the function where no row is meant
  /// @param text    a sentence or more
  public record Change(Kind kind, String subject, String text) {}
}
