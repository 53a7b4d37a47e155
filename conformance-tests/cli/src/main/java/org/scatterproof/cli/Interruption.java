package org.scatterproof.cli;

/** What Ctrl-C leaves on the screen. The JVM ends with 130 by itself. */
final class Interruption {
  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /** Watches from here on. */
  static Interruption watch(StatusLine line, Output output) {
    Thread hook =
        new Thread(
            () -> {
              line.close();
              output.error("interrupted; earlier results are as they were");
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  /** From here on Ctrl-C interrupts nothing that would be lost. */
  void unwatch() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: then it said its line.
    }
  }
}
