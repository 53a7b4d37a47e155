package org.scatterproof.spec.world;

import java.util.Arrays;
import org.scatterproof.spec.value.Unsigned;

/**
 * What an implementation did to its platform, in order. The first {@link #KEPT} events are kept,
 * all are counted.
 */
public final class PlatformLog {

  /** Events that can be looked at; the rest is only counted. */
  public static final int KEPT = 4096;

  /** What happened. */
  public enum Event {
    MBUF_GIVEN,
    MBUF_REFUSED,
    MBUF_FREED,
    MBUF_FREED_WRONGLY,
    COPY
  }

  private long count;
  private Event[] event = new Event[8];
  private long[] first = new long[8];
  private long[] second = new long[8];
  private long[] third = new long[8];

  void add(Event what, long one, long two, long three) {
    if (count < KEPT) {
      int at = (int) count;
      if (at == event.length) {
        event = Arrays.copyOf(event, 2 * at);
        first = Arrays.copyOf(first, 2 * at);
        second = Arrays.copyOf(second, 2 * at);
        third = Arrays.copyOf(third, 2 * at);
      }
      event[at] = what;
      first[at] = one;
      second[at] = two;
      third[at] = three;
    }
    count++;
  }

  /** Events so far; may be more than are kept. */
  public long count() {
    return count;
  }

  /** Events that {@link #line} can show. */
  public int kept() {
    return (int) Math.min(count, KEPT);
  }

  /** One event as spec/platform.md writes it; {@code index} is below {@link #kept}. */
  public String line(int index) {
    return switch (event[index]) {
      case MBUF_GIVEN -> "allocate " + number(first[index]) + " -> mbuf " + second[index];
      case MBUF_REFUSED -> "allocate " + number(first[index]) + " -> none";
      case MBUF_FREED -> "free mbuf " + first[index];
      case MBUF_FREED_WRONGLY ->
          first[index] < 0 ? "free a foreign mbuf" : "free mbuf " + first[index] + " again";
      case COPY ->
          "copy "
              + Unsigned.hex(first[index])
              + " -> "
              + Unsigned.hex(second[index])
              + " length "
              + number(third[index]);
    };
  }

  private static String number(long unsigned) {
    return Long.toUnsignedString(unsigned);
  }
}
