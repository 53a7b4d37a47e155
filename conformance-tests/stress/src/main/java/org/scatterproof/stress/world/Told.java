package org.scatterproof.stress.world;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.value.IOReturn;

/** What an actor was told by one call, or by a walk of several. */
public final class Told {

  /** How a call ended that told no list; null where it told one. */
  private final @Nullable String instead;

  /** Address and length of each segment. */
  private final long[] segments;

  private Told(@Nullable String instead, long[] segments) {
    this.instead = instead;
    this.segments = segments;
  }

  static Told list(Slots slots, int count) {
    long[] segments = new long[2 * count];
    for (int i = 0; i < count; i++) {
      segments[2 * i] = slots.address(i);
      segments[2 * i + 1] = slots.length(i);
    }
    return new Told(null, segments);
  }

  static Told code(int code) {
    return new Told(IOReturn.name(code), new long[0]);
  }

  static Told word(String word) {
    return new Told(word, new long[0]);
  }

  static Told thrown(Throwable thrown) {
    return word(
        thrown instanceof NoEnd ? Words.NO_END : "threw " + thrown.getClass().getSimpleName());
  }

  /** This list, and what the next call of the same walk told. */
  Told then(Told next) {
    long[] both = Arrays.copyOf(segments, segments.length + next.segments.length);
    System.arraycopy(next.segments, 0, both, segments.length, next.segments.length);
    return new Told(next.instead, both);
  }

  /** Whether it told a list. */
  public boolean isList() {
    return instead == null && segments.length > 0;
  }

  /** Whether it told a segment at all, however it ended. */
  public boolean hasSegments() {
    return segments.length > 0;
  }

  /** How it ended without a list; the empty list is one. */
  String ending() {
    return instead == null ? "nothing" : instead;
  }

  boolean isSameAs(Told other) {
    return Arrays.equals(segments, other.segments)
        && (instead == null ? other.instead == null : instead.equals(other.instead));
  }

  /** Whether all segments lie where a test says. */
  boolean liesIn(Stretches stretches) {
    for (int i = 0; i < segments.length; i += 2) {
      if (!stretches.hold(segments[i], segments[i + 1])) {
        return false;
      }
    }
    return true;
  }

  /** Bytes of all segments. */
  long length() {
    long length = 0;
    for (int i = 1; i < segments.length; i += 2) {
      length += segments[i];
    }
    return length;
  }

  /** Some stretches of physical memory. */
  @FunctionalInterface
  interface Stretches {
    /** Whether they hold all bytes of a segment. */
    boolean hold(long address, long length);
  }

  @Override
  public String toString() {
    return isList() ? segments.length / 2 + " segments" : ending();
  }
}
