package io.kfuncdoc.processor.docs;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// A family's contract and the page that the processor wrote for it.
///
/// @param text absent if the class path has no such page
public record GeneratedPage(Contract contract, Optional<String> text) {

  /// Where the processor puts a page on the class path.
  public static String resource(String page) {
    return "META-INF/kfuncdoc/pages/" + page + ".rst";
  }

  /// The families that a class loader finds, by their pages.
  public static List<GeneratedPage> load(ClassLoader loader) {
    List<GeneratedPage> pages = new ArrayList<>();
    for (ContractProvider provider : ServiceLoader.load(ContractProvider.class, loader)) {
      Contract contract = provider.contract();
      pages.add(new GeneratedPage(contract, text(loader, resource(contract.page()))));
    }
    pages.sort(Comparator.comparing((GeneratedPage p) -> p.contract().page()).thenComparing(GeneratedPage::stub));
    return pages;
  }

  /// The stub interface with its package.
  public String stub() {
    return contract.packageName().isEmpty() ? contract.name() : contract.packageName() + "." + contract.name();
  }

  private static Optional<String> text(ClassLoader loader, String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
