package org.scatterproof.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.spec.dma.DmaRules;
import org.scatterproof.spec.mbuf.MbufRules;
import org.scatterproof.spec.memorycursor.MemoryCursorRules;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.SpiRequirements;
import org.scatterproof.spec.rule.ThreadRequirements;
import org.scatterproof.spec.spi.Implementation;

/**
 * The list of faults is complete, and names requirements that there are.
 *
 * <p>When this fails, a new fault is missing in the list of its package, or a requirement has no
 * fault, or a fault names one that is gone.
 */
final class FaultsTest {

  @Test
  void everyAnnotatedClassIsListed() throws Exception {
    List<String> listed = Faults.all().stream().map(Class::getName).toList();

    assertThat(annotatedClasses()).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void everyFaultBreaksARequirementThatThereIs() {
    Set<String> broken = new HashSet<>();
    for (Class<? extends Implementation> type : Faults.all()) {
      Breaks breaks = type.getAnnotation(Breaks.class);
      if (breaks != null) {
        broken.add(breaks.value());
        broken.addAll(List.of(breaks.also()));
      }
    }

    assertThat(requirements().map(Requirement::id).toList()).containsAll(broken);
  }

  @Test
  void everyRequirementOfTheDefaultProfileIsBrokenByAFault() {
    List<String> broken =
        Faults.all().stream()
            .map(type -> type.getAnnotation(Breaks.class))
            .filter(breaks -> breaks != null)
            .map(Breaks::value)
            .toList();

    List<String> asked =
        requirements()
            .filter(requirement -> Profile.DOCUMENTED.asks(requirement.profile()))
            .map(Requirement::id)
            .toList();

    assertThat(broken).containsAll(asked);
  }

  private static Stream<Requirement> requirements() {
    return Stream.of(
            List.of(SpiRequirements.ANSWERS),
            DmaRules.rulebook().requirements(),
            MbufRules.rulebook().requirements(),
            MemoryCursorRules.rulebook().requirements(),
            ThreadRequirements.OF_COMMANDS,
            ThreadRequirements.OF_CURSORS)
        .flatMap(List::stream);
  }

  private static List<String> annotatedClasses() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Faults.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.replace(".class", "").replaceAll("[/\\\\]", "."))
          .filter(FaultsTest::isAnnotated)
          .toList();
    }
  }

  private static boolean isAnnotated(String className) {
    try {
      Class<?> type = Class.forName(className, false, FaultsTest.class.getClassLoader());
      return Stream.of(Breaks.class, Conforms.class, FoundBy.class)
          .anyMatch(type::isAnnotationPresent);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a class that is there cannot be found: " + className, e);
    }
  }
}
