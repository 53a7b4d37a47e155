package org.scatterproof.engine.scenario;

import java.util.List;
import org.scatterproof.spec.spi.Capability;

/**
 * One file of scenarios.
 *
 * @param file the file, as a person finds it
 * @param area what all of its scenarios are about
 * @param title what they have in common, in one line
 * @param scenarios in the file's order, each once for every page length that it runs at
 */
public record CatalogFile(String file, Capability area, String title, List<Scenario> scenarios) {
  public CatalogFile {
    scenarios = List.copyOf(scenarios);
  }
}
