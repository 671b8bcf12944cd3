package io.kfuncdoc.audit.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A question is answered once, until there are too many.
final class RememberedTest {

  private final List<Integer> asked = new ArrayList<>();
  private final Remembered<Integer, String> words = new Remembered<>(number -> {
    asked.add(number);
    return "answer " + number;
  });

  @Test
  void theSameQuestionIsAnsweredOnce() {
    assertThat(words.answer(7)).isEqualTo("answer 7").isSameAs(words.answer(7));
    assertThat(words.answer(8)).isEqualTo("answer 8");
    assertThat(asked).containsExactly(7, 8);
  }

  @Test
  void tooManyAnswersAreForgotten() {
    for (int i = 0; i <= Remembered.MOST; i++) {
      words.answer(i);
    }
    asked.clear();
    words.answer(Remembered.MOST);
    words.answer(0);
    assertThat(asked).containsExactly(0);
  }
}
