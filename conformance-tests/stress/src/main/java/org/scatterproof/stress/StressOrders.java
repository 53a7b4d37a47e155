package org.scatterproof.stress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.stress.StressMode;
import org.scatterproof.engine.stress.StressTest;

/**
 * What {@link org.scatterproof.engine.stress.StressProcess} asks for. No person writes it.
 *
 * @param choice a Java implementation
 * @param mode how hard
 * @param tests which
 */
record StressOrders(ImplementationChoice choice, StressMode mode, List<StressTest> tests) {

  /**
   * Reads {@code --name} or {@code --class} and {@code --entry}, {@code --mode}, {@code --test}.
   */
  static StressOrders of(List<String> arguments) {
    String name = "reference";
    String className = null;
    List<Path> entries = new ArrayList<>();
    StressMode mode = StressMode.SANITY;
    List<StressTest> tests = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      String value = arguments.get(i + 1);
      switch (arguments.get(i)) {
        case "--name" -> name = value;
        case "--class" -> className = value;
        case "--entry" -> entries.add(Path.of(value));
        case "--mode" -> mode = StressMode.ofId(value).orElseThrow();
        case "--test" -> tests.add(StressTest.ofId(value).orElseThrow());
        default -> throw new IllegalArgumentException("unknown option " + arguments.get(i));
      }
    }
    ImplementationChoice choice =
        className == null
            ? new ImplementationChoice.BuiltIn(name)
            : new ImplementationChoice.Named(className, entries);
    return new StressOrders(choice, mode, tests);
  }
}
