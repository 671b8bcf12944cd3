package io.kfuncdoc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A vocabulary that was compiled before its stub.
class ClassFileVocabularyTest {

  private static final String BORDER = "interface Terms {";
  private static final int NAMED = "terms = Terms".length();

  /// The demo's vocabulary, faults, situations and pointer kinds.
  private static StubSource beside() {
    String text = StubSource.demo().text();
    String header = "package demo;\nimport io.kfuncdoc.annotations.*;\nimport io.kfuncdoc.model.State;\n";
    return new StubSource("demo.Terms", header + text.substring(text.indexOf(BORDER)));
  }

  private static StubSource stub() {
    String text = StubSource.demo().text();
    return new StubSource("demo.Demo", text.substring(0, text.indexOf(BORDER)));
  }

  @Test
  void worksWithParameterNames() throws ReflectiveOperationException {
    Build vocabulary = Javac.plain().options("-parameters").compile(beside()).clean();
    Build apart = Javac.withKfuncdoc().against(vocabulary).compile(stub()).clean();
    Build together = Javac.withKfuncdoc().compile(StubSource.demo()).clean();
    assertThat(apart.text("demo/DemoContract.java")).isEqualTo(together.text("demo/DemoContract.java"));
    assertThat(apart.text("demo/CheckedDemo.java")).isEqualTo(together.text("demo/CheckedDemo.java"));
  }

  @Test
  void withoutParameterNamesOneProblemSaysSo() {
    Build vocabulary = Javac.plain().options("-g:none").compile(beside()).clean();
    Build build = Javac.withKfuncdoc().against(vocabulary).compile(stub());
    assertThat(build.ids()).containsExactly("K126");
    assertThat(build.messages().get(0)).contains("Terms was compiled without", "-parameters");
    assertThat(build.errors().get(0).getPosition()).isEqualTo(stub().indexOf("terms = Terms.class") + NAMED);
    assertThat(build.generatedSources()).isEmpty();
  }

  @Test
  void aProblemOfAClassFileStandsWhereTheFamilyNamesIt() {
    StubSource mistaken = beside().with(BORDER, BORDER + "\n  boolean neither();");
    Build vocabulary = Javac.plain().options("-parameters").compile(mistaken).clean();
    Build build = Javac.withKfuncdoc().against(vocabulary).compile(stub());
    assertThat(build.ids()).containsExactly("K122");
    assertThat(build.errors().get(0).getPosition()).isEqualTo(stub().indexOf("terms = Terms.class") + NAMED);
  }

  @Test
  void aParameterMayBeCalledAsANamelessOneIs() {
    StubSource source = StubSource.demo()
        .with("(addr & 7) == 0", "(arg0 & 7) == 0")
        .with("value = \"{addr} is", "value = \"{arg0} is")
        .with("negated = \"{addr} is", "negated = \"{arg0} is")
        .with("boolean aligned(@ThingPtr long addr)", "boolean aligned(@ThingPtr long arg0)");
    Javac.withKfuncdoc().compile(source).clean();
  }
}
