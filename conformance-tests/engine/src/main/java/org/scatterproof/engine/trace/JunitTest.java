package org.scatterproof.engine.trace;

import com.fasterxml.jackson.databind.JsonNode;

/** A counterexample as a JUnit test to paste, for projects that depend on the suite. */
public final class JunitTest {

  private static final int COLUMNS = 90;

  private JunitTest() {}

  /**
   * One test method and what it needs.
   *
   * @param requirement id of the requirement that is violated
   * @param why one sentence
   * @param counterexample the scenario as a catalog file
   */
  public static String of(String requirement, String why, JsonNode counterexample) {
    return """
        // Paste into a test class; it needs org.scatterproof:scatterproof-suite.
        // import org.junit.jupiter.api.Test;
        // import org.scatterproof.suite.Replay;

        /** %s: %s. */
        @Test
        void %s() {
          Replay.isAdmitted(
              new MyImplementation(), // yours
              \"""
        %s      \""");
        }
        """
        .formatted(requirement, why, methodName(requirement), indented(counterexample.toString()));
  }

  /** {@code dma.gen.continues} as {@code dmaGenContinues}. */
  private static String methodName(String requirement) {
    StringBuilder name = new StringBuilder();
    boolean capital = false;
    for (int i = 0; i < requirement.length(); i++) {
      char each = requirement.charAt(i);
      if (each == '.' || each == '-') {
        capital = true;
      } else {
        name.append(capital ? Character.toUpperCase(each) : each);
        capital = false;
      }
    }
    return name.toString();
  }

  /** JSON on lines that break after commas, which is what a text block can hold as it is. */
  private static String indented(String json) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder("      ");
    for (String piece : json.split("(?<=,)", -1)) {
      if (line.length() + piece.length() > COLUMNS) {
        lines.append(line).append("\n");
        line = new StringBuilder("      ");
      }
      line.append(piece);
    }
    return lines.append(line).append("\n").toString().replace("\\", "\\\\");
  }
}
