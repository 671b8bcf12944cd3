package io.kfuncdoc.sample.fuzz;

import java.util.Optional;

/// A second opinion on scripts: what each line should give, by someone who has not read the contract.
public interface ScriptModel {

  /// Does one line.
  ///
  /// @param line in the replay format, without a comment
  /// @return the result as replay prints it, without the row; empty for a line without a call, or if the model has no
  ///         opinion
  Optional<String> answer(String line);
}
