package io.kfuncdoc.processor;

import io.kfuncdoc.processor.diag.Problem;
import java.util.List;

/// Mistakes in the interface, its annotation, its methods and what stands beside it.
final class FamilyMistakes {

  private static final String SHAKE = "  void demo_shake(@BoxPtr Box box);";
  private static final String FIRST_METHOD = "  /// Put things";

  private FamilyMistakes() {}

  static List<Mistake> all() {
    return List.of(
        Mistake.of(Problem.NOT_AN_INTERFACE, "class")
            .with("public interface Demo {", "public abstract class Demo {\n")
            .with("int demo_put", "abstract int demo_put")
            .with("@ThingPtr long demo_look", "@ThingPtr abstract long demo_look")
            .with("void demo_shake", "abstract void demo_shake")
            .at("abstract |class Demo").says("Demo is not an interface"),
        Mistake.of(Problem.NOT_AN_INTERFACE, "annotation type")
            .with("interface Box {}", "interface Box {}\n"
                + "@KfuncFamily(page = \"a\", source = \"b\", releases = \"7.1\") @interface Other {}")
            .at("@|interface Other").says("Other is not an interface"),
        Mistake.of(Problem.NOT_TOP_LEVEL, "nested")
            .with("interface Box {}", "interface Box {\n"
                + "@KfuncFamily(page = \"a\", source = \"b\", releases = \"7.1\") interface Other {}}")
            .at(" |interface Other").says("Other is nested"),
        Mistake.of(Problem.GENERIC_STUB, "interface").with("interface Demo {", "interface Demo<T> {")
            .at("public |interface Demo").says("Demo has type parameters"),
        Mistake.of(Problem.GENERIC_STUB, "method").with("void demo_shake", "<T> void demo_shake")
            .at("void |demo_shake").says("demo_shake has type parameters"),
        Mistake.of(Problem.METHOD_WITH_BODY, "default")
            .with(SHAKE, "  default void demo_shake(@BoxPtr Box box) {}")
            .at("void |demo_shake").says("demo_shake has a body"),
        Mistake.of(Problem.METHOD_WITH_BODY, "static, called by a witness")
            .with(FIRST_METHOD, "static void f() {}\n\n" + FIRST_METHOD)
            .at("void |f()").says("f has a body"),
        Mistake.of(Problem.OVERLOADED, "two methods").with(SHAKE, SHAKE + "\nvoid demo_shake();")
            .at("void |demo_shake();").says("demo_shake is declared more than once"),
        Mistake.of(Problem.NOT_A_KFUNC, "no annotation").with(FIRST_METHOD, "void g();\n\n" + FIRST_METHOD)
            .at("void |g();").says("g has no @Kfunc"),
        Mistake.of(Problem.NOT_A_KFUNC, "of a kfunc that a witness calls")
            .with("  @Kfunc(since = \"6.9\", outcomes = Put.class)\n", "")
            .at("int |demo_put(").says("demo_put has no @Kfunc"),
        Mistake.of(Problem.INHERITED_STUB, "extends").with("interface Demo {", "interface Demo extends Runnable {")
            .at("public |interface Demo").says("Demo extends another interface"),
        Mistake.of(Problem.NO_KFUNC, "empty interface")
            .with("interface Box {}", "interface Box {}\n/// # Title\n"
                + "@KfuncFamily(page = \"a\", source = \"b\", releases = \"7.1\") interface Empty {}")
            .at(" |interface Empty").says("Empty declares no kfunc"),
        Mistake.of(Problem.PAGE_PATH, "escapes").with("\"demo/kfuncs\"", "\"../kfuncs\"")
            .at("page = |\"../kfuncs\"").says("'../kfuncs'"),
        Mistake.of(Problem.PAGE_PATH, "absolute").with("\"demo/kfuncs\"", "\"/kfuncs\"").at("page = |\"/kfuncs\""),
        Mistake.of(Problem.PAGE_PATH, "empty").with("\"demo/kfuncs\"", "\"\"").at("page = |\"\""),
        Mistake.of(Problem.PAGE_PATH, "backslash").with("\"demo/kfuncs\"", "\"demo\\\\kfuncs\"")
            .at("page = |\"demo"),
        Mistake.of(Problem.NOT_A_RELEASE, "of the family").with("{\"6.18.44\", \"7.1\"}", "{\"6.18.44\", \"seven\"}")
            .at(", |\"seven\"}").says("'seven'"),
        Mistake.of(Problem.NOT_A_RELEASE, "of a kfunc").with("since = \"6.9\"", "since = \"6\"")
            .at("since = |\"6\"").says("'6'"),
        Mistake.of(Problem.NOT_A_RELEASE, "of a row with a backport").with("since = \"7.1\", b", "since = \"v7.1\", b")
            .at("since = |\"v7.1\"").says("'v7.1'"),
        Mistake.of(Problem.NOT_A_RELEASE, "of a flag that begins there")
            .with("value = KF_RCU, until = \"7.0\"", "value = KF_IMPLICIT_ARGS, since = \"seven\"")
            .at("since = |\"seven\"").says("'seven'"),
        Mistake.of(Problem.NOT_A_RELEASE, "of a context that begins there")
            .with("value = KF_RCU, until", "value = KF_SLEEPABLE, until")
            .with("underSpinLock = true, since = \"7.0\"", "underSpinLock = true, since = \"seven\"")
            .at("since = |\"seven\"").says("'seven'"),
        Mistake.of(Problem.SINCE_NOT_BEFORE_UNTIL, "of flags")
            .with("until = \"7.0\"", "since = \"7.0\", until = \"7.0\"")
            .at("until = |\"7.0\"").says("since 7.0 is not before until 7.0"),
        Mistake.of(Problem.SINCE_NOT_BEFORE_UNTIL, "of a flag that begins there")
            .with("value = KF_RCU, until = \"7.0\"", "value = KF_IMPLICIT_ARGS, since = \"7.1\", until = \"7.0\"")
            .at("since = \"7.1\", until = |\"7.0\"").says("since 7.1 is not before until 7.0"),
        Mistake.of(Problem.RELEASES_ORDER, "descending").with("{\"6.18.44\", \"7.1\"}", "{\"7.1\", \"6.18.44\"}")
            .at("releases = |{").says("[7.1, 6.18.44]"),
        Mistake.of(Problem.RELEASES_ORDER, "none").with("{\"6.18.44\", \"7.1\"}", "{}").at("releases = |{}"),
        Mistake.of(Problem.BACKPORT, "younger than since").with("\"6.18.40\"", "\"7.1.2\"")
            .at("backported = |\"7.1.2\"").says("7.1.2"),
        Mistake.of(Problem.BACKPORT, "without since").with("since = \"7.1\", b", "b").at("backported = |\"6.18.40\""),
        Mistake.of(Problem.TABLE_NOT_NESTED, "enum elsewhere").with("outcomes = Shake.class", "outcomes = Fault.class")
            .at("outcomes = Fault|.class").says("Fault is not an enum nested in Demo"),
        Mistake.of(Problem.SHARED_TABLE, "of two kfuncs").with("outcomes = Shake.class", "outcomes = Look.class")
            .at("@Kfunc(outcomes = Look|.class)\n  void").says("Look is the table of demo_look already"),
        Mistake.of(Problem.SHARED_TABLE, "but for the case of letters").with("Shake.class", "look.class")
            .with("enum Shake", "enum look")
            .at("outcomes = look|.class").says("look is the table of demo_look already"),
        Mistake.of(Problem.VOCABULARY, "class").with("interface Terms {", "abstract class Terms {")
            .with("int LIMIT", "static final int LIMIT").with("boolean aligned", "abstract boolean aligned")
            .at("terms = Terms|.class").says("Terms is not an interface"),
        Mistake.of(Problem.TERM_KIND, "neither").with("interface Terms {", "interface Terms {\n  boolean h();")
            .at("boolean |h()").says("term h is neither"),
        Mistake.of(Problem.TERM_KIND, "not static, used")
            .with("  static int room(Box box) {\n    return 5;\n  }", "int room(Box box);")
            .at("int |room(").says("term room is neither"),
        Mistake.of(Problem.TERM_OVERLOADED, "two methods").with("interface Terms {", "interface Terms {\n"
                + "  @Observed static int room() { return 1; }")
            .at("static int |room(Box").says("term room is declared more than once"),
        Mistake.of(Problem.TERM_RANGE, "empty").with("min = 0, max = 1000", "min = 2, max = 1").at("|@Observed(min = 2")
            .says("the range 2 .. 1 of room"),
        Mistake.of(Problem.TERM_RANGE, "wider than the type").with("max = 1000", "max = 1L << 31")
            .at("|@Observed(min = 0").says("the range 0 .. 2147483648 of room"),
        Mistake.of(Problem.PHRASE_NAME, "typo").with("the room in {box}", "the room in {bxo}")
            .at("@Phrase(|\"the room").says("{bxo}").says("room"),
        Mistake.of(Problem.TERM_CYCLE, "of one").with("(addr & 7) == 0", "aligned(addr)")
            .at("boolean |aligned(").says("term aligned"),
        Mistake.of(Problem.TERM_CYCLE, "of two")
            .with("(addr & 7) == 0", "odd(addr)")
            .with("interface Terms {", "interface Terms {\n  @Defined(\"aligned(a)\") boolean odd(@ThingPtr long a);")
            .at("boolean |odd(").says("term odd"),
        Mistake.of(Problem.FAULTS, "interface").with("faults = Fault.class", "faults = Box.class")
            .at("faults = Box|.class").says("Box is not an enum"),
        Mistake.of(Problem.SITUATIONS, "result").with("void shaken", "int shaken")
            .at("int |shaken").says("Situations is not an interface of void methods"),
        Mistake.of(Problem.SITUATIONS, "class").with("interface Situations {", "abstract class Situations {")
            .with("void shaken", "abstract void shaken")
            .at("situations = Situations|.class").says("Situations is not an interface"));
  }
}
