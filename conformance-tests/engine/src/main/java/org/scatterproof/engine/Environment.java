package org.scatterproof.engine;

import java.util.List;
import org.scatterproof.spec.result.ResultsHeader.Property;

/** Where a run takes place, and with which version of this program. */
final class Environment {

  private Environment() {}

  static List<Property> properties() {
    return List.of(
        new Property("JDK", System.getProperty("java.runtime.version") + vendor()),
        new Property(
            "OS",
            System.getProperty("os.name")
                + " "
                + System.getProperty("os.version")
                + " "
                + System.getProperty("os.arch")),
        new Property("Processors", Integer.toString(Runtime.getRuntime().availableProcessors())));
  }

  /** The version that the jar says; {@code development} outside of one. */
  static String toolVersion() {
    String version = ConformanceRun.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static String vendor() {
    String vendor = System.getProperty("java.vendor", "");
    return vendor.isEmpty() ? "" : " (" + vendor + ")";
  }
}
