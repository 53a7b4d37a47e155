package org.scatterproof.engine.supervise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Drains a stream for as long as it lives, and keeps the end of what came. */
public final class OutputTail {

  private static final int KEPT = 4096;
  private static final int CHUNK = 1 << 14;

  private byte[] tail = new byte[0];

  /** Reads until the stream ends; for a thread of its own. */
  public void drain(InputStream in) {
    byte[] chunk = new byte[CHUNK];
    try {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        append(chunk, read);
      }
    } catch (IOException e) {
      // The process is gone, and what it said so far is here.
    }
  }

  /** The last few lines. */
  public synchronized String text() {
    return new String(tail, StandardCharsets.UTF_8).strip();
  }

  private synchronized void append(byte[] chunk, int length) {
    byte[] both = Arrays.copyOf(tail, tail.length + length);
    System.arraycopy(chunk, 0, both, tail.length, length);
    tail = both.length <= KEPT ? both : Arrays.copyOfRange(both, both.length - KEPT, both.length);
  }
}
