package org.scatterproof.reference;

import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * Decides what of a range is copied and mapped, and does it, as DESIGN.md, section 5, has it.
 *
 * <p><i>Copy.</i> Where an alignment is asked for, and the list of the whole range would break one,
 * all of it goes into one stretch of memory that begins on a page, and on the alignment.
 * <i>Bounce.</i> Else, and where no mapper counts, each part of a page that lies beyond the address
 * limit goes into a page of its own, at the place in that page that it had in its former one.
 * <i>Map.</i> Where a mapper counts, the range is entered in it: in one reservation where every run
 * but the first begins a mapper page and every run but the last ends one; else each run in a
 * reservation of its own, at the place in the first page that it has in memory.
 *
 * <p>Whatever cannot be acquired ends the placement; what was acquired before is still noted in the
 * {@link DeviceMemory}, to be given back.
 */
final class DevicePlacement {

  private final DmaLimits limits;
  private final long pageLength;
  private final Acquisition acquisition;
  private final DeviceMemory memory;
  private final LongHolder address = new LongHolder(0);

  DevicePlacement(DmaLimits limits, long pageLength, Acquisition acquisition, DeviceMemory memory) {
    this.limits = limits;
    this.pageLength = pageLength;
    this.acquisition = acquisition;
    this.memory = memory;
  }

  /**
   * Copies, bounces and maps what has to be.
   *
   * @param wholeCopy whether the range is copied whatever it looks like
   * @return false when something could not be acquired
   */
  boolean place(boolean wholeCopy) {
    boolean mapped = limits.isMapped();
    if (memory.source.total() == 0) {
      return true;
    }
    if (wholeCopy || isCopyNeeded()) {
      if (!copy()) {
        return false;
      }
    } else if (!mapped && !Runs.fitBits(memory.source, limits.addressBits()) && !bounce()) {
      return false;
    }
    return !mapped || map();
  }

  /**
   * Whether the list would break an alignment. It is not looked at where the first alignment cannot
   * be broken: where none is asked for, and where a single run begins as it should.
   */
  private boolean isCopyNeeded() {
    RunList runs = memory.source;
    long inPage = Unsigned.excess(runs.start(0), pageLength);
    return limits.alignment() != 1
        && !(runs.count() == 1 && Unsigned.isAligned(inPage, limits.alignment()))
        && !AlignmentWalk.isAligned(limits.inMapperPage(), runs);
  }

  private boolean copy() {
    long length = memory.source.total();
    int bits = limits.isMapped() ? Long.SIZE : limits.addressBits();
    if (!acquisition.allocateMemory(length, powerOfTwo(limits.alignment()), bits, address)) {
      return false;
    }
    memory.allocated.add(address.value, length);
    memory.physical = new RunList();
    memory.physical.add(address.value, length);
    memory.device = memory.physical;
    memory.isCopied = true;
    return true;
  }

  private boolean bounce() {
    int bits = limits.addressBits();
    RunList placed = new RunList();
    for (int run = 0; run < memory.source.count(); run++) {
      long start = memory.source.start(run);
      long length = memory.source.length(run);
      long below = Unsigned.fitsBits(start, 1, bits) ? belowLimit(start, length, bits) : 0;
      placed.add(start, below);
      for (long done = below; done != length; ) {
        long inPage = Unsigned.excess(start + done, pageLength);
        long bytes = Unsigned.min(pageLength - inPage, length - done);
        if (!acquisition.allocateMemory(pageLength, pageLength, bits, address)) {
          return false;
        }
        memory.allocated.add(address.value, pageLength);
        placed.add(address.value + inPage, bytes);
        done += bytes;
      }
    }
    memory.physical = placed;
    memory.device = placed;
    memory.isBounced = true;
    return true;
  }

  private static long belowLimit(long start, long length, int bits) {
    return Unsigned.fitsBits(start, length, bits) ? length : (1L << bits) - start;
  }

  private boolean map() {
    long page = limits.mapperPageLength();
    RunList runs = memory.physical;
    memory.device = new RunList();
    if (fillsPages(runs, page)) {
      return mapTogether(runs, page);
    }
    for (int run = 0; run < runs.count(); run++) {
      RunList alone = new RunList();
      alone.add(runs.start(run), runs.length(run));
      if (!mapTogether(alone, page)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no run but the first begins inside a page, and none but the last ends inside one. */
  private static boolean fillsPages(RunList runs, long page) {
    for (int run = 1; run < runs.count(); run++) {
      long formerEnd = runs.start(run - 1) + runs.length(run - 1);
      if (!Unsigned.isAligned(runs.start(run), page) || !Unsigned.isAligned(formerEnd, page)) {
        return false;
      }
    }
    return true;
  }

  private boolean mapTogether(RunList runs, long page) {
    long inPage = Unsigned.excess(runs.start(0), page);
    long bytes = Unsigned.alignUp(inPage + runs.total(), page);
    long alignment =
        Unsigned.max(powerOfTwo(limits.alignment()), powerOfTwo(limits.alignmentInternal()));
    if (Unsigned.isBelow(bytes, runs.total())
        || !acquisition.reserve(bytes, alignment, limits.addressBits(), address)) {
      return false;
    }
    memory.reserved.add(address.value, bytes);
    long at = address.value;
    for (int run = 0; run < runs.count(); run++) {
      long start = runs.start(run);
      long first = start - Unsigned.excess(start, page);
      long length = Unsigned.alignUp(start - first + runs.length(run), page);
      acquisition.enter(at, first, length);
      at += length;
    }
    memory.device.add(address.value + inPage, runs.total());
    return true;
  }

  /** An alignment that can be asked for; one that is no power of two is left to chance. */
  private static long powerOfTwo(long alignment) {
    return Long.bitCount(alignment) == 1 ? alignment : 1;
  }
}
