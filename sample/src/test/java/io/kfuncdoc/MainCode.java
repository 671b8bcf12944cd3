package io.kfuncdoc;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/// The main classes of all modules, whether they come from folders or from jars.
final class MainCode implements ImportOption {

  @Override
  public boolean includes(Location location) {
    return ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(location) && !location.contains("-tests.jar");
  }

  static JavaClasses classes() {
    return new ClassFileImporter().withImportOption(new MainCode()).importPackages("io.kfuncdoc");
  }
}
