package org.scatterproof.spec.dma;

import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.Unsigned;

/**
 * Which bytes the canonical segmentation copies, and the runs that it cuts:
 *
 * <ul>
 *   <li>all of the range in one stretch, where an alignment of addresses is asked for and the list
 *       of the whole range would break one, and where a copy was forced;
 *   <li>else each part of a page beyond the address limit in a page of its own, at the same place
 *       in the page; each is a run of its own;
 *   <li>else, and where nothing may be copied, nothing.
 * </ul>
 */
enum CanonicalPlaces {
  HOME,
  COPIED,
  BOUNCED,
  /** A mapper gives the addresses, or the list is too long to be walked here. */
  UNKNOWN;

  /** Segments of the longest walk. */
  private static final int LONGEST_WALK = 1 << 14;

  static CanonicalPlaces of(DmaStep step) {
    if (step.route() != DmaRoute.DIRECT) {
      return UNKNOWN;
    }
    if (!step.mayCopy()) {
      return HOME;
    }
    if (step.before().isForced()) {
      return COPIED;
    }
    CanonicalPlaces byAlignment = ofAlignment(step);
    if (byAlignment != HOME) {
      return byAlignment;
    }
    return DmaEntitlement.isReachable(
            step.constraints(), step.bytes(), step.before().preparedOffset(), step.preparedEnd())
        ? HOME
        : BOUNCED;
  }

  private static CanonicalPlaces ofAlignment(DmaStep step) {
    DmaConstraints constraints = step.constraints();
    RunList bytes = step.bytes();
    long from = step.before().preparedOffset();
    long end = step.preparedEnd();
    long alignment = constraints.effectiveAlignment();
    long inPage = Unsigned.excess(bytes.at(from), step.setting().pageLength());
    boolean single = wholeRun(bytes, from, end, Unsigned.MAX) == end - from;
    if (alignment == 1 || (single && Unsigned.isAligned(inPage, alignment))) {
      return HOME;
    }
    long position = from;
    for (int i = 0; i < LONGEST_WALK; i++) {
      if (!Unsigned.isBelow(position, end)) {
        return HOME;
      }
      long address = bytes.at(position);
      long length = cut(constraints, address, wholeRun(bytes, position, end, most(constraints)));
      long asked = i == 0 ? alignment : constraints.effectiveAlignmentInternal();
      if (!Unsigned.isAligned(address, asked)
          || !Unsigned.isAligned(length, constraints.effectiveAlignmentLength())) {
        return COPIED;
      }
      position += length;
    }
    return UNKNOWN;
  }

  /**
   * Consecutive bytes from a position on; no run goes past 2^64. Stops counting above {@code
   * enough}: how far a run goes beyond what a segment may hold makes no difference.
   */
  private static long wholeRun(RunList bytes, long position, long end, long enough) {
    int run = bytes.runAt(position);
    long address = bytes.start(run) + (position - bytes.offset(run));
    long whole = bytes.length(run) - (position - bytes.offset(run));
    for (int next = run + 1;
        next < bytes.count()
            && Unsigned.isBelow(whole, end - position)
            && Unsigned.isAtMost(whole, enough)
            && bytes.start(next) != 0
            && bytes.start(next) == address + whole;
        next++) {
      whole = Unsigned.addCapped(whole, bytes.length(next));
    }
    whole = address == 0 ? whole : Unsigned.min(whole, -address);
    return Unsigned.min(whole, end - position);
  }

  /** Bytes of the run from a position on, wherever it lies, that begins at {@code address}. */
  long whole(DmaStep step, long position, long address) {
    RunList bytes = step.bytes();
    if (this == COPIED) {
      return step.preparedEnd() - position;
    }
    long home = bytes.at(position);
    long whole = wholeRun(bytes, position, step.preparedEnd(), most(step.constraints()));
    if (this == HOME) {
      return whole;
    }
    int bits = step.constraints().effectiveAddressBits();
    if (Unsigned.fitsBits(home, whole, bits)) {
      return whole;
    }
    if (Unsigned.fitsBits(home, 1, bits)) {
      return (1L << bits) - home;
    }
    long page = step.setting().pageLength();
    return Unsigned.min(whole, page - Unsigned.excess(address, page));
  }

  /**
   * Whether a segment that begins with the byte at a position may begin at an address.
   *
   * @param first address at which the list, whose first byte is at the call's offset, begins
   */
  boolean admits(DmaStep step, long position, long address, long first) {
    long home = step.bytes().at(position);
    if (this == COPIED) {
      long base = first - step.call().offset;
      boolean aligned =
          Unsigned.isAligned(base, step.setting().pageLength())
              && (Unsigned.isAligned(base, step.constraints().effectiveAlignment())
                  || Long.bitCount(step.constraints().effectiveAlignment()) != 1);
      return aligned && address == base + (position - step.before().preparedOffset());
    }
    boolean isBounced =
        this == BOUNCED && !Unsigned.fitsBits(home, 1, step.constraints().effectiveAddressBits());
    long page = step.setting().pageLength();
    return isBounced
        ? address != home && Unsigned.excess(address, page) == Unsigned.excess(home, page)
        : address == home;
  }

  /** Bytes of the segment that is cut from so many consecutive ones. */
  static long cut(DmaConstraints constraints, long address, long whole) {
    long length = Unsigned.min(whole, most(constraints));
    length = roundedDown(length, length, constraints.effectiveAlignmentLength());
    if (length != whole) {
      length = roundedDown(length, address + length, constraints.effectiveAlignmentInternal());
    }
    return length;
  }

  private static long most(DmaConstraints constraints) {
    return constraints.maxSegmentSize() == 0 ? Unsigned.MAX : constraints.maxSegmentSize();
  }

  /** The length less what {@code measured} is over a multiple, unless nothing would be left. */
  private static long roundedDown(long length, long measured, long alignment) {
    long excess = Unsigned.excess(measured, alignment);
    return Unsigned.isBelow(excess, length) ? length - excess : length;
  }
}
