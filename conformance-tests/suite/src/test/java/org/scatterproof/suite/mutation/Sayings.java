package org.scatterproof.suite.mutation;

import java.nio.file.Path;
import java.util.Map;
import org.scatterproof.spec.spi.Implementation;

/**
 * What the rule that a fault breaks says of the first scenario that shows it, a line a fault: its
 * numbers are told to people, and no verdict depends on them.
 */
final class Sayings {

  private static final String NAME = "mutants/sayings.tsv";

  /** Where it is written, from the folder of the module. */
  static final Path FILE = Path.of("src/test/resources", NAME);

  private static final Map<String, String> ALL = WrittenDown.read(NAME);

  private Sayings() {}

  /** What must be said of a fault; what is said, where nobody has written that down. */
  static String of(Class<? extends Implementation> type, String said) {
    return ALL.getOrDefault(name(type), said);
  }

  /** Its class with the last part of its package, since one mistake can be made in two areas. */
  static String name(Class<? extends Implementation> type) {
    String pack = type.getPackageName();
    return pack.substring(pack.lastIndexOf('.') + 1) + "." + type.getSimpleName();
  }
}
