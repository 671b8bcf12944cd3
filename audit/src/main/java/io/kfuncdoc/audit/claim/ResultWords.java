package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the results that a clause names.
final class ResultWords {

  /// A result.
  ///
  /// @param end behind "is returned" and the like
  record Word(Result result, int start, int end) {}

  private static final String CALL = "(?:it|this|call|function|kfunc|allocation|reservation|request|operation"
      + "|attempt|which"
      + "|and|then|also|otherwise(?: the \\w+)?|the rest|helper|one|this one|routine|lookup|comparison) ";

  /// The name of a function stands in front.
  private static final String NAMED = "(?<=\\w_\\w{1,60} )";
  private static final String ERRNO = "(?<errno>(?<![\\w-])-e[a-z0-9]{2,}(?!\\w))";
  private static final String VALUE = "(?<value>(?<![\\w.@-])(?:null|zero|true|false|-?\\d+)(?![\\w]|\\.\\d|-))";
  private static final String SOME =
      "(?<some>(?<!\\w)(?:(?:an?|the|some|any) (?:\\w+ )?)?(?:negative (?:error|errno|value|number|integer)"
          + "|errno|error (?:code|value|number|pointer)(?!s))(?: ?(?:codes?|values?|numbers?|pointers?))?(?!\\w)"
          + "|(?<!\\w)(?:(?:an?|the|some|any) (?:\\w+ )?)?(?:negative )?error (?:codes|values|numbers|pointers)(?!\\w))";
  private static final String NOTHING =
      "(?<nothing>(?<!\\w)(?:(?:is |are |becomes |as )?(?:a |an )?(?:no op|noop|nop|null operation)"
          + "|(?:does|do|did|doing) nothing|nothing (?:at all )?(?:is|gets|has been|will be) (?!promised|guaranteed"
          + "|reported|said|known|returned|checked)(?:\\w+)|nothing (?:happens|changes)"
          + "|(?:has|have) no effect|without (?:(?:any )?effect|doing anything)"
          + "|(?:does|do) not do anything|(?:is|are) (?:silently |simply |quietly )?ignored"
          + "|^(?:silently |simply |quietly )?ignored(?= (?:if|when|unless|where|for)(?!\\w))"
          + "|(?:silently|quietly|simply) returns?(?= (?:if|when|unless|where|for)(?!\\w))"
          + "|(?:silently |quietly )?returns? (?:immediately|early|at once|silently)|leaves everything as it is"
          + "|changes nothing|frees nothing|reserves nothing)(?!\\w))";
  private static final String FAILS = "(?<fails>(?:(?<!\\w)" + CALL + "|" + NAMED + ")"
      + "(?:will |also |then |always |simply )?fails?(?! to)(?!\\w)"
      + "|(?<!\\w)(?:is|are|gets?|be) (?:rejected|refused|an error)(?!\\w)|^fails?(?! to)(?!\\w))";
  private static final String SUCCEEDS = "(?<succeeds>(?:(?<!\\w)" + CALL + "|" + NAMED + ")"
      + "(?:still |also |then |always |simply )?succeeds?(?!\\w)|^succeeds(?!\\w))";

  private static final Phrase WORD =
      new Phrase(ERRNO + "|" + VALUE + "|" + SOME + "|" + NOTHING + "|" + FAILS + "|" + SUCCEEDS);

  private static final String FILL = "(?: (?:either|just|only|plain|the value|simply|always|value|code|error|errno"
      + "|literal|an?"
      + "|the|still|then|number|constant|itself|also))*";
  private static final Pattern VERB_BEFORE = Pattern.compile(
      "(?:^|[ (])(?:returns?|returned|returning|yields?|gives?(?: back)?|fails? with|failing with|results? in|answers?"
          + "|reports?|gets?|results?(?: is| :)?|return value(?: is)?|rejected with|refused with|error|hands back"
          + "|produces?"
          + "|comes? back as|the caller sees)" + FILL + " $");
  private static final Pattern LIST_BEFORE = Pattern.compile("(?:^|[,;:(.-]|(?:^| )(?:or|and|either|else|otherwise))"
      + FILL + " ?$");
  private static final Pattern VALUE_BEFORE = Pattern.compile(
      "(?:^| )(?:is|are|was|be|being|not|equals?|equal to|==|!=|=|than|to|of|at|by|holds|from|with|least|most|low|first"
          + "|bit|other|passing|pass|passed|@\\w+)(?: an?| the)?(?: (?:null|zero|\\d+) (?:or|and|,))? $");
  private static final Pattern AFTER = Pattern.compile(
      "^ ?$|^ (?:if|when|whenever|on|upon|for|where|in|unless|otherwise|because|after|once|as|without|to|or|and|with"
          + "|should"
          + "|while|meaning|means|instead|pointer|also|only|even)(?!\\w)|^ (?:is|are|will be|gets) returned(?!\\w)"
          + "|^ ?[,;.:()-]");
  private static final Pattern RETURNED = Pattern.compile(
      "^ (?:(?:is|are|will be|gets|comes) (?:also )?(?:the result|returned|back|given back|the answer))(?!\\w)");
  private static final Pattern CONDITION = Pattern.compile(
      "(?<!\\w)(?:if|when|whenever|unless|because|where|in case|as long as|until|should)(?!\\w)");
  private static final Pattern VALUE_AFTER =
      Pattern.compile("^,? (?:with|and returns?|and yields?|returning|and gives?|, and returns?|and reports?"
          + "|by returning"
          + "|: it returns)" + FILL + " (?:-e|null|zero|-?\\d)");

  private ResultWords() {}

  static List<Word> in(String clause, boolean underReturn) {
    List<Word> words = new ArrayList<>();
    Phrase.Search search = WORD.search(clause);
    while (search.next()) {
      Matcher matcher = search.match();
      String before = clause.substring(0, matcher.start());
      String after = clause.substring(matcher.end());
      Matcher returned = RETURNED.matcher(after);
      boolean isReturned = returned.find();
      int end = matcher.end() + (isReturned ? returned.end() : 0);
      String text = matcher.group();
      if (matcher.group("errno") != null) {
        words.add(new Word(new Result.Value("-" + text.substring(1).toUpperCase(java.util.Locale.ROOT)),
            matcher.start(), end));
      } else if (matcher.group("value") != null || matcher.group("some") != null) {
        boolean verb = VERB_BEFORE.matcher(before).find();
        boolean list = (underReturn || !words.isEmpty()) && LIST_BEFORE.matcher(before).find()
            && AFTER.matcher(after).find() && !VALUE_BEFORE.matcher(before).find();
        if (verb || list || isReturned && !VALUE_BEFORE.matcher(before).find()) {
          words.add(new Word(value(text, matcher.group("some") != null), matcher.start(), end));
        }
      } else if (!inCondition(before) || matcher.group("nothing") != null && !opensCondition(before)) {
        if (VALUE_AFTER.matcher(after).find()) {
          continue;
        }
        Result result = matcher.group("nothing") != null ? new Result.Nothing(text)
            : matcher.group("fails") != null ? new Result.Failure(text) : new Result.Success(text);
        words.add(new Word(result, matcher.start(), end));
      }
    }
    return words;
  }

  /// Whether the words stand in a condition that no comma has ended.
  private static boolean inCondition(String before) {
    int comma = Math.max(before.lastIndexOf(" , "), before.lastIndexOf(" ; "));
    return CONDITION.matcher(before.substring(Math.max(comma, 0))).find();
  }

  /// Whether the words follow a conjunction at once.
  private static boolean opensCondition(String before) {
    Matcher condition = CONDITION.matcher(before);
    int last = -1;
    while (condition.find()) {
      last = condition.end();
    }
    return last >= 0 && before.substring(last).isBlank();
  }

  private static Result value(String text, boolean some) {
    if (some) {
      return new Result.SomeErrno(text);
    }
    return new Result.Value(switch (text) {
      case "null" -> "NULL";
      case "zero" -> "0";
      default -> text;
    });
  }
}
