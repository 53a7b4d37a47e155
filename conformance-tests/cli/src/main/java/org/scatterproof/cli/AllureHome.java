package org.scatterproof.cli;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where Allure's command line is: in {@code allure/} beside scatterproof.jar. */
final class AllureHome {

  /** The folder of scatterproof.jar, in which {@code allure/} is. */
  private static final String HOME = "scatterproof.home";

  private AllureHome() {}

  static Path find() {
    return home().resolve("allure");
  }

  private static Path home() {
    String named = System.getProperty(HOME);
    if (named != null) {
      return Path.of(named);
    }
    try {
      Path jar =
          Path.of(AllureHome.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
