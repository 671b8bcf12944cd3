package io.kfuncdoc.selftest.run;

import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.read.PageDifference;
import io.kfuncdoc.processor.read.PageReader;
import io.kfuncdoc.processor.read.ReadPage;
import io.kfuncdoc.runtime.conformance.Worlds;
import io.kfuncdoc.selftest.plant.Kind;
import io.kfuncdoc.selftest.plant.Mutant;
import io.kfuncdoc.selftest.plant.Originals;
import io.kfuncdoc.selftest.plant.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/// Leads mutants through the checks, the cheapest first, until one notices. For one thread.
public final class Trial {

  private static final String STUB = "io.kfuncdoc.sample.ArenaKfuncs";
  private static final String CONTRACT = "io.kfuncdoc.sample.ArenaKfuncsContract";
  private static final String WORLDS = "io.kfuncdoc.sample.ArenaWorlds";
  private static final String RANDOM = "io.kfuncdoc.selftest.drive.RandomArena";
  private static final long MOST_SECONDS = 60;
  /// For the checks that come first, which take two or three.
  private static final long FEW_SECONDS = 20;
  /// A test that waits for what does not come is interrupted, and after it the next one.
  private static final long AGAIN_SECONDS = 2;
  /// What catches a false sentence.
  private static final String LINT = "compile K90";
  /// A crash of the processor is no catch.
  private static final String CRASH = Problem.INTERNAL_ERROR.id();
  private static final Pattern PROBLEM = Pattern.compile("^\\[(K\\d+)] ");

  private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().daemon().name("clock").factory());

  private final Originals originals;
  private final MutantCompiler families;
  private final MutantCompiler single = new MutantCompiler();
  private @Nullable Behaviour unchanged;

  public Trial(Originals originals) {
    this.originals = originals;
    try {
      families = new MutantCompiler(Class.forName(STUB, false, getClass().getClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param slow whether the checks that take many seconds are among those that are asked
  /// @return what caught the mutant, empty if nothing did
  /// @throws Stillborn if it does not compile and that says nothing
  public Optional<Catch> run(Mutant mutant, boolean slow) throws Stillborn {
    SourceText changed = new SourceText(mutant.source().path(), mutant.text());
    return switch (mutant.kind().subject()) {
      case CONTRACT -> contract(changed, mutant.kind() != Kind.PROSE, true, slow);
      case CLAIM -> contract(changed, false, false, slow).filter(c -> c.check().startsWith(LINT));
      case PAGE -> page(changed.text(), originals.page().text());
      case IMPLEMENTATION -> implementation(changed, slow);
    };
  }

  /// What the checks say of the files as they are; empty if they are fit to be changed.
  ///
  /// @param longTests whether the long tests of the arena are among them
  public Optional<Catch> original(boolean longTests) {
    MutantLoader loader = new MutantLoader(families.compile(originals.family(), true).classes());
    return contract(originals.page(), true, true, true)
        .or(() -> watched(loader, FEW_SECONDS, () -> first(loader, Checks.FREE_SPACE)))
        .or(() -> others(loader, longTests ? Checks.ARENA : Checks.CONTRACT, true));
  }

  /// An implementation that javac refuses is none.
  public static final class Stillborn extends Exception {
    private static final long serialVersionUID = 1L;

    Stillborn(String message) {
      super(message);
    }
  }

  /// @param behaves    whether more than comments changed, so that it can be observed
  /// @param pageCounts whether the committed page is asked last
  private Optional<Catch> contract(SourceText changed, boolean behaves, boolean pageCounts, boolean slow) {
    List<SourceText> sources = originals.family().stream()
        .map(s -> s.path().equals(changed.path()) ? changed : s).toList();
    MutantCompiler.Compiled compiled = families.compile(sources, true);
    if (!compiled.errors().isEmpty()) {
      return Optional.of(refused(compiled.errors().getFirst())).filter(c -> !c.check().endsWith(CRASH));
    }
    String page = compiled.resources().values().iterator().next();
    MutantLoader loader = new MutantLoader(compiled.classes());
    return watched(loader, MOST_SECONDS, () -> {
      ContractProvider provider = (ContractProvider) loader.make(CONTRACT);
      boolean tellable = behaves && !behaviour(compiled, provider).isLike(unchanged());
      return reread(page, provider).or(() -> tellable ? others(loader, Checks.CONTRACT, slow) : Optional.empty());
    }).or(() -> pageCounts ? page(originals.page().text(), page) : Optional.empty());
  }

  private static Behaviour behaviour(MutantCompiler.Compiled compiled, ContractProvider provider) {
    return Behaviour.of(compiled.classes(), provider.contract(), STUB, CONTRACT);
  }

  private Behaviour unchanged() {
    if (unchanged == null) {
      MutantCompiler.Compiled compiled = families.compile(originals.family(), true);
      unchanged = behaviour(compiled, (ContractProvider) new MutantLoader(compiled.classes()).make(CONTRACT));
    }
    return unchanged;
  }

  private Optional<Catch> implementation(SourceText changed, boolean slow) throws Stillborn {
    MutantCompiler.Compiled compiled = single.compile(List.of(changed), false);
    if (!compiled.errors().isEmpty()) {
      throw new Stillborn(compiled.errors().getFirst().getMessage(Locale.ROOT));
    }
    MutantLoader loader = new MutantLoader(compiled.classes());
    Checks checks = Checks.of(changed.path());
    return watched(loader, FEW_SECONDS, () -> first(loader, checks))
        .or(() -> watched(loader, MOST_SECONDS, () -> others(loader, checks, slow)));
  }

  /// Which checks can tell something of a change.
  private enum Checks {
    /// those that hold an implementation against the contract
    CONTRACT,
    /// the tests of the arena, too
    ARENA,
    /// those of its free space, too, and first: they take less than the others
    FREE_SPACE;

    static Checks of(String path) {
      String type = path.substring(path.lastIndexOf('/') + 1);
      return !path.contains("/arena/") ? CONTRACT
          : type.startsWith("FreeRuns") || type.startsWith("Run") ? FREE_SPACE : ARENA;
    }
  }

  /// What is soon done: most changes of the arena show here.
  private static Optional<Catch> first(MutantLoader loader, Checks checks) {
    return switch (checks) {
      case CONTRACT -> Optional.empty();
      case ARENA -> conformance(loader).begin().or(() -> ArenaTests.runQuick(loader));
      case FREE_SPACE -> ArenaTests.runFreeSpace(loader)
          .or(() -> conformance(loader).begin()).or(() -> ArenaTests.runQuick(loader));
    };
  }

  /// The dearest checks last: most mutants never meet them.
  private static Optional<Catch> others(MutantLoader loader, Checks checks, boolean slow) {
    ConformanceTrial conformance = conformance(loader);
    return conformance.telling()
        .or(() -> random(loader))
        .or(() -> slow ? conformance.others() : Optional.empty())
        .or(() -> slow && checks != Checks.CONTRACT ? ArenaTests.runLong(loader) : Optional.empty());
  }

  private static ConformanceTrial conformance(MutantLoader loader) {
    return new ConformanceTrial((ContractProvider) loader.make(CONTRACT), (Worlds) loader.make(WORLDS));
  }

  private static Optional<Catch> random(MutantLoader loader) {
    String difference = (String) ((Supplier<?>) loader.make(RANDOM)).get();
    return difference.isEmpty() ? Optional.empty() : Optional.of(Catch.of("random calls", difference));
  }

  private static Catch refused(Diagnostic<? extends JavaFileObject> error) {
    String message = error.getMessage(Locale.ROOT);
    Matcher problem = PROBLEM.matcher(message);
    String line = "line " + error.getLineNumber() + ": ";
    return problem.find()
        ? Catch.of("compile " + problem.group(1), line + message.substring(problem.end()))
        : Catch.of("compile javac", line + message.replace('\n', ' '));
  }

  private static Optional<Catch> reread(String text, ContractProvider provider) {
    ReadPage read = PageReader.read(text);
    if (read.page().isEmpty()) {
      return Optional.of(Catch.of("page re-read", read.problems().getFirst().toString()));
    }
    Page expected = PageBuilder.build(provider.contract());
    return PageDifference.between(read.page().get(), expected).stream().findFirst()
        .map(d -> Catch.of("page re-read", d));
  }

  /// The docs step's comparison of a page in the folder with the generated one.
  private static Optional<Catch> page(String onDisk, String generated) {
    if (onDisk.equals(generated)) {
      return Optional.empty();
    }
    ReadPage left = PageReader.read(onDisk);
    ReadPage right = PageReader.read(generated);
    if (left.page().isEmpty() || right.page().isEmpty()) {
      ReadPage unreadable = left.page().isEmpty() ? left : right;
      return Optional.of(Catch.of("docs compare, unreadable", unreadable.problems().getFirst().toString()));
    }
    return Optional.of(PageDifference.between(left.page().get(), right.page().get()).stream().findFirst()
        .map(d -> Catch.of("docs compare", d))
        .orElseGet(() -> Catch.of("docs compare, lines only", "the layout differs")));
  }

  /// Runs checks that execute the mutant, for a limited time; whatever it throws is noticed.
  private static Optional<Catch> watched(MutantLoader loader, long seconds, Supplier<Optional<Catch>> checks) {
    Thread runner = Thread.currentThread();
    ScheduledFuture<?> bell = CLOCK.scheduleAtFixedRate(() -> {
      loader.timeIsUp();
      runner.interrupt();
    }, seconds, AGAIN_SECONDS, TimeUnit.SECONDS);
    try {
      return checks.get();
    } catch (LoopWatch.TimeIsUp e) {
      return Optional.of(Catch.of("time limit", "does not end"));
    } catch (RuntimeException | Error e) {
      StackTraceElement[] trace = e.getStackTrace();
      return Optional.of(Catch.of("exception", e + (trace.length == 0 ? "" : " at " + trace[0])));
    } finally {
      bell.cancel(false);
      Thread.interrupted();
    }
  }
}
