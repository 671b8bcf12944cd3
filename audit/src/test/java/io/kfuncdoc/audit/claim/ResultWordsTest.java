package io.kfuncdoc.audit.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each word of a result is known as one. Clauses are in normal spelling.
final class ResultWordsTest {

  private static List<String> in(String clause) {
    return ResultWords.in(clause, false).stream()
        .map(w -> w.result().getClass().getSimpleName() + " " + w.result().text()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "it", "this", "the call", "the function", "the kfunc", "the allocation", "the reservation", "the request",
    "the operation", "the attempt", "@x , which", "it does so and", "it then", "it also", "otherwise",
    "otherwise the fetch", "the rest", "the helper", "the second one", "this one", "the routine", "the lookup",
    "the comparison", "bpf_some"
  })
  void whatIsCalledFailsAndSucceeds(String subject) {
    assertThat(in(subject + " fails if @x is 1")).hasSize(1).allMatch(w -> w.startsWith("Failure "));
    assertThat(in(subject + " succeeds if @x is 1")).hasSize(1).allMatch(w -> w.startsWith("Success "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fails", "will fail", "also fails", "then fails", "always fails", "simply fails"})
  void aCallFails(String fails) {
    assertThat(in("it " + fails + " if @x is 1")).hasSize(1).allMatch(w -> w.startsWith("Failure "));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "is rejected", "are rejected", "gets refused", "will be refused", "is an error", "fails"
  })
  void aConditionThatIsTurnedAwayFails(String turned) {
    assertThat(in(turned.equals("fails") ? turned : "a bad @x " + turned)).hasSize(1)
        .allMatch(w -> w.startsWith("Failure "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"still", "also", "then", "always", "simply"})
  void aCallSucceeds(String how) {
    assertThat(in("it " + how + " succeeds")).hasSize(1).allMatch(w -> w.startsWith("Success "));
  }

  @Test
  void failingToDoSomethingIsNoFailureOfTheCall() {
    assertThat(in("the call fails to take it")).isEmpty();
    assertThat(in("if it fails")).isEmpty();
    assertThat(in("the memory fails")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "is a no op", "is a noop", "becomes a nop", "are no op", "a null operation", "as a no op", "does nothing",
    "do nothing", "did nothing", "doing nothing", "nothing is done", "nothing at all is freed", "nothing gets freed",
    "nothing has been freed", "nothing will be freed", "nothing happens", "nothing changes", "has no effect",
    "have no effect", "without effect", "without any effect", "without doing anything", "does not do anything",
    "do not do anything", "is ignored", "are silently ignored", "is simply ignored", "is quietly ignored",
    "silently returns if", "quietly returns when", "simply returns for", "silently returns unless",
    "silently returns where", "returns immediately", "returns early", "returns at once", "silently returns silently",
    "return silently", "leaves everything as it is", "changes nothing", "frees nothing", "reserves nothing"
  })
  void nothingIsDone(String nothing) {
    assertThat(in("this call with a bad @x " + nothing)).as(nothing).isNotEmpty()
        .allMatch(w -> w.startsWith("Nothing "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"promised", "guaranteed", "reported", "said", "known", "returned", "checked"})
  void nothingOfOthersIsNoEffect(String verb) {
    assertThat(in("nothing is " + verb)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "a negative error", "a negative errno", "a negative value", "a negative number", "the negative integer",
    "an errno", "some errno", "any errno", "an error code", "an error value", "an error number", "an error pointer",
    "a negative error code", "a negative error number", "a negative error value", "some usual error codes",
    "negative errno values", "negative error numbers", "negative error pointers"
  })
  void someErrnoIsReturned(String errno) {
    assertThat(in("it returns " + errno + " if @x is 1")).hasSize(1).allMatch(w -> w.startsWith("SomeErrno "));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "returns", "return", "returned", "returning", "yields", "yield", "gives", "give", "gives back", "fails with",
    "fail with", "failing with", "results in", "result in", "answers", "answer", "reports", "report", "gets", "get",
    "the result is", "results :", "the return value is", "is rejected with", "is refused with", "error",
    "hands back", "produces", "produce", "comes back as", "come back as", "the caller sees"
  })
  void aValueBehindAVerbIsReturned(String verb) {
    assertThat(in("it " + verb + " null")).contains("Value NULL");
    assertThat(in("it " + verb + " 5")).contains("Value 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "either", "just", "only", "plain", "the value", "simply", "always", "value", "code", "error", "errno", "literal",
    "a", "an", "the", "still", "then", "number", "constant", "itself", "also"
  })
  void wordsMayStandBetween(String word) {
    assertThat(in("it returns " + word + " 0")).contains("Value 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "is the result", "are the result", "will be returned", "gets returned", "comes back", "is back", "is given back",
    "is the answer", "is returned"
  })
  void aValueThatIsReturned(String returned) {
    assertThat(in("true " + returned)).containsExactly("Value true");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "is", "are", "was", "be", "being", "not", "equals", "equal", "equal to", "=", "than", "to", "of", "at", "by",
    "holds", "from", "with", "least", "most", "low", "first", "bit", "other", "passing", "pass", "passed", "@x",
    "is a", "is the", "is null or", "is zero and"
  })
  void aValueThatSomethingElseHasIsNoResult(String before) {
    assertThat(ResultWords.in("the thing , " + before + " 0 ; x", true)).isEmpty();
    assertThat(in("the thing " + before + " 0 is returned")).as("returned").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "if", "when", "whenever", "on", "upon", "for", "where", "in", "unless", "otherwise", "because", "after", "once",
    "as", "without", "to", "or", "and", "with", "should", "while", "meaning", "means", "instead", "pointer", "also",
    "only", "even", "is returned", "are returned", "will be returned", "gets returned", ",", ";", ".", ":", "(", ")",
    "-"
  })
  void whatStandsBehindAResultThatIsListed(String after) {
    assertThat(ResultWords.in("0 " + after + " x", true)).hasSize(1);
    assertThat(ResultWords.in("0 apples", true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"if", "when", "whenever", "unless", "because", "where", "in case", "as long as", "until",
    "should"})
  void aConditionHasNoResults(String conjunction) {
    assertThat(in(conjunction + " the call fails")).isEmpty();
    assertThat(in(conjunction + " it is so , the call fails")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "with -einval", "and returns null", "and yields 0", "returning zero", "and gives 0", ", and returns -1",
    "and reports 1", "by returning 0", ": it returns 0"
  })
  void aFailureWithItsValueIsThatValue(String value) {
    assertThat(in("the call fails " + value)).hasSize(1).allMatch(w -> w.startsWith("Value "));
  }
}
