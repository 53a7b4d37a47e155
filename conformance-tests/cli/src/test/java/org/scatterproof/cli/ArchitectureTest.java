package org.scatterproof.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole picture: dependencies point towards {@code spec}.
 *
 * <p>When this fails, the message names the class and the line that look the wrong way. Move the
 * code, or pass what it needs as an argument; a new arrow is a decision, for docs/decisions.
 */
final class ArchitectureTest {
  private static final String ROOT = "org.scatterproof";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Where the JDK and the annotations that every module uses live. */
  private static final List<String> GROUND = List.of("java..", "org.jspecify..");

  static Stream<Module> everyModule() {
    return Stream.concat(
        modulesOnTheJdkAlone(),
        Stream.of(
            module("engine", "spec"),
            module("reports", "spec"),
            module("suite", "spec", "engine"),
            module("checker", "spec", "engine"),
            module("bench", "spec", "engine", "checker"),
            module("stress", "spec", "engine"),
            module("cli", "spec", "engine", "reports", "faults", "checker")));
  }

  /** What implementers read, and what must be possible to write with the SPI alone. */
  static Stream<Module> modulesOnTheJdkAlone() {
    return Stream.of(module("spec"), module("reference", "spec"), module("faults", "spec"));
  }

  @ParameterizedTest
  @MethodSource("everyModule")
  void everyModuleIsSeen(Module module) {
    // Its package-info is a class, so that even an empty module is here. Without this, a module
    // that is missing from the class path would keep every rule.
    assertThat(CLASSES.contain(ROOT + "." + module.name() + ".package-info")).isTrue();
  }

  @Test
  void everyClassBelongsToAModule() {
    String[] modules = everyModule().map(Module::packages).toArray(String[]::new);

    classes().should().resideInAnyPackage(modules).check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("everyModule")
  void aModuleNamesOnlyTheModulesThatItMay(Module module) {
    noClasses()
        .that()
        .resideInAPackage(module.packages())
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(resideOutsideOfPackages(module.reachable().toArray(String[]::new))))
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("modulesOnTheJdkAlone")
  void theSpecAndItsImplementationsNeedTheJdkAlone(Module module) {
    String[] allowed =
        Stream.concat(GROUND.stream(), module.reachable().stream()).toArray(String[]::new);

    classes()
        .that()
        .resideInAPackage(module.packages())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(CLASSES);
  }

  /** The search knows no DMA, and neither does the abstract model know an implementation. */
  @Test
  void theCheckersCoreNeedsTheJdkAlone() {
    String core = ROOT + ".checker.core..";
    String model = ROOT + ".checker.continuation..";

    classes()
        .that()
        .resideInAnyPackage(core, model)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", core, model)
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  private static Module module(String name, String... mayName) {
    return new Module(name, List.of(mayName));
  }

  /** A module, by the last part of its base package, and the others that its code may name. */
  record Module(String name, List<String> mayName) {
    String packages() {
      return ROOT + "." + name + "..";
    }

    List<String> reachable() {
      return Stream.concat(Stream.of(name), mayName.stream())
          .map(reached -> ROOT + "." + reached + "..")
          .toList();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
