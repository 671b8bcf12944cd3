package io.kfuncdoc.sample.demo;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.docs.ContractLength;
import io.kfuncdoc.processor.docs.DocsCommand;
import io.kfuncdoc.processor.docs.DocsResult;
import io.kfuncdoc.processor.docs.DocsStep;
import io.kfuncdoc.processor.docs.GeneratedPage;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.runtime.OutcomeTable;
import io.kfuncdoc.runtime.conformance.Conformance;
import io.kfuncdoc.runtime.conformance.ConformanceReport;
import io.kfuncdoc.runtime.conformance.RowReport;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import io.kfuncdoc.sample.ArenaWorlds;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `MainJob DOCS STUB`: compares the folder of pages with what was generated and updates it, then prints the tables, a
/// session on an arena, and the verdict. Ends with 0 only if everything agrees.
public final class MainJob {

  private final Contract contract = ArenaKfuncsContract.CONTRACT;
  private final PrintStream out;
  private boolean agrees = true;

  private MainJob(PrintStream out) {
    this.out = out;
  }

  /// @param args the folder of the pages, and the source of the stub
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: MainJob DOCS STUB");
      System.exit(2);
    }
    System.exit(new MainJob(System.out).run(Path.of(args[0]), Path.of(args[1])) ? 0 : 1);
  }

  private boolean run(Path docs, Path stub) throws IOException {
    pages(docs);
    tables(Files.readString(stub));
    heading("A session on an arena, Linux " + contract.newest());
    agrees &= new DemoSession(out, contract.newest()).run();
    verdict(docs);
    return agrees;
  }

  private void pages(Path docs) {
    heading("Pages");
    String[] args = {"--write", "--docs", docs.toString()};
    agrees &= DocsCommand.run(args, MainJob.class.getClassLoader(), out, out) == 0;
  }

  private void tables(String stub) {
    Page page = PageBuilder.build(contract);
    for (Kfunc kfunc : contract.kfuncs()) {
      heading(kfunc.name());
      Page.Function function = page.functions().get(contract.kfuncs().indexOf(kfunc));
      ContractLength length = ContractLength.measure(stub, kfunc.name(), kfunc.table(), function);
      out.print(OutcomeTable.of(kfunc, contract.newest()));
      out.printf(
          "contract %d lines, page %d lines, %d of them above the table%s%n", length.contract(), length.page(),
          length.pageWithoutTable(), length.isShort() ? "" : ": THE CONTRACT IS LONGER THAN ITS PAGE");
      agrees &= length.isShort();
    }
  }

  private void verdict(Path docs) throws IOException {
    heading("Verdict");
    for (Release release : contract.releases()) {
      ConformanceReport report = Conformance.check(new ArenaKfuncsContract(), new ArenaWorlds(), release);
      long reached = report.rows().stream().filter(RowReport::isFine).count();
      out.printf(
          "Linux %-8s %d rows documented, %d reached with the documented result and state, %d undeclared outcomes%n",
          release, report.rows().size(), reached, report.foreign().size());
      if (!report.isClean()) {
        out.print(report);
        agrees = false;
      }
    }
    List<GeneratedPage> pages = GeneratedPage.load(MainJob.class.getClassLoader());
    DocsResult result = DocsStep.run(pages, docs, DocsStep.Mode.CHECK);
    long unequal = result.pages().stream().filter(p -> !p.reread().isEmpty()).count();
    out.printf(
        "pages         %d read back, %d equal to their contract; %s%n", pages.size(), pages.size() - unequal,
        result.isClean() ? "the folder is as generated" : "THE FOLDER IS NOT AS GENERATED");
    agrees &= result.isClean();
    out.println(agrees ? "Contract, pages and arena agree." : "CONTRACT, PAGES AND ARENA DO NOT AGREE.");
  }

  private void heading(String text) {
    out.println();
    out.println(text);
    out.println("-".repeat(text.length()));
  }
}
