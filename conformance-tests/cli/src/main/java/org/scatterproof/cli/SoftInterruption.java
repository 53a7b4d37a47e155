package org.scatterproof.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.scatterproof.checker.core.Halt;

/**
 * Lets Ctrl-C end a search, and what it covered be told and written, before the process ends. The
 * JVM ends with 130 by itself.
 */
final class SoftInterruption {

  /** For the last lines; whoever presses Ctrl-C does not wait for long. */
  private static final int SECONDS = 20;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  private SoftInterruption(Halt halt) {
    hook =
        new Thread(
            () -> {
              halt.because("interrupted");
              await();
            },
            "interruption");
  }

  /** Watches from here on until {@link #unwatch}. */
  static SoftInterruption watch(Halt halt) {
    SoftInterruption watching = new SoftInterruption(halt);
    Runtime.getRuntime().addShutdownHook(watching.hook);
    return watching;
  }

  private void await() {
    try {
      if (!done.await(SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(130);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is to be told is told. */
  void unwatch() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook did what it was there for.
    }
  }
}
