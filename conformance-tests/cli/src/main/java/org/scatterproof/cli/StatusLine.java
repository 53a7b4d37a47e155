package org.scatterproof.cli;

/** One line that says where the work stands. Called from any thread. */
interface StatusLine extends AutoCloseable {

  /** Shows a text that must not be missed. */
  void announce(String text);

  /** Shows a text that later ones replace, unless one was shown a moment ago. */
  void update(String text);

  /** Leaves a clean line behind; nothing is shown any more. */
  @Override
  void close();

  /** The one that goes with where {@code err} goes. */
  static StatusLine on(Output output) {
    return output.rewrites()
        ? new RewrittenLine(output.err(), System::nanoTime)
        : new OccasionalLines(output.err(), System::nanoTime);
  }
}
