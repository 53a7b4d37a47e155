package org.scatterproof.stress.world;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;

/** A packet of six mbufs, each in a page of its own, that belongs to one actor. */
public final class Packet {

  private static final int MBUFS = 6;
  private static final long APART = 0x1000;
  private static final long CAPACITY = 224;

  /** Room for a segment of every mbuf, and more. */
  private static final int ROOM = 8;

  /** Room for fewer segments than there are mbufs: the packet must be rewritten. */
  private static final int LITTLE_ROOM = 2;

  private static final long LARGEST_SEGMENT = 1024;

  private final StressMbuf head;

  /** Made anew for each test: a cursor may rewrite it. */
  public Packet(Lane lane) {
    long bytes = 0;
    StressMbuf first = null;
    StressMbuf last = null;
    for (int i = 0; i < MBUFS; i++) {
      long length = length(lane, i);
      long data = data(lane, i);
      StressMbuf next = new StressMbuf(data, length, CAPACITY, first == null);
      if (last == null) {
        first = next;
      } else {
        last.setNext(next);
      }
      last = next;
      bytes += length;
    }
    if (first == null) {
      throw new IllegalStateException("a packet has mbufs");
    }
    head = first;
    head.setPacketLength(bytes);
  }

  /** Whether the packet of an actor, as it is made, holds all bytes at a virtual address. */
  static boolean holds(Lane lane, long address, long length) {
    for (int i = 0; i < MBUFS; i++) {
      long into = address - data(lane, i);
      if (into >= 0 && length > 0 && into < length(lane, i)) {
        return length <= length(lane, i) - into;
      }
    }
    return false;
  }

  private static long data(Lane lane, int mbuf) {
    return lane.packets() + mbuf * APART + 0x40;
  }

  private static long length(Lane lane, int mbuf) {
    return (lane == Lane.FIRST ? 40 : 48) + 16L * mbuf;
  }

  /** A cursor for packets; null where the implementation of this JVM refuses it. */
  public static @Nullable MbufCursor cursor(StressPlatform platform) {
    return cursor(Subject.implementation(), platform);
  }

  /** A cursor of an implementation; null where that refuses it. */
  public static @Nullable MbufCursor cursor(
      Implementation implementation, StressPlatform platform) {
    MbufConstraints constraints = new MbufConstraints(Slots.OF_CURSOR, LARGEST_SEGMENT, ROOM);
    return implementation.mbufCursor(constraints, platform);
  }

  /** Its list, which fits. */
  public Told list(@Nullable MbufCursor cursor) {
    return list(cursor, ROOM, false);
  }

  /** Its list in less room than it needs, so that it is rewritten. */
  public Told coalesce(@Nullable MbufCursor cursor) {
    return list(cursor, LITTLE_ROOM, true);
  }

  /** The chains that a cursor counted since it was last asked; a word where it does not answer. */
  public static String countOf(@Nullable MbufCursor cursor) {
    if (cursor == null) {
      return "refused";
    }
    try {
      return Integer.toString(cursor.getAndResetCoalesceCount());
    } catch (RuntimeException | StackOverflowError e) {
      return Told.thrown(e).ending();
    }
  }

  private Told list(@Nullable MbufCursor cursor, int capacity, boolean doCoalesce) {
    if (cursor == null) {
      return Told.word("refused");
    }
    Slots slots = new Slots(capacity);
    try {
      int count = cursor.genPhysicalSegments(head, slots.bytes(), capacity, doCoalesce);
      return count < 0 || count > capacity
          ? Told.word("a list that is too long")
          : Told.list(slots, count);
    } catch (RuntimeException | StackOverflowError e) {
      return Told.thrown(e);
    }
  }
}
