package org.scatterproof.engine.supervise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of which each has a limit; the rest of a longer one is dropped. */
final class BoundedLines {

  private static final int CHUNK = 1 << 14;

  private final InputStream in;
  private final int longest;
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int filled;

  /**
   * Lines of a stream.
   *
   * @param longest bytes of a line that are kept
   */
  BoundedLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line without its newline; null at the end. */
  @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean any = false;
    while (true) {
      if (at == filled) {
        filled = in.read(chunk);
        at = 0;
        if (filled <= 0) {
          filled = 0;
          return any ? line.toString(StandardCharsets.UTF_8) : null;
        }
      }
      any = true;
      byte next = chunk[at++];
      if (next == '\n') {
        return line.toString(StandardCharsets.UTF_8);
      }
      if (line.size() < longest) {
        line.write(next);
      }
    }
  }
}
