package org.scatterproof.engine.worker;

import java.io.PrintStream;

/** Says messages on the worker's real stdout, one thread at a time. */
final class Speaker {

  private final PrintStream out;

  Speaker(PrintStream out) {
    this.out = out;
  }

  /** The newline before the mark ends whatever an implementation left half-written there. */
  synchronized void say(WorkerMessage message) {
    out.print("\n" + Wire.MARK + Wire.write(message) + "\n");
    out.flush();
  }
}
