package org.scatterproof.engine.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.scatterproof.engine.input.JsonText;

/**
 * The lines of the last calls on one object, for whoever wants to see how it came to a violation:
 * the first ones since nothing was known, which set the stage, and the last ones. Reuses its room.
 */
final class CallHistory {

  private static final int FIRST = 8;
  private static final int LAST = 24;

  private final byte[][] lines = new byte[FIRST + LAST][];
  private final int[] lengths = new int[FIRST + LAST];
  private final long[] numbers = new long[FIRST + LAST];
  private long count;

  void clear() {
    count = 0;
  }

  /** Keeps the line at which a text stands. */
  void add(JsonText text, long number) {
    int at = index(count++);
    int length = text.length();
    byte[] room = lines[at];
    if (room == null || room.length < length) {
      room = new byte[Math.max(256, length)];
      lines[at] = room;
    }
    text.copyTo(room);
    lengths[at] = length;
    numbers[at] = number;
  }

  private static int index(long number) {
    return number < FIRST ? (int) number : FIRST + (int) ((number - FIRST) % LAST);
  }

  /** Whether every call is still there. */
  boolean isWhole() {
    return count <= lines.length;
  }

  /** Calls that are not kept any more. */
  long dropped() {
    return Math.max(0, count - lines.length);
  }

  /** The lines that are kept, in order. */
  List<byte[]> lines() {
    List<byte[]> kept = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      if (i < FIRST || i >= count - LAST) {
        int at = index(i);
        kept.add(Arrays.copyOf(lines[at], lengths[at]));
      }
    }
    return kept;
  }

  /** Number of the first line that is kept; 0 where none is. */
  long firstNumber() {
    return count == 0 ? 0 : numbers[0];
  }
}
