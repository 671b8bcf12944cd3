package io.kfuncdoc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What holds for all main code.
class HouseRulesTest {

  private static final JavaClasses CLASSES = MainCode.classes();
  private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();

  /// Names of the kernel's, which no family owns.
  private static final Set<String> KERNEL_NAMES = Set.of(
      "KF_ARENA_RET,",
      "KF_ARENA_ARG1,",
      "KF_ARENA_ARG2,",
      "private static final String QUALIFIER = \"__arena\";",
      "private static final KfFlag RESULT_QUALIFIED = KfFlag.KF_ARENA_RET;",
      "private static final List<KfFlag> QUALIFIED = List.of(KfFlag.KF_ARENA_ARG1, KfFlag.KF_ARENA_ARG2);",
      "boolean ofResult = flag == KfFlag.KF_RET_NULL || flag == KfFlag.KF_ACQUIRE || flag == KfFlag.KF_ARENA_RET;");

  /// Where no family is known.
  private static final List<String> NEUTRAL = List.of(
      "annotations/src/main",
      "processor/src/main",
      "runtime/src/main/java/io/kfuncdoc/runtime/conformance");

  @Test
  void everyPackageIsNullMarked() {
    Set<JavaPackage> packages = new HashSet<>();
    CLASSES.forEach(c -> packages.add(c.getPackage()));
    assertThat(packages).hasSizeGreaterThan(15).allSatisfy(
        p -> assertThat(p.isAnnotatedWith(NullMarked.class)).as(p.getName()).isTrue());
  }

  @Test
  void namesSayWhatAClassDoes() {
    noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?)").check(CLASSES);
  }

  @Test
  void nothingStaticChanges() {
    List<String> mutable = CLASSES.stream()
        .flatMap(c -> c.getFields().stream())
        .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
        .filter(f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(HouseRulesTest::mayChange)
        .map(JavaField::getFullName)
        .sorted()
        .toList();
    assertThat(mutable).isEmpty();
  }

  /// What a List or a Map really is cannot be told from its class file.
  private static boolean mayChange(JavaField field) {
    boolean changes = field.getRawType().getPackageName().startsWith("java.util.concurrent")
        || field.getRawType().isAssignableTo(StringBuilder.class)
        || field.getRawType().getPackageName().equals("java.util")
            && !field.getRawType().isInterface()
            && Stream.of("Set", "Map", "List", "Deque").anyMatch(field.getRawType().getSimpleName()::endsWith);
    return !field.getModifiers().contains(JavaModifier.FINAL) || field.getRawType().isArray() || changes;
  }

  @Test
  void nothingOfTheArenaIsBakedIn() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : neutralSources()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (line.toLowerCase(Locale.ROOT).contains("arena") && !KERNEL_NAMES.contains(line)) {
          found.add(ROOT.relativize(file) + ":" + (i + 1) + ": " + line);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> neutralSources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : NEUTRAL) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
        all.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    try (Stream<Path> all = Files.list(ROOT.resolve("runtime/src/main/java/io/kfuncdoc/runtime"))) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThan(150);
    return files.stream().sorted(Comparator.naturalOrder()).toList();
  }
}
