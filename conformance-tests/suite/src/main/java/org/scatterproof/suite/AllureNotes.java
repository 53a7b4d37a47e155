package org.scatterproof.suite;

import io.qameta.allure.Allure;
import org.scatterproof.spec.result.ResultIdentity;

/**
 * Tells Allure, where an author's project has it, what only we know of a test. Allure's listener
 * derives a test's identity from its place among JUnit's tests; with ours a result is the same test
 * as in {@code ./scatterproof run}, and trends go on.
 */
final class AllureNotes {

  private static final boolean PRESENT = isPresent();

  private AllureNotes() {}

  private static boolean isPresent() {
    try {
      Class.forName("io.qameta.allure.Allure", false, AllureNotes.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false; // the author's project reports otherwise
    }
  }

  /** Says which test is running. */
  static void identify(ResultIdentity identity) {
    if (PRESENT) {
      Present.identify(identity);
    }
  }

  /** Attaches text to the test that is running. */
  static void attach(String name, String text) {
    if (PRESENT) {
      Present.attach(name, text);
    }
  }

  /** Apart, so that this class loads without Allure. */
  private static final class Present {
    private Present() {}

    static void attach(String name, String text) {
      Allure.addAttachment(name, "text/plain", text);
    }

    static void identify(ResultIdentity identity) {
      Allure.getLifecycle()
          .updateTestCase(
              result -> {
                result.setHistoryId(identity.historyId());
                result.setTestCaseId(identity.historyId());
              });
    }
  }
}
