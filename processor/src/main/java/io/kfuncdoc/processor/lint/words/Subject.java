package io.kfuncdoc.processor.lint.words;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.prose.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a text is about.
///
/// @param release   the one that the page is made for
/// @param externals names of no family that may be used
/// @param names     words of the vocabulary: terms and constants
/// @param kfunc     null in the family's text
/// @param parameter the one that the text describes, if it does
/// @param row       the one whose comment it is, if it is one
public record Subject(
    Contract contract,
    Release release,
    Set<String> externals,
    Set<String> names,
    @Nullable Kfunc kfunc,
    @Nullable Param parameter,
    @Nullable Row row) {

  /// Words after which a function is named to set it apart.
  private static final Pattern OTHERS =
      Pattern.compile("\\b(?:except|unlike|other than|apart from|besides)\\b", Pattern.CASE_INSENSITIVE);

  /// The kfuncs that a sentence may speak of; a claim is wrong if it is wrong of all. Empty if a function is named
  /// of which the contract knows nothing.
  public List<Kfunc> about(Sentence sentence) {
    List<Kfunc> about = new ArrayList<>();
    if (kfunc != null) {
      about.add(kfunc);
    }
    for (FunctionNames.Name name : FunctionNames.all(sentence)) {
      Kfunc named = named(name.name());
      if (named == null && !names.contains(name.name())) {
        return List.of();
      }
      if (named != null && !about.contains(named)) {
        about.add(named);
      }
    }
    return about.isEmpty() || kfunc == null && OTHERS.matcher(sentence.text()).find() ? contract.kfuncs() : about;
  }

  /// As above, but empty if only the family as a whole can be meant.
  public List<Kfunc> single(Sentence sentence) {
    boolean whole = kfunc == null && FunctionNames.in(sentence).stream().allMatch(n -> named(n.name()) == null);
    return whole ? List.of() : about(sentence);
  }

  /// The kfunc with this name, or whose variant it is.
  public @Nullable Kfunc named(String function) {
    for (Kfunc one : contract.kfuncs()) {
      if (one.name().equals(function)
          || one.contexts().stream().anyMatch(c -> c.nonSleepableVariant().equals(function))) {
        return one;
      }
    }
    return null;
  }

  /// The releases that a sentence speaks of.
  public List<Release> releases(Sentence sentence) {
    return ReleaseWords.in(sentence.text(), contract, release);
  }

  /// Of the kfunc; in the family's text those of all kfuncs.
  public List<Param> parameters() {
    return kfunc == null
        ? contract.kfuncs().stream().flatMap(k -> k.parameters().stream()).toList()
        : kfunc.parameters();
  }
}
