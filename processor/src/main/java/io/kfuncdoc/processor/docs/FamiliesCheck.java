package io.kfuncdoc.processor.docs;

import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.processor.emit.rst.Page;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.read.PageDifference;
import io.kfuncdoc.processor.read.PageProblem;
import io.kfuncdoc.processor.read.PageReader;
import io.kfuncdoc.processor.read.ReadPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What can be wrong with the families before any folder is looked at.
final class FamiliesCheck {

  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

  private FamiliesCheck() {}

  /// Pages that would be written where they must not, two families with one page or one C name, missing pages.
  static List<String> errors(List<GeneratedPage> pages) {
    List<String> errors = new ArrayList<>();
    Map<String, String> byPath = new HashMap<>();
    Map<String, String> byFunction = new HashMap<>();
    for (GeneratedPage page : pages) {
      String path = page.contract().page();
      // File names that differ in case only are one file on some systems.
      String known = byPath.putIfAbsent(path.toLowerCase(Locale.ROOT), page.stub());
      if (known != null) {
        errors.add("page " + path + " is made by " + known + " and by " + page.stub());
      }
      if (!PATH.matcher(path).matches() || path.equalsIgnoreCase("index")) {
        errors.add("page '" + path + "' of " + page.stub() + ": not a path for a page");
      }
      for (Kfunc kfunc : page.contract().kfuncs()) {
        String owner = byFunction.putIfAbsent(kfunc.name(), page.stub());
        if (owner != null) {
          errors.add(kfunc.name() + "() is in " + owner + " and in " + page.stub());
        }
      }
      if (page.text().isEmpty()) {
        errors.add("page " + path + " of " + page.stub() + ": no " + GeneratedPage.resource(path)
            + " on the class path; was the stub compiled with the processor?");
      }
    }
    return errors;
  }

  /// How the generated page, read back, differs from what the contract makes; empty if in nothing.
  static List<String> reread(GeneratedPage page) {
    ReadPage read = PageReader.read(page.text().orElse(""));
    if (read.page().isEmpty()) {
      return read.problems().stream().map(PageProblem::toString).toList();
    }
    Page expected = PageBuilder.build(page.contract());
    return PageDifference.between("page", read.page().get(), "contract", expected);
  }
}
