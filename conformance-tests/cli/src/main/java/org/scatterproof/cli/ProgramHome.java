package org.scatterproof.cli;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the parts of the program are that run in JVMs of their own: beside scatterproof.jar. */
final class ProgramHome {

  private static final String HOME = "scatterproof.home";

  private ProgramHome() {}

  /** The folder that holds {@code allure/} and {@code bench.jar}. */
  static Path folder() {
    String named = System.getProperty(HOME);
    if (named != null) {
      return Path.of(named);
    }
    try {
      Path jar =
          Path.of(ProgramHome.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
