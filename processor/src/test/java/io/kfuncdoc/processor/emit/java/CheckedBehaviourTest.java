package io.kfuncdoc.processor.emit.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.Build;
import io.kfuncdoc.processor.Javac;
import io.kfuncdoc.processor.StubSource;
import io.kfuncdoc.runtime.CallerFault;
import io.kfuncdoc.runtime.ContractBreach;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.ResultSlot;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The checked implementation of a family of odd corners, compiled, loaded and called.
class CheckedBehaviourTest {

  private static ClassLoader loader;
  private static ContractProvider provider;

  /// What the engine answers next, and what it was asked.
  private String answer = "DONE";
  private long value;
  private final List<String> asked = new ArrayList<>();
  private final List<String> observed = new ArrayList<>();
  private Object checked;

  @BeforeAll
  static void compile() throws ReflectiveOperationException {
    Build build = Javac.withKfuncdoc()
        .options("-Xlint:all,-processing,-auxiliaryclass")
        .compile(StubSource.resource("corners.Corners", "/stubs/Corners.java"))
        .clean();
    loader = build.loader();
    provider = (ContractProvider) loader.loadClass("corners.CornersContract").getConstructor().newInstance();
  }

  @BeforeEach
  void make() throws ReflectiveOperationException {
    checked = enforcing("7.1");
  }

  private Object enforcing(String release) throws ReflectiveOperationException {
    Class<?> engineType = loader.loadClass("corners.CornersEngine");
    Object engine = Proxy.newProxyInstance(loader, new Class<?>[] {engineType}, (proxy, method, arguments) -> {
      asked.add(method.getName());
      if (arguments != null && arguments[arguments.length - 1] instanceof ResultSlot slot) {
        slot.value = value;
      }
      for (Object row : method.getReturnType().getEnumConstants()) {
        if (((Enum<?>) row).name().equals(answer)) {
          return row;
        }
      }
      return null;
    });
    Method factory = loader.loadClass("corners.CheckedCorners")
        .getMethod("enforcing", engineType, Release.class, OutcomeObserver.class);
    OutcomeObserver observer = (kfunc, row) -> observed.add(row.name());
    return factory.invoke(null, engine, Release.of(release), observer);
  }

  private Object call(String kfunc, Object... arguments) throws Throwable {
    for (Method method : checked.getClass().getMethods()) {
      if (method.getName().equals(kfunc) && method.getParameterCount() == arguments.length) {
        try {
          return method.invoke(checked, arguments);
        } catch (InvocationTargetException e) {
          throw e.getCause();
        }
      }
    }
    throw new IllegalArgumentException(kfunc);
  }

  @ParameterizedTest
  @CsvSource({
    "200, 0, 0, 0, 0, 0, 0, 0, false, ROW, 1",
    "0, -1, 0, 0, 0, 0, 0, 0, false, CALL, 2",
    "0, 255, 0, 0, 0, 0, 0, 0, false, CALL, 2",
    "0, 0, 65535, 0, 0, 0, 0, 0, false, RESULT, 3",
    "0, 0, 0, 65535, 0, 0, 0, 0, false, ENGINE, 4",
    "0, 0, 0, 0, -1, 0, 0, 0, false, OBSERVER, 5",
    "0, 0, 0, 0, 0, -1, 0, 0, false, SLOT, 6",
    "0, 0, 0, 0, 0, 0, -1, 0, false, COMPARISON, 7",
    "0, 0, 0, 0, 0, 0, 0, -1, false, RELEASE, 8",
    "0, 0, 0, 0, 0, 0, 0, 0, true, ROW_, -9223372036854775808",
    "3, 0, 0, 0, 0, 0, 0, 0, false, ROW_, -9223372036854775808",
    "0, 0, 0, 0, 0, 0, 0, 0, false, DONE, 77",
  })
  void eachArgumentIsReadByItsCType(
      int row, int call, int result, int engine, int observer, int slot, long comparison, long release, boolean last,
      String name, long returned) throws Throwable {
    value = 77;
    Object[] arguments =
        {(byte) row, (byte) call, (short) result, (short) engine, observer, slot, comparison, release, last};
    assertThat(call("clash", arguments)).isEqualTo(returned);
    assertThat(observed).containsExactly(name);
    assertThat(asked).hasSize(name.equals("DONE") ? 1 : 0);
  }

  @Test
  void aRowOfAnotherReleaseDoesNotAnswer() throws Throwable {
    checked = enforcing("7.0");
    value = 5;
    assertThat(call("clash", (byte) 3, (byte) 0, (short) 0, (short) 0, 0, 0, 0L, 0L, true)).isEqualTo(5L);
    checked = enforcing("6.18");
    assertThat(call("clash", (byte) 3, (byte) 0, (short) 0, (short) 0, 0, 0, 0L, 0L, true)).isEqualTo(Long.MIN_VALUE);
  }

  @ParameterizedTest
  @CsvSource({"BUSY, 200, -56", "DONE, 255, -1", "DONE, 7, 7"})
  void anUnsignedResultKeepsItsBits(String row, long slot, byte returned) throws Throwable {
    answer = row;
    value = slot;
    assertThat(call("contract")).isEqualTo(returned);
    assertThat(observed).containsExactly(row);
    assertThat(provider.call(checked, "contract")).isEqualTo(slot);
  }

  @Test
  void theOtherUnsignedWidths() throws Throwable {
    assertThat(call("even", 0L)).isEqualTo((short) -1);
    assertThat(provider.call(checked, "even", 0L)).isEqualTo(65535L);
    assertThat(call("size", 6L)).isEqualTo(-1);
    assertThat(provider.call(checked, "size", 6L)).isEqualTo(0xffffffffL);
    answer = "SIZE";
    value = 0xfffffffeL;
    assertThat(call("size", -1L)).isEqualTo(-2);
  }

  @ParameterizedTest
  @CsvSource({"true, OTHER, 0, true, SAME", "false, OTHER, 1, true, OTHER", "false, OTHER, 0, false, OTHER"})
  void truths(boolean yes, String row, long slot, boolean returned, String answered) throws Throwable {
    answer = row;
    value = slot;
    assertThat(call("truth", yes)).isEqualTo(returned);
    assertThat(observed).containsExactly(answered);
    assertThat(provider.call(checked, "truth", yes)).isEqualTo(returned ? 1L : 0L);
  }

  @Test
  void anUndefinedCallIsTheCallersFault() {
    assertThatThrownBy(() -> call("size", 13L)).isInstanceOf(CallerFault.class);
    assertThat(asked).isEmpty();
    assertThat(observed).isEmpty();
  }

  @Test
  void anAnswerThatTheContractDoesNotHaveIsABreach() {
    answer = "BUSY";
    value = 199;
    assertThatThrownBy(() -> call("contract")).isInstanceOf(ContractBreach.class);
    answer = "EVEN";
    assertThatThrownBy(() -> call("even", 1L)).isInstanceOf(ContractBreach.class);
  }

  @Test
  void termsAreCalledAsTheModelSeesThem() {
    assertThat(provider.term("narrow", null, -3L)).isEqualTo(-3L);
    assertThat(provider.term("wide", null, 300L)).isEqualTo(300L);
    assertThatThrownBy(() -> provider.term("even", null, 1L)).hasMessageContaining("no observed term even");
    assertThatThrownBy(() -> provider.call(checked, "nothing")).hasMessageContaining("no kfunc nothing");
    assertThatThrownBy(() -> provider.arrange(checked, "nothing")).hasMessageContaining("no situation nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"package p; ", ""})
  void aStubMayBePackagePrivateAndInTheDefaultPackage(String declaration) throws ReflectiveOperationException {
    String source = declaration + """
        import io.kfuncdoc.annotations.*;
        /// # Small
        @KfuncFamily(page = "small", source = "small.c", releases = "7.1", terms = words.class)
        interface small {
          /// Does it.
          ///
          /// @param box what it is done to
          @Kfunc(outcomes = Do.class)
          void small_do(@BoxPtr box box);
          enum Do { @When("empty(box)") NOTHING, @Success DONE }
        }
        interface box {}
        interface words { @Observed @Phrase("{b} is empty") static boolean empty(box b) { return true; } }
        @PointerKind(c = "struct box *") @interface BoxPtr {}
        """;
    String name = declaration.isEmpty() ? "small" : "p.small";
    Build build = Javac.withKfuncdoc().compile(new StubSource(name, source)).clean();
    assertThat(build.contract(name).kfuncs()).hasSize(1);
    String engine = build.text(name.replace('.', '/') + "Engine.java");
    assertThat(engine).contains("\ninterface smallEngine {");
  }
}
