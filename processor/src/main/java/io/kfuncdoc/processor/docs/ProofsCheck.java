package io.kfuncdoc.processor.docs;

import io.kfuncdoc.model.Proofs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Whether the tests that pages name in their column "Proved by" have run and passed.
final class ProofsCheck {

  private ProofsCheck() {}

  /// What is not proved, in words. A page's names are its contract's, which reading the page back has shown.
  ///
  /// @param folder where the tests of this build have left their proofs
  static List<String> errors(List<GeneratedPage> pages, Path folder) throws IOException {
    List<String> errors = new ArrayList<>();
    for (GeneratedPage page : pages) {
      Path file = folder.resolve(Proofs.fileName(page.contract()));
      if (!Files.exists(file)) {
        errors.add("page " + page.contract().page() + ": nothing of it is proved, there is no " + file.getFileName()
            + "; have the tests of " + page.stub() + " run?");
        continue;
      }
      try {
        Proofs.read(Files.readString(file)).missing(page.contract())
            .forEach(missing -> errors.add("page " + page.contract().page() + ": not proved: " + missing));
      } catch (IllegalArgumentException e) {
        errors.add(file.getFileName() + ": " + e.getMessage());
      }
    }
    return errors;
  }
}
