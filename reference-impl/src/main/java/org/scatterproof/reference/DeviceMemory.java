package org.scatterproof.reference;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.Unsigned;

/**
 * What the device is given for one prepared range, and everything that was acquired for it.
 *
 * <p>The bytes of the range are listed three times, in the same order: where the descriptor has
 * them, where they lie in memory while they are prepared, and by which addresses the device knows
 * them. The second list is the first one where nothing is copied, and the third one is the second
 * where nothing is mapped.
 *
 * <p>Copying moves the bytes between the first list and the second wherever the two differ: all of
 * them where the range has a copy, and those in bounce pages else.
 */
final class DeviceMemory {

  final RunList source;
  RunList physical;
  RunList device;

  /** Physical addresses of what was allocated, as the starts of runs. */
  final RunList allocated = new RunList();

  /** Device addresses of what was reserved, as the starts of runs. */
  final RunList reserved = new RunList();

  /** Whether the range lies in one copy. */
  boolean isCopied;

  /** Whether some pages were bounced; each is a run of its own, whatever lies next to it. */
  boolean isBounced;

  private final Platform platform;
  private final DmaLimits limits;

  /** The memory of a range for which nothing was acquired yet. */
  DeviceMemory(Platform platform, DmaLimits limits, RunList source) {
    this.platform = platform;
    this.limits = limits;
    this.source = source;
    physical = source;
    device = source;
  }

  /** Whether the device is given the descriptor's own memory, as it lies. */
  boolean leavesMemory() {
    return device == source;
  }

  /** Gives back everything that was acquired. */
  void release() {
    Mapper mapper = limits.mapper();
    for (int i = 0; i < reserved.count() && mapper != null; i++) {
      mapper.release(reserved.start(i));
    }
    for (int i = 0; i < allocated.count(); i++) {
      platform.freeMemory(allocated.start(i));
    }
  }

  /** The copy as a descriptor; null where the range has none. */
  @Nullable ExtentList copy(Direction direction) {
    return isCopied ? new ExtentList(physical, direction) : null;
  }

  /** Fills what is copied from the descriptor's memory. */
  void copyOut() {
    move(source, physical);
  }

  /** Fills the descriptor's memory from what is copied. */
  void copyIn() {
    move(physical, source);
  }

  /** Takes the bytes over from where they lay in memory before. */
  void takeOver(DeviceMemory former) {
    move(former.physical, physical);
  }

  /** Where the device does not snoop: lets it see what the processor wrote. */
  void flush() {
    if (limits.isNonCoherent()) {
      for (int run = 0; run < physical.count(); run++) {
        platform.flushCache(physical.start(run), physical.length(run));
      }
    }
  }

  /** Where the device does not snoop: lets the processor see what it wrote. */
  void invalidate() {
    if (limits.isNonCoherent()) {
      for (int run = 0; run < physical.count(); run++) {
        platform.invalidateCache(physical.start(run), physical.length(run));
      }
    }
  }

  /** Copies bytes of the range, as they lie in memory, into a buffer. */
  void read(long offset, long buffer, long length) {
    long done = 0;
    for (int run = physical.runAt(offset); done != length; run++) {
      long inRun = offset + done - physical.offset(run);
      long bytes = Unsigned.min(physical.length(run) - inRun, length - done);
      platform.copyMemory(physical.start(run) + inRun, buffer + done, bytes);
      done += bytes;
    }
  }

  /** Copies a buffer to bytes of the range, where they lie in memory. */
  void write(long offset, long buffer, long length) {
    long done = 0;
    for (int run = physical.runAt(offset); done != length; run++) {
      long inRun = offset + done - physical.offset(run);
      long bytes = Unsigned.min(physical.length(run) - inRun, length - done);
      platform.copyMemory(buffer + done, physical.start(run) + inRun, bytes);
      done += bytes;
    }
  }

  /**
   * Copies where two lists of the same bytes differ. What begins in the one begins in the other, or
   * the other way round: so the shorter of two runs is the one of which all is left.
   */
  private void move(RunList from, RunList to) {
    long position = 0;
    while (position != to.total()) {
      int fromRun = from.runAt(position);
      int toRun = to.runAt(position);
      long inFrom = position - from.offset(fromRun);
      long inTo = position - to.offset(toRun);
      long bytes = Unsigned.min(from.length(fromRun), to.length(toRun));
      long here = from.start(fromRun) + inFrom;
      long there = to.start(toRun) + inTo;
      if (here != there) {
        platform.copyMemory(here, there, bytes);
      }
      position += bytes;
    }
  }
}
