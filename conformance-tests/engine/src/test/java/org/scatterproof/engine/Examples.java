package org.scatterproof.engine;

import java.nio.file.Path;
import java.util.List;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Scenario;

/** The example scenarios of the tests: what every toy without a flaw answers rightly. */
public final class Examples {

  private Examples() {}

  public static Catalog catalog() throws BadInput {
    Path folder = Path.of("src", "test", "resources", "examples");
    return Catalog.ofFiles(List.of(folder.resolve("walk.yaml"), folder.resolve("frame.yaml")));
  }

  public static Scenario scenario(String id) throws BadInput {
    return catalog().scenarios().stream()
        .filter(scenario -> scenario.info().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
