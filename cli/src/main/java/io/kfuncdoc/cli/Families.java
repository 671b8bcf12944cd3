package io.kfuncdoc.cli;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/// The contracts that are known: those built in, and those of jars.
record Families(List<Contract> contracts) {

  Families {
    contracts = List.copyOf(contracts);
  }

  /// @throws CannotRead if a jar has no contracts of its own or they cannot be loaded, or if two contracts are of one
  ///                    kfunc
  static Families load(Collection<Path> jars) {
    List<Contract> contracts = new ArrayList<>();
    for (ContractProvider provider : ServiceLoader.load(ContractProvider.class, Families.class.getClassLoader())) {
      contracts.add(provider.contract());
    }
    jars.forEach(jar -> contracts.addAll(ofJar(jar)));
    Map<String, Contract> owners = new HashMap<>();
    for (Contract contract : contracts) {
      for (Kfunc kfunc : contract.kfuncs()) {
        Contract other = owners.putIfAbsent(kfunc.name(), contract);
        if (other != null) {
          throw new CannotRead(kfunc.name() + "() is in both " + fullName(other) + " and " + fullName(contract));
        }
      }
    }
    return new Families(contracts);
  }

  private static List<Contract> ofJar(Path jar) {
    if (Files.isDirectory(jar)) {
      throw new CannotRead("cannot load contracts from " + jar + ": it is a folder");
    }
    if (!Files.isRegularFile(jar)) {
      throw new CannotRead("cannot load contracts from " + jar + ": no such file");
    }
    try (JarFile file = new JarFile(jar.toFile());
        URLClassLoader loader =
            new URLClassLoader(new URL[] {jar.toUri().toURL()}, Families.class.getClassLoader())) {
      if (file.getEntry("META-INF/services/" + ContractProvider.class.getName()) == null) {
        throw new CannotRead("cannot load contracts from " + jar + ": it names none in META-INF/services");
      }
      List<Contract> own = ServiceLoader.load(ContractProvider.class, loader).stream()
          .filter(p -> loader.equals(p.type().getClassLoader()))
          .map(p -> p.get().contract())
          .toList();
      if (own.isEmpty()) {
        throw new CannotRead("cannot load contracts from " + jar + ": it has no contracts of its own");
      }
      return own;
    } catch (IOException | ServiceConfigurationError | LinkageError e) {
      throw new CannotRead("cannot load contracts from " + jar + ": " + e.getMessage());
    }
  }

  private static String fullName(Contract contract) {
    return contract.packageName().isEmpty() ? contract.name() : contract.packageName() + "." + contract.name();
  }

  /// By the stub's name, with or without its package, or by the page's path; the only one if the name is empty.
  ///
  /// @throws CannotRead if there is none, or more than one
  Contract family(String name) {
    List<Contract> found = contracts.stream()
        .filter(c -> name.isEmpty() || List.of(c.name(), fullName(c), c.page()).contains(name))
        .toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    String known = contracts.stream().map(Families::fullName).collect(Collectors.joining(", "));
    String wanted = found.isEmpty() ? "no family is called " + name : "name the family";
    throw new CannotRead(wanted + "; there are: " + known);
  }

  /// @throws CannotRead if no family has it
  Contract familyOf(String kfunc) {
    return contracts.stream()
        .filter(c -> c.kfuncs().stream().anyMatch(k -> k.name().equals(kfunc)))
        .findFirst()
        .orElseThrow(() -> new CannotRead("no contract has a kfunc " + kfunc + "; there are: " + contracts.stream()
            .flatMap(c -> c.kfuncs().stream()).map(Kfunc::name).collect(Collectors.joining(", "))));
  }

  /// @param kernel as a person writes it; empty for the newest
  /// @throws CannotRead if the contract is not held to it
  static Release release(Contract contract, String kernel) {
    try {
      return kernel.isEmpty() ? contract.newest() : contract.release(kernel);
    } catch (IllegalArgumentException e) {
      throw new CannotRead(e);
    }
  }
}
