package org.scatterproof.engine.recording;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.scatterproof.engine.input.DamagedLine;
import org.scatterproof.engine.input.JsonText;

/**
 * The lines of a trace, one at a time, as soon as each is complete, so that a trace that is still
 * being written can be followed. Holds one line and what was read behind it.
 */
final class TraceLines implements AutoCloseable {

  /** Bytes of the longest line that is read. */
  static final int LONGEST = 1 << 26;

  private static final int CHUNK = 1 << 16;
  private static final int UTF8_MARK = 3;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final InputStream in;
  private byte[] buffer = new byte[CHUNK];
  private int from;
  private int to;
  private int read;
  private boolean ended;
  private long number;

  /** Lines of a stream, compressed by gzip or not. */
  TraceLines(InputStream raw) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(raw, CHUNK);
    buffered.mark(2);
    boolean packed = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
    buffered.reset();
    in = packed ? new GZIPInputStream(buffered, CHUNK) : buffered;
  }

  /**
   * Goes to the next line that is not blank; false where there is none.
   *
   * @throws DamagedLine where the line is too long, or the compressed stream is damaged there; then
   *     the latter has no more lines
   */
  boolean next() throws IOException {
    do {
      if (!nextOfAny()) {
        return false;
      }
      if (number == 1) {
        passMark();
      }
    } while (isBlank());
    return true;
  }

  /** Passes the mark with which some editors begin a file in UTF-8. */
  private void passMark() {
    if (startsWith(0xef, 0xbb, 0xbf)) {
      from += UTF8_MARK;
    } else if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff)) {
      throw new DamagedLine(0, "is UTF-16; a trace is UTF-8, write it so or convert it (iconv)");
    }
  }

  private boolean startsWith(int... beginning) {
    boolean same = to - from >= beginning.length;
    for (int i = 0; same && i < beginning.length; i++) {
      same = (buffer[from + i] & 0xff) == beginning[i];
    }
    return same;
  }

  private boolean nextOfAny() throws IOException {
    from = to + (to < read && buffer[to] == '\n' ? 1 : 0);
    number++;
    int scanned = from;
    while (true) {
      int found = newline(scanned);
      if (found >= 0) {
        to = found;
        return true;
      }
      int open = read - from;
      if (open > LONGEST) {
        skipLine();
        throw new DamagedLine(0, "is longer than 64 MiB; is this a trace?");
      }
      if (ended || !fill()) {
        to = read;
        return open > 0;
      }
      scanned = from + open;
    }
  }

  /** Where the next line feed is, from a place on; -1 where none was read. */
  private int newline(int scanned) {
    byte[] bytes = buffer;
    int limit = read;
    for (int i = scanned; i < limit; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Reads more behind the open line; false at the end. */
  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, read - from);
      read -= from;
      from = 0;
    }
    if (read == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * read);
    }
    try {
      int count = in.read(buffer, read, buffer.length - read);
      ended = count < 0;
      read += Math.max(0, count);
    } catch (ZipException | EOFException e) {
      ended = true;
      read = 0;
      to = 0;
      throw new DamagedLine(0, "cannot be unpacked: the gzip data is damaged or cut off");
    }
    return !ended;
  }

  private void skipLine() throws IOException {
    boolean found = false;
    while (!found) {
      from = read;
      if (!fill()) {
        to = read;
        return;
      }
      for (int i = from; i < read && !found; i++) {
        found = buffer[i] == '\n';
        to = i;
      }
    }
  }

  private boolean isBlank() {
    for (int i = from; i < to; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Lets a text stand at the beginning of the line; valid until the next one. */
  void open(JsonText text) {
    text.open(buffer, from, to);
  }

  /** Number of the line in the file, from 1 on. */
  long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
