package org.scatterproof.spec.mbuf;

import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.value.Unsigned;

/**
 * What a rule judges: the ledger before a call, the call, and what was observed of it. Reused from
 * step to step; the questions that several rules ask are answered here.
 */
public final class MbufStep {

  private final MbufConstraints constraints;
  private final World world;
  private final MbufLedger before;
  private final MbufCall call;
  private final MbufObservation seen;

  public MbufStep(
      MbufConstraints constraints,
      World world,
      MbufLedger before,
      MbufCall call,
      MbufObservation seen) {
    this.constraints = constraints;
    this.world = world;
    this.before = before;
    this.call = call;
    this.seen = seen;
  }

  /** The lengths of the machine that a cursor's limits depend on. */
  public record World(long pageLength, long clusterLength) {}

  public MbufConstraints constraints() {
    return constraints;
  }

  public World world() {
    return world;
  }

  public MbufLedger before() {
    return before;
  }

  public MbufCall call() {
    return call;
  }

  public MbufObservation seen() {
    return seen;
  }

  /** The most segments that this call may answer, unsigned: maxSegs, or maxNumSegments for 0. */
  public int limit() {
    return call.maxSegs != 0 ? call.maxSegs : constraints.maxNumSegments();
  }

  /**
   * The longest segment of the canonical list, at least 1: the constraint's, and never more than a
   * page. A cursor that was created with 0, which nobody need do, is held to the page.
   */
  public long segmentLimit() {
    long most = constraints.maxSegmentSize();
    return most == 0 ? world.pageLength() : Unsigned.min(most, world.pageLength());
  }

  /** A generating call with a packet that is one, and room for at least one segment. */
  public boolean isPlainGenerate() {
    return call.operation == MbufOperation.GENERATE
        && seen.chainBefore.isPresent()
        && seen.chainBefore.isPacketHeader()
        && limit() != 0;
  }

  /** A {@link #isPlainGenerate plain} call that answered segments. */
  public boolean isGenerated() {
    return isPlainGenerate() && seen.answer != 0;
  }

  /** Whether the call answered segments after it rewrote a chain of several mbufs with bytes. */
  public boolean isCoalesced() {
    return call.operation == MbufOperation.GENERATE
        && seen.answer != 0
        && seen.chainBefore.nonEmptyCount() > 1
        && !seen.chainAfter.isSameChain(seen.chainBefore);
  }

  /** Segments of the list without coalescing. */
  public long needed() {
    return seen.chainBefore.segmentsNeeded(segmentLimit());
  }

  /** Whether the chain fits the limit without coalescing and every byte has an address. */
  public boolean fitsUncoalesced() {
    return seen.chainBefore.isTranslated()
        && Unsigned.isAtMost(needed(), Integer.toUnsignedLong(limit()));
  }

  /** Whether the packet header tells the length of its chain. */
  public boolean isHeaderTruthful() {
    return seen.chainBefore.packetLength() == seen.chainBefore.total();
  }

  /** Slots to read: the count answered, but no more than there are. */
  public int slots() {
    return seen.segments.slotsOf(seen.answer);
  }
}
