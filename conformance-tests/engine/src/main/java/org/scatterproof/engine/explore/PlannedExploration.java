package org.scatterproof.engine.explore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.scatterproof.spec.spi.Capability;

/**
 * One thing that a run explores.
 *
 * @param technique of the {@link Explorer} that does it
 * @param id stable slug: {@code dma.continuation}, {@code tiny.dma}
 * @param area what it speaks of
 * @param title what is explored, in one line
 * @param claims requirements that it is there to exercise; empty for one that goes wherever it goes
 * @param arguments parameters, as the technique defines them
 */
public record PlannedExploration(
    String technique,
    String id,
    Capability area,
    String title,
    List<String> claims,
    JsonNode arguments) {
  public PlannedExploration {
    claims = List.copyOf(claims);
  }

  /** One that goes wherever it goes. */
  public PlannedExploration(
      String technique, String id, Capability area, String title, JsonNode arguments) {
    this(technique, id, area, title, List.of(), arguments);
  }
}
