package io.kfuncdoc.processor;

import com.google.auto.service.AutoService;
import io.kfuncdoc.annotations.KfuncFamily;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.check.Draft;
import io.kfuncdoc.processor.check.FamilyCheck;
import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.emit.java.CheckedEmitter;
import io.kfuncdoc.processor.emit.java.ContractEmitter;
import io.kfuncdoc.processor.emit.java.EngineEmitter;
import io.kfuncdoc.processor.emit.java.Names;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.PageEmitter;
import io.kfuncdoc.processor.lint.ProseLint;
import io.kfuncdoc.processor.resolve.ContractResolver;
import io.kfuncdoc.processor.scan.ElementPlace;
import io.kfuncdoc.processor.scan.StubScanner;
import io.kfuncdoc.processor.stub.JavaStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
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
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/// Turns each `@KfuncFamily` into its engine interface, its checked implementation, its contract constant and its page.
///
/// A family goes through four phases, and the first that finds something ends it: *scan* reads what the author wrote
/// ([StubScanner]), *resolve* types it into the model ([ContractResolver]), *check* looks for what the table, the words
/// and the signature do not say together ([FamilyCheck], and [ProseLint] once everything resolves), *emit* writes. All findings of the first three are reported
/// together; a family with a finding emits nothing. Families do not see each other.
@AutoService(Processor.class)
@SupportedAnnotationTypes("io.kfuncdoc.annotations.KfuncFamily")
@SupportedOptions(KfuncProcessor.RELEASE)
public final class KfuncProcessor extends AbstractProcessor {

  /// Option: the release that pages are made for; the newest of each family unless given.
  public static final String RELEASE = "kfuncdoc.release";

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
    } catch (IOException | UncheckedIOException e) {
      report(internal(type, "cannot write: " + e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      report(internal(type, e + (trace.length == 0 ? "" : " at " + trace[0])));
    }
  }

  private static Finding internal(TypeElement type, String what) {
    return Finding.at(new ElementPlace(0, type, null, null), Problem.INTERNAL_ERROR, what.lines().findFirst().orElse(what));
  }

  private void process(TypeElement type) throws IOException {
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
      emit(contract, release, scan.stub(), type);
    }
  }

  private void emit(Contract contract, Release release, JavaStub stub, TypeElement type) throws IOException {
    String page = PageEmitter.emit(PageBuilder.build(contract, release));
    String engine = EngineEmitter.emit(contract, stub);
    String checked = CheckedEmitter.emit(contract, stub);
    String constant = ContractEmitter.emit(contract, stub);
    writeSource(stub, Names.engine(stub), engine, type);
    writeSource(stub, Names.checked(stub), checked, type);
    writeSource(stub, Names.contract(stub), constant, type);
    FileObject file = processingEnv.getFiler()
        .createResource(StandardLocation.CLASS_OUTPUT, "", PAGES + contract.page() + ".rst", type);
    try (Writer out = file.openWriter()) {
      out.write(page);
    }
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

  private void writeSource(JavaStub stub, String name, String text, TypeElement type) throws IOException {
    String packageName = stub.type().packageName();
    String qualified = packageName.isEmpty() ? name : packageName + "." + name;
    try (Writer out = processingEnv.getFiler().createSourceFile(qualified, type).openWriter()) {
      out.write(text);
    }
  }

  private void report(Finding finding) {
    print(Diagnostic.Kind.ERROR, finding);
  }

  private void print(Diagnostic.Kind kind, Finding finding) {
    if (finding.place() instanceof ElementPlace place) {
      processingEnv.getMessager().printMessage(
          kind, finding.message(), place.element(), place.annotation(), place.value());
    } else {
      processingEnv.getMessager().printMessage(kind, finding.message());
    }
  }
}
