package org.scatterproof.spec.rule;

import java.util.List;

/**
 * A place where the documents are silent or contradict themselves, with the readings that the rules
 * admit.
 *
 * @param id stable slug
 * @param question what is left open, as one question
 * @param readings the admissible answers, at most 32; a reading is named by its index
 * @param constant whether one implementation must keep to one reading
 */
public record Ambiguity(String id, String question, List<String> readings, boolean constant) {

  public Ambiguity {
    readings = List.copyOf(readings);
    if (readings.size() < 2 || readings.size() > Integer.SIZE) {
      throw new IllegalArgumentException("an ambiguity has 2 to 32 readings: " + id);
    }
  }
}
