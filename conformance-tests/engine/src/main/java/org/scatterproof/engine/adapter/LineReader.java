package org.scatterproof.engine.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines as bytes, each up to a limit. */
final class LineReader {

  private static final int CHUNK = 1 << 16;
  private static final int FIRST_ROOM = 1 << 12;

  private final InputStream in;
  private final int longest;
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int filled;
  private byte[] line = new byte[FIRST_ROOM];
  private boolean oversize;

  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * The next line without its newline; null at the end of the stream, where what has no newline is
   * no line, and after a line that is too long.
   */
  byte @Nullable [] next() throws IOException {
    int length = 0;
    while (true) {
      if (at == filled) {
        filled = in.read(chunk);
        at = 0;
        if (filled <= 0) {
          filled = 0;
          return null;
        }
      }
      int end = at;
      while (end < filled && chunk[end] != '\n') {
        end++;
      }
      int bytes = end - at;
      if (bytes > longest - length) {
        oversize = true;
        return null;
      }
      if (length + bytes > line.length) {
        line = Arrays.copyOf(line, Math.max(length + bytes, 2 * line.length));
      }
      System.arraycopy(chunk, at, line, length, bytes);
      length += bytes;
      at = end;
      if (end < filled) {
        at++;
        return Arrays.copyOf(line, length);
      }
    }
  }

  /** Whether reading ended because a line is too long. */
  boolean isOversize() {
    return oversize;
  }
}
