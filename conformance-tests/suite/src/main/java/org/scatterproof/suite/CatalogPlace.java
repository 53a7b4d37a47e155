package org.scatterproof.suite;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.result.ScenarioResult;

/** Where a scenario stands, as IDEs open it. */
final class CatalogPlace {

  /** Where people find the catalog, and where the jar has it. */
  private static final String CHECKOUT = "spec/catalog/";

  private static final String JAR = "classpath:/scatterproof/catalog/";

  private CatalogPlace() {}

  /** Null for a scenario from elsewhere. */
  static @Nullable URI of(ScenarioResult scenario) {
    return scenario.file().startsWith(CHECKOUT)
        ? URI.create(
            JAR + scenario.file().substring(CHECKOUT.length()) + "?line=" + scenario.line())
        : null;
  }
}
