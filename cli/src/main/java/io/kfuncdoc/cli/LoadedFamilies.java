package io.kfuncdoc.cli;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.runtime.kernel.verify.KernelWorlds;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// Families with the code that came with them: those built in, and those of jars.
final class LoadedFamilies implements AutoCloseable {

  private final URLClassLoader loader;
  private final Families contracts;
  private final List<ContractProvider> providers = new ArrayList<>();
  private final List<KernelWorlds> worlds = new ArrayList<>();

  private LoadedFamilies(URLClassLoader loader, Families contracts) {
    this.loader = loader;
    this.contracts = contracts;
  }

  /// @throws CannotRead as [Families#load]
  static LoadedFamilies load(List<Path> jars) throws IOException {
    Families contracts = Families.load(jars);
    LoadedFamilies families = new LoadedFamilies(
        new URLClassLoader(jars.stream().map(LoadedFamilies::url).toArray(URL[]::new),
            LoadedFamilies.class.getClassLoader()),
        contracts);
    try {
      ServiceLoader.load(ContractProvider.class, families.loader).forEach(families.providers::add);
      ServiceLoader.load(KernelWorlds.class, families.loader).forEach(families.worlds::add);
      return families;
    } catch (ServiceConfigurationError | LinkageError e) {
      families.close();
      throw new CannotRead("cannot load what comes with the contracts: " + e.getMessage());
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new CannotRead("cannot load contracts from " + jar + ": " + e.getMessage());
    }
  }

  /// All of them, if no name is given.
  ///
  /// @throws CannotRead if a name is no family's
  List<ContractProvider> named(List<String> names) {
    if (names.isEmpty()) {
      return providers;
    }
    List<ContractProvider> found = new ArrayList<>();
    for (String name : names) {
      Contract contract = contracts.family(name);
      providers.stream()
          .filter(p -> p.contract().name().equals(contract.name())
              && p.contract().packageName().equals(contract.packageName()))
          .forEach(found::add);
    }
    return found;
  }

  /// The worlds of a family in the running kernel, if any came with it.
  Optional<KernelWorlds> worlds(ContractProvider provider) {
    return worlds.stream().filter(w -> w.stub().equals(provider.stub())).findFirst();
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
