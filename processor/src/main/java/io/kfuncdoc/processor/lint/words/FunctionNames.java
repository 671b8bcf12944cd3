package io.kfuncdoc.processor.lint.words;

import io.kfuncdoc.processor.prose.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The functions that a sentence names: `f()`, in or out of a code span; `f(x, 1)` in one.
public final class FunctionNames {

  private static final Pattern CALL =
      Pattern.compile("(?<![\\w.>-])(?<name>[A-Za-z_]\\w*)\\((?<empty>\\))?(?<man>\\d\\))?");
  private static final Pattern OPERATOR = Pattern.compile("sizeof|typeof|offsetof|[us](?:8|16|32|64)|min|max");

  private FunctionNames() {}

  /// The name of a function and where it stands.
  ///
  /// @param manual whether it is a page of the manual, as in `mmap(2)`
  public record Name(String name, int at, boolean manual) {}

  /// Those outside of links.
  public static List<Name> in(Sentence sentence) {
    return all(sentence).stream().filter(n -> !sentence.isLink(n.at())).toList();
  }

  /// As [#in], and those in the texts of links too.
  public static List<Name> all(Sentence sentence) {
    if (sentence.text().indexOf('(') < 0) {
      return List.of();
    }
    List<Name> names = new ArrayList<>();
    Matcher call = CALL.matcher(sentence.text());
    while (call.find()) {
      boolean isCall = call.group("empty") != null || call.group("man") != null || sentence.isCode(call.start());
      if (isCall && !OPERATOR.matcher(call.group("name")).matches()) {
        names.add(new Name(call.group("name"), call.start(), call.group("man") != null));
      }
    }
    return names;
  }
}
