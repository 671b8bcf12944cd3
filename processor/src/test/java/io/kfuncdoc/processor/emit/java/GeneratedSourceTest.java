package io.kfuncdoc.processor.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.processor.Build;
import io.kfuncdoc.processor.Javac;
import io.kfuncdoc.processor.StubSource;
import io.kfuncdoc.processor.resolve.ContractResolver;
import io.kfuncdoc.processor.scan.StubScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The generated files, letter by letter, and the constant in them against the model it was made from.
class GeneratedSourceTest {

  private static final Path GOLDENS = Path.of("src/test/resources/generated");
  private static final String UPDATE = "kfuncdoc.update";

  @ParameterizedTest
  @ValueSource(strings = {"DemoEngine.java", "CheckedDemo.java", "RawDemo.java", "DemoContract.java"})
  void isAsItWas(String file) throws IOException {
    String generated = Javac.withKfuncdoc().compile(StubSource.demo()).clean().text("demo/" + file);
    Path golden = GOLDENS.resolve(file);
    if (Boolean.getBoolean(UPDATE)) {
      Files.createDirectories(GOLDENS);
      Files.writeString(golden, generated);
    }
    assertThat(Files.exists(golden) ? Files.readString(golden) : "")
        .as("%s; if the change is meant: mvn -pl processor -am test -Dtest=GeneratedSourceTest -D%s=true "
            + "-Dsurefire.failIfNoSpecifiedTests=false, and read the difference", golden, UPDATE)
        .isEqualTo(generated);
  }

  @Test
  void sameInputSameBytes() {
    Build first = Javac.withKfuncdoc().compile(StubSource.demo());
    Build second = Javac.withKfuncdoc().compile(StubSource.demo());
    assertThat(first.written().keySet()).isEqualTo(second.written().keySet());
    first.written().forEach((path, bytes) -> assertThat(second.written().get(path)).as(path).isEqualTo(bytes));
  }

  @Test
  void hasJavadocAndNoClockAndNoPath() {
    Build build = Javac.withKfuncdoc().compile(StubSource.demo());
    assertThat(build.generatedSources()).hasSize(4);
    for (String file : build.generatedSources()) {
      String text = build.text(file);
      assertThat(text).doesNotContain("\r", "\t", Path.of("").toAbsolutePath().toString(), "date =", "mem:");
      assertThat(text).doesNotContainPattern("20\\d\\d-\\d\\d");
      Pattern type = Pattern.compile("\\*/\n(@\\w+[^\n]*\n)+public (final )?(class|interface) ");
      assertThat(text).containsPattern(type);
    }
    assertThat(build.text("demo/DemoEngine.java"))
        .contains("{@code int demo_put(struct box *box, void *addr, u32 count)}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/stubs/Demo.java", "/stubs/Corners.java"})
  void theConstantIsTheModel(String resource) throws ReflectiveOperationException {
    String name = resource.contains("Demo") ? "demo.Demo" : "corners.Corners";
    StubSource source = StubSource.resource(name, resource);
    Resolving resolving = new Resolving();
    Build build = Javac.withKfuncdoc().processor(resolving).compile(source).clean();
    assertThat(resolving.contracts).hasSize(1);
    assertThat(build.contract(name)).isEqualTo(resolving.contracts.get(0));
    assertThat(build.provider(name).stub().getName()).isEqualTo(name);
  }

  /// Scans and resolves as [io.kfuncdoc.processor.KfuncProcessor] does, and keeps the model.
  @SupportedAnnotationTypes("io.kfuncdoc.annotations.KfuncFamily")
  private static final class Resolving extends AbstractProcessor {

    private final List<Contract> contracts = new ArrayList<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (TypeElement annotation : annotations) {
        for (Element family : round.getElementsAnnotatedWith(annotation)) {
          StubScanner.Scan scan = StubScanner.scan(processingEnv.getElementUtils(), (TypeElement) family);
          ContractResolver.Resolved resolved = ContractResolver.resolve(Objects.requireNonNull(scan.family()));
          assertThat(scan.findings()).isEmpty();
          assertThat(resolved.findings()).isEmpty();
          contracts.add(Objects.requireNonNull(resolved.contract()));
        }
      }
      return false;
    }
  }
}
