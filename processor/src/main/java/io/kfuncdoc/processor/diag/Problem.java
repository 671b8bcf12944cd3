package io.kfuncdoc.processor.diag;

import java.util.List;

/// Everything that can be wrong with a family, with a stable id, a text and a remedy. `%s` stands for a detail.
public enum Problem {
  INTERNAL_ERROR("K001", "internal error: %s", "this is a defect of Kfuncdoc; please report it with the stub"),

  NOT_AN_INTERFACE("K101", "%s is not an interface", "a family of stubs is a top-level interface"),
  NOT_TOP_LEVEL("K102", "%s is nested", "a family of stubs is a top-level interface"),
  GENERIC_STUB("K103", "%s has type parameters", "kfuncs have none; remove them"),
  METHOD_WITH_BODY("K104", "%s has a body", "a stub is an abstract method; the implementation is generated"),
  OVERLOADED("K105", "%s is declared more than once", "C has no overloading; give each kfunc its own C name"),
  NOT_A_KFUNC("K106", "%s has no @Kfunc", "every method of a family is the stub of a kfunc"),
  INHERITED_STUB("K107", "%s extends another interface", "declare every kfunc of the family in the family itself"),
  NO_KFUNC("K108", "%s declares no kfunc", "add a method with @Kfunc, or remove @KfuncFamily"),
  PAGE_PATH("K109",
      "'%s' is not a page path",
      "use names of letters, digits, '-' and '_' divided by '/', as in bpf/string-kfuncs"),
  NOT_A_RELEASE("K110", "'%s' is not a kernel release", "write it as in 7.1 or 6.18.44"),
  SINCE_NOT_BEFORE_UNTIL("K111",
      "since %s is not before until %s",
      "'until' is the first release in which it no longer holds"),
  RELEASES_ORDER("K112", "the releases %s are not ascending", "name at least one release, oldest first, each once"),
  BACKPORT("K113",
      "backported %s does not come before a 'since' or 'until'",
      "a backport names a stable release older than 'since', or without one than 'until'"),
  TABLE_NOT_NESTED("K114",
      "%s is not an enum nested in %s",
      "the outcomes of a kfunc are an enum nested in its stub interface"),
  SHARED_TABLE("K115", "%s is the table of %s already", "give each kfunc an outcomes enum of its own"),
  PAGE_RELEASE("K116",
      "the page cannot be made for '%s': the contract is held to %s",
      "mend the option kfuncdoc.release"),
  CANNOT_WRITE("K117",
      "cannot write %s: %s",
      "see that nothing else is called so, and that the output folder can be written"),
  ANALYSIS_OPTION("K118",
      "the option kfuncdoc.analysis has no value '%s'",
      "use report, or leave the option out"),

  VOCABULARY("K121",
      "%s is not an interface",
      "a vocabulary is an interface of @Defined and @Observed terms and constants"),
  TERM_KIND("K122",
      "term %s is neither defined nor observed",
      "put @Defined on an abstract method, or @Observed on a static one"),
  TERM_OVERLOADED("K123", "term %s is declared more than once", "give each term its own name"),
  TERM_RANGE("K124", "the range %s .. %s of %s is empty or does not fit its type", "min must not exceed max"),
  PHRASE_NAME("K125", "the phrase names {%s}, which is no parameter of %s", "use {name} with the name of a parameter"),
  NO_NAMES("K126", "%s was compiled without parameter names", "compile the vocabulary with -parameters"),
  TERM_CYCLE("K127", "term %s is defined by itself", "remove the cycle"),
  FAULTS("K128", "%s is not an enum", "faults are the constants of an enum"),
  SITUATIONS("K129", "%s is not an interface of void methods", "each situation is an abstract void method"),

  TYPE_WIDTH("K201", "C type %s has %s bits, Java type %s does not", "use the Java type of the same width"),
  TYPE_UNKNOWN("K202", "Java type %s says nothing about the C type", "annotate it with a pointer kind of the family"),
  TYPE_CONFLICT("K203", "%s has more than one C type", "keep one of the annotations"),
  TYPE_UNSUPPORTED("K204",
      "Java type %s cannot stand for a C type",
      "use byte, short, int, long, boolean, or an object with a pointer kind"),
  POINTER_ON("K205", "a pointer cannot be a Java %s", "use long for an address or an object type for a handle"),
  POINTER_KIND("K206",
      "%s has a pointer kind %s an address space, on a Java %s",
      "a kind with a space is for a long, one without for an object type"),
  HANDLE_RESULT("K207",
      "%s returns an object, and a result is 64 bits",
      "return a long with a pointer kind that has a space"),

  SYNTAX("K301", "cannot read '%s': %s", "write a Java expression"),
  UNKNOWN_NAME("K302",
      "'%s' is neither a parameter nor a term nor a constant here%s",
      "use a name of the signature or of the family's vocabulary"),
  DOES_NOT_TYPE("K303", "'%s' does not type-check: %s", "see README, 'Expressions'"),
  NOT_BOOLEAN("K304", "'%s' is not boolean", "a guard says when a row answers"),
  NEGATIVE_WITH_U64("K305",
      "'%s' mixes an unsigned 64-bit value with '%s', which may be negative",
      "reinterpret one side, as in u64(x) or s64(x)"),
  NOT_SUPPORTED("K306",
      "'%s' is not part of the expression language",
      "use parameters, terms, numbers, operators, ?: and u32(x) and its kin"),
  ONLY_AFTERWARDS("K307", "'%s' has a meaning in @Ensures only", "a guard is decided before the call"),
  ARGUMENT_COUNT("K308", "%s takes %s, not %s", "give each parameter a value"),

  NO_DECISION("K401", "row %s does not say what decides for it", "add @When, @Reported, @Success or @Undefined"),
  TWO_DECISIONS("K402", "row %s has more than one of @When, @Reported, @Success, @Undefined", "keep one"),
  GUARD_AFTER_REPORTED("K403",
      "row %s is decided by a guard but stands after %s, which is not",
      "put rows that the arguments decide first"),
  DUPLICATE_ROW("K404", "row %s has the guard of %s", "remove one of them"),
  AFTER_ALWAYS_TRUE("K405",
      "row %s cannot be reached: the guard of %s always holds",
      "remove it, or mend the guard before it"),
  ALWAYS_FALSE("K406", "the guard of row %s never holds", "remove the row, or mend the guard"),
  RESULT_TYPE("K407", "%s cannot return %s", "%s"),
  UNKNOWN_ERRNO("K408", "'%s' is no errno%s", "use a name of the kernel's errno headers"),
  NO_SUCCESS("K409", "%s has no @Success row", "the last row says what happens when nothing stands in the way"),
  SUCCESS_NOT_LAST("K410",
      "@Success row %s is not the last of %s",
      "the success is what is left when no other row answered"),
  NO_RESULT("K411", "row %s says nothing about the result", "add @Returns"),
  RESULT_OF_VOID("K412", "row %s returns something, its kfunc is void", "remove @Returns"),
  NOT_A_RESULT("K413", "'%s' is not a result", "write an errno such as -EINVAL, NULL, a number, or result"),
  NO_WITNESS("K414", "row %s names no way to bring it about", "give @Reported a fault, a given, or a call"),
  ROW_OUTSIDE("K415", "row %s is in none of the releases %s", "mend since and until, or remove the row"),
  ROW_COVERED("K416",
      "row %s cannot be reached: what it would answer is answered before by %s, as with %s",
      "remove it, or put it before them"),

  UNKNOWN_FAULT("K501", "'%s' is no fault of %s%s", "name a constant of the fault enum"),
  WITNESS_STEP("K502", "'%s' is neither a call of a kfunc of this family nor a situation%s", "write it as in f(x, 1)"),
  WITNESS_ARGUMENT("K503", "'%s' does not set a parameter of %s%s", "write it as in x = 1"),
  WITNESS_TYPE("K504", "'%s' cannot be the %s %s", "give a value of the parameter's type"),

  NOT_DESCRIBED("K601", "parameter %s is not described", "add a line '@param %s ...' to the comment"),
  DESCRIBED_TWICE("K602", "parameter %s is described twice", "keep one description"),
  DESCRIBED_BUT_ABSENT("K603", "@param %s describes no parameter%s", "remove it, or name a parameter of the stub"),
  DESCRIBED_OUT_OF_ORDER("K604",
      "@param %s comes after the description of a later parameter",
      "describe parameters in the order of the signature"),
  PROSE("K605", "comment line %s, column %s: %s", "write it with the Markdown that README lists"),
  NO_PURPOSE("K606", "%s has no comment", "say in one sentence what it is for"),
  GUARD_NOT_NAMED("K607",
      "the comment of row %s does not name %s, which its guard reads",
      "name every parameter that the guard reads"),
  ROW_WITHOUT_WORDS("K608",
      "row %s has no comment, and no guard that a phrase could follow from",
      "say in a comment when it answers"),
  NO_TITLE("K609", "the text of %s has no heading", "start it with a heading: it is the page's title"),
  UNWRITTEN("K610", "%s is still to be written", "write what stands as TODO, or put @Draft on the family"),

  SLEEPABLE_CONTRADICTION("K701",
      "@Context of %s contradicts KF_SLEEPABLE in %s",
      "a kfunc that may sleep has no non-sleepable variant and takes no spin lock"),
  FLAG_NOT_IN_RELEASE("K702", "%s does not exist in %s", "end it with until"),
  RESULT_FLAG("K703", "%s is registered for %s, which does not return a pointer", "remove the flag"),
  EMPTY_CONTEXT("K704", "@Context of %s says nothing", "remove it, or say what the flags cannot"),

  SAME_PAGE("K801", "page %s belongs to both %s and %s", "give each family a page of its own"),
  SAME_C_NAME("K802", "kfunc %s is in both %s and %s", "keep one contract of a kfunc"),

  LINT_RESULT("K901", "comment line %s, column %s: '%s' as a result, but %s", "add the row, or correct the text"),
  LINT_CONTEXT("K902", "comment line %s, column %s: '%s', but %s", "correct the text, the flags or @Context"),
  LINT_SPACE("K903", "comment line %s, column %s: '%s', but %s", "correct the text or the pointer's kind"),
  LINT_OUTCOME("K904", "comment line %s, column %s: '%s', but %s", "correct the text or the row"),
  LINT_PARAMETER("K905",
      "comment line %s, column %s: '%s' is no parameter of %s",
      "name a parameter of the stub, say what else it is, as in: the field x, or add it to externals of @KfuncFamily"),
  LINT_FUNCTION("K906",
      "comment line %s, column %s: %s() is no function of this family",
      "mend the name, make it a link, or add it to externals of @KfuncFamily"),
  LINT_LIMIT("K907", "comment line %s, column %s: '%s', but %s", "add the row, or correct the text"),
  SILENCED("K910", "silenced %s", "the reason given: %s"),
  SILENCE_UNUSED("K911", "@Silence of %s on %s silences nothing", "remove it"),
  SILENCE_REASON("K912", "@Silence of %s on %s gives no reason", "say why the comment is right all the same"),
  SILENCE_UNKNOWN("K913", "'%s' is no lint of prose", "name one of K901 to K907");

  private final String id;
  private final String text;
  private final String remedy;

  Problem(String id, String text, String remedy) {
    this.id = id;
    this.text = text;
    this.remedy = remedy;
  }

  public String id() {
    return id;
  }

  public String text() {
    return text;
  }

  public String remedy() {
    return remedy;
  }

  /// The message with its id in front and its remedy behind.
  public String message(List<String> details) {
    String whole = "[" + id + "] " + text + "; " + remedy;
    for (String detail : details) {
      int hole = whole.indexOf("%s");
      if (hole < 0) {
        throw new IllegalArgumentException(id + " has no place for '" + detail + "'");
      }
      whole = whole.substring(0, hole) + detail.replace("%s", "%\u0000s") + whole.substring(hole + 2);
    }
    if (whole.contains("%s")) {
      throw new IllegalArgumentException(id + " lacks a detail: " + details);
    }
    return whole.replace("%\u0000s", "%s");
  }
}
