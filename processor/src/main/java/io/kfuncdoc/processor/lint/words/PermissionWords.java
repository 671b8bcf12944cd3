package io.kfuncdoc.processor.lint.words;

import io.kfuncdoc.model.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the numbers that a sentence allows an argument to be: "may be 1", "must be 0 or 1".
public final class PermissionWords {

  private static final String NUMBER = "(?:0x[0-9a-fA-F]+|\\d+|zero|NULL)";
  private static final String VALUES = "(?:either |one of )?(?<values>" + NUMBER + "(?:(?:, |,? or )" + NUMBER + ")*)"
      + "(?=$|[.;:)]|,? and\\b)";
  private static final String MAY = "(?:may|can|must|should|has to|needs to) (?:also |only )?be " + VALUES;
  /// Where this stands, the words may be a condition, or say what is possible and not what is allowed.
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\b(?:if|when|where|unless|but|result|returned|on return|afterwards)\\b");

  private PermissionWords() {}

  /// Words that allow values.
  ///
  /// @param values what is allowed, without those above 2^63-1
  public record Permission(String parameter, List<Long> values, int start, int end) {}

  /// None where a sentence has a condition or a result: there it says what happens, not what is allowed.
  ///
  /// @param own the parameter that the text describes, if it does; words that name none are about it
  public static List<Permission> in(String text, List<Param> parameters, @Nullable Param own) {
    List<Permission> permissions = new ArrayList<>();
    if (!text.contains(" be ") || ELSEWHERE.matcher(text).find() || !ResultWords.in(text).isEmpty()) {
      return permissions;
    }
    for (Param parameter : parameters) {
      String named = "\\b" + Pattern.quote(parameter.name()) + "(?: argument| parameter)? ";
      String before = parameter.equals(own) ? "(?:" + named + "|^)" : named;
      for (Matcher may = Pattern.compile(before + MAY).matcher(text); may.find();) {
        permissions.add(new Permission(parameter.name(), values(may.group("values")), may.start(), may.end()));
      }
    }
    return permissions;
  }

  private static List<Long> values(String written) {
    List<Long> values = new ArrayList<>();
    for (String one : written.split(",? or |, ")) {
      Long value = one.equals("zero") || one.equals("NULL") ? Long.valueOf(0) : WrittenNumber.of(one);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
