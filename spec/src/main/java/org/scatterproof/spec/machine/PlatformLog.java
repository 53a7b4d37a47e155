package org.scatterproof.spec.machine;

import java.util.Arrays;
import org.scatterproof.spec.value.Unsigned;

/**
 * What an implementation did to its platform, in order. The first {@link #KEPT} events are kept,
 * all are counted. What the three numbers of an event mean, {@link Event} says.
 */
public final class PlatformLog {

  /** Events that can be looked at; the rest is only counted. */
  public static final int KEPT = 4096;

  /** What happened. */
  public enum Event {
    /** Minimum asked for; identity. */
    MBUF_GIVEN,
    /** Minimum asked for. */
    MBUF_REFUSED,
    /** Identity. */
    MBUF_FREED,
    /** Identity, or -1 for none of this machine's. */
    MBUF_FREED_WRONGLY,
    /** Virtual addresses from and to; length. */
    COPY,
    /** Bytes given; physical address. */
    MEMORY_GIVEN,
    /** Bytes asked for. */
    MEMORY_REFUSED,
    /** Physical address. */
    MEMORY_FREED,
    /** An address where no memory that is held begins. */
    MEMORY_FREED_WRONGLY,
    /** Physical addresses from and to; length. */
    MEMORY_COPIED,
    /** Physical address; length. */
    CACHE_FLUSHED,
    /** Physical address; length. */
    CACHE_INVALIDATED,
    /** Bytes; device address. */
    PAGES_RESERVED,
    /** Bytes asked for. */
    RESERVATION_REFUSED,
    /** Device and physical address; length. */
    PAGES_ENTERED,
    /** Device and physical address; length; not, or not wholly, inside a reservation. */
    PAGES_ENTERED_WRONGLY,
    /** Device address. */
    RESERVATION_RELEASED,
    /** A device address where no reservation begins. */
    RESERVATION_RELEASED_WRONGLY
  }

  private long count;
  private Event[] event = new Event[8];
  private long[] first = new long[8];
  private long[] second = new long[8];
  private long[] third = new long[8];

  /** Forgets all events. */
  public void clear() {
    count = 0;
  }

  /** Whether another log has as many events, and keeps the same ones. */
  public boolean isSame(PlatformLog other) {
    int kept = kept();
    return count == other.count
        && Arrays.equals(event, 0, kept, other.event, 0, kept)
        && Arrays.equals(first, 0, kept, other.first, 0, kept)
        && Arrays.equals(second, 0, kept, other.second, 0, kept)
        && Arrays.equals(third, 0, kept, other.third, 0, kept);
  }

  /** Takes over the events of another log. */
  public void copyFrom(PlatformLog other) {
    int kept = other.kept();
    if (event.length < kept) {
      event = new Event[other.event.length];
      first = new long[other.event.length];
      second = new long[other.event.length];
      third = new long[other.event.length];
    }
    count = other.count;
    System.arraycopy(other.event, 0, event, 0, kept);
    System.arraycopy(other.first, 0, first, 0, kept);
    System.arraycopy(other.second, 0, second, 0, kept);
    System.arraycopy(other.third, 0, third, 0, kept);
  }

  /** Adds an event; numbers that it does not have are 0. */
  public void add(Event what, long one, long two, long three) {
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

  /** Events that can be looked at. */
  public int kept() {
    return (int) Math.min(count, KEPT);
  }

  /** What happened; {@code index} is below {@link #kept}. */
  public Event event(int index) {
    return event[index];
  }

  /** The event's first number. */
  public long first(int index) {
    return first[index];
  }

  /** The event's second number. */
  public long second(int index) {
    return second[index];
  }

  /** The event's third number. */
  public long third(int index) {
    return third[index];
  }

  /** One event as spec/platform.md writes it; {@code index} is below {@link #kept}. */
  public String line(int index) {
    return switch (event[index]) {
      case MBUF_GIVEN -> "allocate " + number(first[index]) + " -> mbuf " + second[index];
      case MBUF_REFUSED -> "allocate " + number(first[index]) + " -> none";
      case MBUF_FREED -> "free mbuf " + first[index];
      case MBUF_FREED_WRONGLY ->
          first[index] < 0 ? "free a foreign mbuf" : "free mbuf " + first[index] + " again";
      case COPY -> "copy " + moved(index);
      case MEMORY_GIVEN -> "allocate memory " + lengthAndPlace(index);
      case MEMORY_REFUSED -> "allocate memory " + number(first[index]) + " -> none";
      case MEMORY_FREED -> "free memory " + Unsigned.hex(first[index]);
      case MEMORY_FREED_WRONGLY -> "free memory " + Unsigned.hex(first[index]) + " wrongly";
      case MEMORY_COPIED -> "copy memory " + moved(index);
      case CACHE_FLUSHED -> "flush cache " + stretch(index);
      case CACHE_INVALIDATED -> "invalidate cache " + stretch(index);
      case PAGES_RESERVED -> "reserve " + lengthAndPlace(index);
      case RESERVATION_REFUSED -> "reserve " + number(first[index]) + " -> none";
      case PAGES_ENTERED -> "enter " + moved(index);
      case PAGES_ENTERED_WRONGLY -> "enter " + moved(index) + " wrongly";
      case RESERVATION_RELEASED -> "release " + Unsigned.hex(first[index]);
      case RESERVATION_RELEASED_WRONGLY -> "release " + Unsigned.hex(first[index]) + " wrongly";
    };
  }

  private String lengthAndPlace(int index) {
    return number(first[index]) + " -> " + Unsigned.hex(second[index]);
  }

  private String stretch(int index) {
    return Unsigned.hex(first[index]) + " length " + number(second[index]);
  }

  private String moved(int index) {
    return Unsigned.hex(first[index])
        + " -> "
        + Unsigned.hex(second[index])
        + " length "
        + number(third[index]);
  }

  private static String number(long unsigned) {
    return Long.toUnsignedString(unsigned);
  }
}
