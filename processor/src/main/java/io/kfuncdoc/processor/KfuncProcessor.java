package io.kfuncdoc.processor;

import com.google.auto.service.AutoService;
import io.kfuncdoc.annotations.KfuncFamily;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.analysis.TableAnalysis;
import io.kfuncdoc.processor.check.Draft;
import io.kfuncdoc.processor.check.FamilyCheck;
import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.emit.java.CheckedEmitter;
import io.kfuncdoc.processor.emit.java.ContractEmitter;
import io.kfuncdoc.processor.emit.java.EngineEmitter;
import io.kfuncdoc.processor.emit.java.Names;
import io.kfuncdoc.processor.emit.java.RawEmitter;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.PageEmitter;
import io.kfuncdoc.processor.lint.ProseLint;
import io.kfuncdoc.processor.resolve.ContractResolver;
import io.kfuncdoc.processor.scan.ElementPlace;
import io.kfuncdoc.processor.scan.StubScanner;
import io.kfuncdoc.processor.stub.JavaStub;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/// Turns each `@KfuncFamily` into its engine interface, its checked implementation, its contract constant and its page.
///
/// A family goes through four phases: *scan* reads what the author wrote ([StubScanner]), *resolve* types it into the
/// model ([ContractResolver]), *check* looks for what the table, the words and the signature do not say together
/// ([FamilyCheck], and [ProseLint] once everything resolves), *emit* writes. All findings of the first three are
/// reported together; a family with a finding emits nothing. Families do not see each other.
@AutoService(Processor.class)
@SupportedAnnotationTypes("io.kfuncdoc.annotations.KfuncFamily")
@SupportedOptions({KfuncProcessor.RELEASE, KfuncProcessor.ANALYSIS})
public final class KfuncProcessor extends AbstractProcessor {

  /// Option: the release that pages are made for; the newest of each family unless given.
  public static final String RELEASE = "kfuncdoc.release";

  /// Option: `report` prints a note on each table, with what the analysis of its guards found.
  public static final String ANALYSIS = "kfuncdoc.analysis";

  /// Where pages are put, relative to the class output.
  public static final String PAGES = "META-INF/kfuncdoc/pages/";

  /// Families that wait for a type, by name: elements do not live from round to round.
  private final Set<String> waiting = new LinkedHashSet<>();

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    List<String> families = new ArrayList<>(waiting);
    waiting.clear();
    for (Element element : round.getElementsAnnotatedWith(KfuncFamily.class)) {
      if (element instanceof TypeElement type) {
        families.add(type.getQualifiedName().toString());
      }
    }
    for (String family : families) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(family);
      if (type != null) {
        processSafely(type);
      }
    }
    return false;
  }

  private void processSafely(TypeElement type) {
    try {
      process(type);
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      report(internal(type, e + (trace.length == 0 ? "" : " at " + trace[0])));
    }
  }

  private static Finding internal(TypeElement type, String what) {
    String line = what.lines().findFirst().orElse(what);
    return Finding.at(new ElementPlace(0, type, null, null), Problem.INTERNAL_ERROR, line);
  }

  private void process(TypeElement type) {
    StubScanner.Scan scan = StubScanner.scan(processingEnv.getElementUtils(), type);
    if (scan.unresolved()) {
      waiting.add(type.getQualifiedName().toString());
      return;
    }
    List<Finding> findings = new ArrayList<>(scan.findings());
    Contract contract = null;
    Release release = null;
    if (scan.family() != null) {
      ContractResolver.Resolved resolved = ContractResolver.resolve(scan.family());
      findings.addAll(resolved.findings());
      contract = resolved.contract();
      boolean resolves = findings.isEmpty();
      if (contract != null) {
        findings.addAll(FamilyCheck.all(new Draft(scan.family(), contract, resolved.scopes())));
        release = pageRelease(contract, type);
        if (resolves && release != null) {
          ProseLint.Result lint = ProseLint.of(scan.family(), contract, release);
          findings.addAll(lint.findings());
          lint.notes().forEach(n -> print(Diagnostic.Kind.NOTE, n));
        }
      }
    }
    findings.stream().distinct().sorted((a, b) -> a.place().compareTo(b.place())).forEach(this::report);
    if (findings.isEmpty() && contract != null && release != null && scan.stub() != null) {
      reportAnalysis(contract, type);
      emit(contract, release, scan.stub(), type);
    }
  }

  private void reportAnalysis(Contract contract, TypeElement type) {
    String asked = processingEnv.getOptions().get(ANALYSIS);
    if (asked == null) {
      return;
    }
    if (!asked.equals("report")) {
      report(Finding.at(new ElementPlace(0, type, null, null), Problem.ANALYSIS_OPTION, asked));
      return;
    }
    for (Kfunc kfunc : contract.kfuncs()) {
      for (Release release : contract.releases()) {
        if (kfunc.availability().includes(release)) {
          String text = new TableAnalysis(contract, kfunc, release).report().toString();
          processingEnv.getMessager().printMessage(Diagnostic.Kind.NOTE, text, type);
        }
      }
    }
  }

  private void emit(Contract contract, Release release, JavaStub stub, TypeElement type) {
    String page = PageEmitter.emit(PageBuilder.build(contract, release));
    String engine = EngineEmitter.emit(contract, stub);
    String checked = CheckedEmitter.emit(contract, stub);
    String raw = RawEmitter.emit(contract, stub);
    String constant = ContractEmitter.emit(contract, stub);
    writeSource(stub, Names.engine(stub), engine, type);
    writeSource(stub, Names.checked(stub), checked, type);
    writeSource(stub, Names.raw(stub), raw, type);
    writeSource(stub, Names.contract(stub), constant, type);
    writePage(PAGES + contract.page() + ".rst", page, type);
  }

  private @Nullable Release pageRelease(Contract contract, TypeElement type) {
    String asked = processingEnv.getOptions().get(RELEASE);
    if (asked == null) {
      return contract.newest();
    }
    try {
      return contract.release(asked);
    } catch (IllegalArgumentException e) {
      report(Finding.at(new ElementPlace(0, type, null, null), Problem.PAGE_RELEASE, asked, contract.releases()));
      return null;
    }
  }

  private void writeSource(JavaStub stub, String name, String text, TypeElement type) {
    String packageName = stub.type().packageName();
    String qualified = packageName.isEmpty() ? name : packageName + "." + name;
    try (Writer out = processingEnv.getFiler().createSourceFile(qualified, type).openWriter()) {
      out.write(text);
    } catch (IOException e) {
      report(cannotWrite(qualified, e, type));
    }
  }

  private static Finding cannotWrite(String what, IOException e, TypeElement type) {
    String why = String.valueOf(e.getMessage());
    return Finding.at(new ElementPlace(0, type, null, null), Problem.CANNOT_WRITE, what, why);
  }

  /// In UTF-8 whatever the encoding of the sources is.
  private void writePage(String path, String text, TypeElement type) {
    try (OutputStream out =
        processingEnv.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", path, type).openOutputStream()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      report(cannotWrite(path, e, type));
    }
  }

  private void report(Finding finding) {
    print(Diagnostic.Kind.ERROR, finding);
  }

  private void print(Diagnostic.Kind kind, Finding finding) {
    new FindingReporter(processingEnv).report(kind, finding);
  }
}
